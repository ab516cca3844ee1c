#!/usr/bin/env python3
"""Writes a corpus of invented annual reports, the same for the same arguments.

    python3 Tests/Benchmarks/corpus.py COUNT FOLDER [--years 5] [--seed 1] [--faults 0.1]

FOLDER becomes a content folder: `portal.json`, and `reports/` with COUNT files. Places and agencies are
invented. The figures of a report agree with each other, with its text and with the years beside it, but
for a share of the reports (`--faults`) in which one cell of table 3 is wrong by one. Labels come from the
form that the program itself reads, so that the corpus follows it. Layouts alternate by agency: a cell a
line, a row a line with tabs, and a web page with merged cells.
"""

import argparse
import html
import json
import random
from pathlib import Path

FORM = Path(__file__).resolve().parents[2] / "Sources/CTables/forms/2021.json"
COLUMNS = ["naturalPerson", "business", "researchInstitution", "socialOrganization",
           "legalService", "other", "total"]
LAST_YEAR = 2025

# Two characters make a place's name; no place in China that the program knows is called so.
FIRST = "澜岚沧泠溆漪汐砚霁岫璟琅珺琰昀晗岱屿嵘峤"
SECOND = "桓骁翊彧祁邈曜昶晔皓钰铄铎锜钧笙筠箬簌篁"
KINDS = ["教育局", "财政局", "民政局", "卫生健康局", "水务局", "应急管理局", "统计局", "司法局",
         "公安局", "农业农村局"]

OPENINGS = [
    "{y}年，{n}坚持以公开为常态、不公开为例外，把政务公开融入日常工作。",
    "一年来，{n}围绕群众关心的事项，持续提高公开的质量和时效。",
    "{y}年，{n}认真执行条例，各项公开工作平稳有序。",
]
SENTENCES = [
    "调整了政务公开工作领导小组，明确{a}个科室的分工，每季度听取一次汇报",
    "对门户网站的{a}个栏目逐一检查，更新了过期的办事指南",
    "组织业务培训{a}次，重点讲解申请的登记、审核和送达",
    "在服务大厅设置查阅点{a}处，由专人引导",
    "邀请代表和市民走进机关，面对面听取意见",
    "把重要文件的解读与文件同步起草、同步发布",
    "完善发布前的保密审查，做到先审后发、一事一审",
    "梳理了目录中的{a}类信息，补充了标题和索引号",
    "对群众留言逐条回复，平均用时不到{a}个工作日",
    "通过公告栏、广播和新媒体把惠民政策送到村居",
    "与档案部门衔接，按期移交可以公开的文件",
    "定期抽查所属单位的公开情况，发现问题限期改正",
    "围绕财政预决算、重大项目和民生实事加大公开力度",
    "修订了办事流程图，减少了需要提交的材料",
    "请第三方评估公开工作，对照意见列出整改清单",
    "开设专题页面，集中展示年度重点任务的进展",
]
PROBLEMS = [
    "主动公开的内容还不够具体，部分栏目更新不及时",
    "解读的形式比较单一，图解和短视频偏少",
    "个别工作人员对申请办理的要求掌握不够",
    "新媒体与网站之间的联动需要加强",
    "公开目录的分类还不够细致",
]
REMEDIES = [
    "下一步将细化目录，按月检查更新情况",
    "将增加图解、问答等形式，使政策更容易理解",
    "将结合典型案例开展培训，提高答复的规范性",
    "将统筹各发布渠道，做到同源同步",
]


class Form:
    """The labels of the form in the order of its tables."""

    def __init__(self):
        form = json.loads(FORM.read_text(encoding="utf-8"))
        self.sections = [f"{s['ordinal']}、{s['title']}" for s in form["sections"]]
        tables = {table["key"]: table for table in form["tables"]}
        self.disclosure = tables["disclosure"]["blocks"]
        self.requests = tables["requests"]["blocks"][0]
        self.disputes = tables["disputes"]["blocks"][0]
        self.rows = list(self.flat(self.requests["rows"], ()))

    def flat(self, rows, above):
        for row in rows:
            labels = above + (row["text"],)
            if "members" in row:
                yield from self.flat(row["members"], labels)
            else:
                yield row["key"], labels


class Agency:
    def __init__(self, number):
        # Numbers run through kinds first, so that an agency's place has peers of other kinds.
        place, kind = divmod(number, len(KINDS))
        first, second = place % len(FIRST), place // len(FIRST)
        third, second = second // len(SECOND), second % len(SECOND)
        stem = FIRST[first] + SECOND[second] + (FIRST[third - 1] if third else "")
        self.name = f"{stem}{'县' if place % 3 else '区'}{KINDS[kind]}"
        self.layout = place % 3


class Figures:
    """What an agency counts in one year: rows of table 3 by key, each a list over COLUMNS."""

    OUTCOMES = ["granted", "partiallyGranted", "deliberative", "enforcementFile", "notHeld",
                "requiresCreation", "duplicate", "other"]

    def __init__(self, form, draw, size, before):
        """`size`: about how many requests there are; `before`: the year before's figures, if any."""
        self.rows = {key: [0] * 7 for key, _ in form.rows}
        carried_in = before.carried_out if before else [0] * 6
        received = [draw.randint(size // 2, size), draw.randint(0, size // 4), 0, 0, draw.randint(0, size // 8), 0]
        processed = [new + old for new, old in zip(received, carried_in)]
        carried_out = [min(count, draw.randint(0, count // 8 + 1)) for count in processed]
        processed = [count - rest for count, rest in zip(processed, carried_out)]
        self.set("received", received)
        self.set("carriedIn", carried_in)
        self.set("carriedOut", carried_out)
        self.set("processed", processed)
        rest = processed[:]
        for key in self.OUTCOMES:
            part = rest if key == "other" else [draw.randint(0, count) for count in rest]
            self.set(key, part)
            rest = [count - taken for count, taken in zip(rest, part)]
        self.carried_out = carried_out
        self.reviews = [draw.randint(0, 2) if size > 20 else 0 for _ in range(3)] + [0]
        self.issued, self.repealed = draw.randint(0, 4), draw.randint(0, 1)
        self.in_force = (before.in_force if before else 9) + self.issued - self.repealed
        usual = before.decisions if before else [draw.randint(200, 4000) for _ in range(3)]
        self.decisions = [count * draw.randint(85, 118) // 100 for count in usual]

    def set(self, key, counts):
        self.rows[key] = counts + [sum(counts)]


def narrative(agency, year, figures, draw):
    """Blocks of text for the overview, with figures that table 3 has too."""
    def sentences(count):
        chosen = draw.sample(SENTENCES, count)
        return "；".join(s.format(a=draw.randint(2, 9)) for s in chosen) + "。"

    total = {key: row[6] for key, row in figures.rows.items()}
    if total["received"] + total["carriedIn"]:
        requests = (f"{year}年，本机关新收政府信息公开申请{total['received']}件，"
                    f"上年结转{total['carriedIn']}件，办结{total['processed']}件，"
                    f"结转下年度继续办理{total['carriedOut']}件。其中，予以公开{total['granted']}件，"
                    f"部分公开{total['partiallyGranted']}件。")
    else:
        requests = f"{year}年，本机关未收到政府信息公开申请。"
    reviews = sum(figures.reviews)
    disputes = (f"全年因政府信息公开引起的行政复议{reviews}件。" if reviews
                else "全年未发生因政府信息公开引起的行政复议和行政诉讼。")
    return [
        draw.choice(OPENINGS).format(y=year, n=agency.name) + sentences(3),
        "（一）主动公开。" + sentences(6),
        "（二）依申请公开。" + requests + sentences(3),
        "（三）政府信息管理。" + sentences(5),
        "（四）平台建设。" + sentences(5),
        "（五）监督保障。" + sentences(4) + disputes,
    ]


class Report:
    def __init__(self, form, agency, year, figures, faulty, draw):
        self.form, self.agency, self.year, self.figures = form, agency, year, figures
        self.overview = narrative(agency, year, figures, draw)
        self.problems = [
            "存在的主要问题：" + "；".join(draw.sample(PROBLEMS, 3)) + "。",
            "改进情况：" + "；".join(draw.sample(REMEDIES, 3)) + "。",
        ]
        self.cells = {key: row[:] for key, row in figures.rows.items()}
        if faulty:
            self.cells["granted"][6] += 1

    @property
    def title(self):
        return f"{self.agency.name}{self.year}年政府信息公开工作年度报告"

    @property
    def signed(self):
        return f"{self.year + 1}年1月20日"

    @property
    def preamble(self):
        return (f"根据《中华人民共和国政府信息公开条例》的规定，现公布{self.agency.name}{self.year}年"
                f"政府信息公开工作年度报告。本报告中所列数据的统计期限自{self.year}年1月1日起至"
                f"{self.year}年12月31日止。")

    def disclosure_rows(self):
        """Each block of table 2: its label, headings, and rows of label and figures."""
        figures = self.figures
        values = {"regulations": ["0", "0", "0"],
                  "normativeDocuments": [str(figures.issued), str(figures.repealed), str(figures.in_force)],
                  "licensing": [str(figures.decisions[0])], "penalties": [str(figures.decisions[1])],
                  "coerciveMeasures": [str(figures.decisions[2])], "fees": ["0"]}
        for block in self.form.disclosure:
            headings = [block["corner"]] + [column["text"] for column in block["columns"]]
            yield block["label"], headings, [(row["text"], values[row["key"]]) for row in block["rows"]]

    def dispute_cells(self):
        """The fifteen figures of table 4, by group."""
        upheld, corrected, other, pending = self.figures.reviews
        return [str(n) for n in [upheld, corrected, other, pending, sum(self.figures.reviews)] + [0] * 10]

    def lines(self, separator):
        """The report as text: cells of a row apart by `separator`, a newline or a tab."""
        form = self.form
        yield self.title
        yield self.preamble
        yield form.sections[0]
        yield from self.overview
        yield form.sections[1]
        for label, headings, rows in self.disclosure_rows():
            yield label
            yield separator.join(headings)
            for name, values in rows:
                yield separator.join([name] + values)
        yield form.sections[2]
        yield f"（{REQUESTS_NOTE}）"
        yield "申请人情况"
        yield separator.join(["自然人", "法人或其他组织", "总计"])
        yield separator.join(["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"])
        above = ()
        for key, labels in form.rows:
            new = [label for depth, label in enumerate(labels) if labels[:depth + 1] != above[:depth + 1]]
            yield separator.join(new + [str(n) for n in self.cells[key]])
            above = labels
        yield form.sections[3]
        yield separator.join(["行政复议", "行政诉讼"])
        yield separator.join(DISPUTE_HEADINGS)
        yield separator.join(self.dispute_cells())
        yield form.sections[4]
        yield from self.problems
        yield form.sections[5]
        yield "收取信息处理费情况：本年度未收取信息处理费。"
        yield self.agency.name
        yield self.signed

    def text(self):
        return "\n".join(self.lines("\n" if self.agency.layout == 0 else "\t")) + "\n"

    def html(self):
        form = self.form
        e = html.escape

        def row(cells):
            return "<tr>" + "".join(
                f"<td{extra}>{e(text)}</td>" for text, extra in cells) + "</tr>"

        def plain(texts):
            return row([(text, "") for text in texts])

        def paragraphs(texts):
            return "".join(f"<p>{e(text)}</p>\n" for text in texts)

        parts = ["<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                 f"<title>{e(self.title)}</title></head><body>\n<h1>{e(self.title)}</h1>\n",
                 paragraphs([self.preamble]), f"<h2>{e(form.sections[0])}</h2>\n", paragraphs(self.overview),
                 f"<h2>{e(form.sections[1])}</h2>\n<table>\n"]
        for label, headings, rows in self.disclosure_rows():
            parts.append(row([(label, ' colspan="4"')]) + "\n" + plain(headings) + "\n")
            parts += [plain([name] + values) + "\n" for name, values in rows]
        parts.append(f"</table>\n<h2>{e(form.sections[2])}</h2>\n<table>\n")
        parts.append(row([(f"（{REQUESTS_NOTE}）", ' colspan="3" rowspan="3"'), ("申请人情况", ' colspan="7"')]))
        parts.append(row([("自然人", ' rowspan="2"'), ("法人或其他组织", ' colspan="5"'),
                          ("总计", ' rowspan="2"')]))
        parts.append(plain(["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]))
        paths = [labels for _, labels in form.rows]
        for number, (key, labels) in enumerate(form.rows):
            cells = []
            for depth, label in enumerate(labels):
                path = labels[:depth + 1]
                if number and paths[number - 1][:depth + 1] == path:
                    continue
                height = sum(1 for other in paths if other[:depth + 1] == path)
                width = 4 - len(labels) if depth == len(labels) - 1 else 1
                cells.append((label, f' colspan="{width}" rowspan="{height}"'))
            parts.append(row(cells + [(str(n), "") for n in self.cells[key]]) + "\n")
        parts.append(f"</table>\n<h2>{e(form.sections[3])}</h2>\n<table>\n")
        parts.append(row([("行政复议", ' colspan="5" rowspan="2"'), ("行政诉讼", ' colspan="10"')]))
        parts.append(row([("未经复议直接起诉", ' colspan="5"'), ("复议后起诉", ' colspan="5"')]))
        parts.append(plain(DISPUTE_COLUMNS * 3) + "\n" + plain(self.dispute_cells()))
        parts.append(f"</table>\n<h2>{e(form.sections[4])}</h2>\n{paragraphs(self.problems)}")
        parts.append(f"<h2>{e(form.sections[5])}</h2>\n<p>收取信息处理费情况：本年度未收取信息处理费。</p>\n"
                     f"<p>{e(self.agency.name)}</p>\n<p>{self.signed}</p>\n</body></html>\n")
        return "".join(parts)


DISPUTE_COLUMNS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
DISPUTE_HEADINGS = DISPUTE_COLUMNS + ["未经复议直接起诉", "复议后起诉"] + DISPUTE_COLUMNS * 2
REQUESTS_NOTE = "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"


def reports(count, years, seed, faults):
    """The reports, agency by agency, oldest year first."""
    form, made, number = Form(), 0, 0
    while made < count:
        agency, draw = Agency(number), random.Random(f"{seed}/{number}")
        size, figures = draw.choice([0, 3, 9, 24, 60, 150]), None
        for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1):
            if made == count:
                break
            figures = Figures(form, draw, size, figures)
            yield Report(form, agency, year, figures, draw.random() < faults, draw)
            made += 1
        number += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--years", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=float, default=0.1)
    options = parser.parse_args()
    folder = options.folder / "reports"
    folder.mkdir(parents=True)
    (options.folder / "portal.json").write_text(
        json.dumps({"name": "测试用门户", "summary": "虚构的报告，用于测量。"}, ensure_ascii=False) + "\n",
        encoding="utf-8")
    for report in reports(options.count, options.years, options.seed, options.faults):
        web = report.agency.layout == 2
        # A folder an agency, as an editor would file them.
        place = folder / report.agency.name
        place.mkdir(exist_ok=True)
        (place / f"{report.year}.{'html' if web else 'txt'}").write_text(
            report.html() if web else report.text(), encoding="utf-8")


if __name__ == "__main__":
    main()
