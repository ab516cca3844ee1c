#!/usr/bin/env python3
"""Writes the corpus as the source of a Hugo site, its figures parsed already.

    python3 Tests/Benchmarks/hugo_site.py COUNT FOLDER

A page a report in each of two languages with the narrative as its body and the tables of figures made
from front matter, and a page an agency that lists its reports. Nothing is read, checked, compared or
indexed: Hugo has the easier work. The templates are the fastest form found: one content file a page,
tables as strings that are split, no taxonomies.
"""

import json
import sys
from pathlib import Path

from corpus import reports

CONFIG = """\
baseURL = "https://example.org/"
title = "Benchmark"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
defaultContentLanguage = "zh"
[languages.zh]
weight = 1
contentDir = "content/zh"
[languages.en]
weight = 2
contentDir = "content/en"
"""

BASE = """\
<!DOCTYPE html>
<html lang="{{ .Language.Lang }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title><meta name="description" content="{{ .Title }}"></head>
<body><header><a href="{{ "/" | relLangURL }}">{{ site.Title }}</a></header>
<main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main></body></html>
"""

SINGLE = """\
{{ define "main" }}{{ .Content }}
{{ range .Params.tables }}<table><caption>{{ .caption }}</caption><tbody>
{{ range .rows }}{{ $cells := split . "|" }}<tr><th scope="row">{{ index $cells 0 }}</th>
{{ range after 1 $cells }}<td>{{ . }}</td>{{ end }}</tr>
{{ end }}</tbody></table>{{ end }}{{ end }}
"""

LIST = """\
{{ define "main" }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
"""


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def page(report):
    requests = [f"{labels[-1]}|" + "|".join(map(str, report.cells[key])) for key, labels in report.form.rows]
    disclosure = ["|".join([name] + values)
                  for _, _, rows in report.disclosure_rows() for name, values in rows]
    disputes = ["|".join(["四"] + report.dispute_cells())]
    parts = ["+++", f"title = {quoted(report.title)}", f"weight = {report.year}"]
    for caption, rows in zip(report.form.sections[1:4], [disclosure, requests, disputes]):
        parts += ["[[tables]]", f"caption = {quoted(caption)}", f"rows = [{', '.join(map(quoted, rows))}]"]
    body = [report.preamble, "## " + report.form.sections[0], *report.overview,
            "## " + report.form.sections[4], *report.problems]
    return "\n".join(parts + ["+++", ""]) + "\n\n".join(body) + "\n"


def main():
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    (folder / "hugo.toml").write_text(CONFIG, encoding="utf-8")
    for name, text in [("baseof", BASE), ("single", SINGLE), ("list", LIST)]:
        (layouts / f"{name}.html").write_text(text, encoding="utf-8")
    for report in reports(count, 5, 1, 0.1):
        text = page(report)
        for language in ["zh", "en"]:
            place = folder / "content" / language / report.agency.name
            place.mkdir(parents=True, exist_ok=True)
            (place / "_index.md").write_text(f"+++\ntitle = {quoted(report.agency.name)}\n+++\n", encoding="utf-8")
            (place / f"{report.year}.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
