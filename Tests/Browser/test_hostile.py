"""Nothing that a report, a list or a setting says is ever more than text."""

import csv
import io
import json
from pathlib import Path

import pytest
from lxml import etree

import hostile_content
import trial_site
from hostile_content import MARK

# Of every kind of page so many are opened; each bears another payload.
OF_EACH_KIND = 6

STATE = """mark => ({
  run: window[mark],
  polluted: ({})[mark],
  events: [...document.querySelectorAll("*")].flatMap(element => [...element.attributes]
    .filter(attribute => attribute.name.startsWith("on")).map(() => element.outerHTML)),
  addresses: [...document.querySelectorAll("[href], [src], [action], [data]")]
    .flatMap(element => ["href", "src", "action", "data"].map(name => element.getAttribute(name)))
    .filter(address => address && /^\\s*(javascript|vbscript|data:text)/i.test(address.replace(/[\\t\\n\\r]/g, ""))),
  embedded: document.querySelectorAll("iframe, object, embed, base, style:not(head style)").length,
  mains: document.querySelectorAll("main").length,
  headings: document.querySelectorAll("h1").length,
})"""


def table(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


@pytest.fixture(scope="session")
def hostile(request, tmp_path_factory):
    """A site built twice, so that reviews and changes are there too."""
    folder = tmp_path_factory.mktemp("hostile")
    gouji = Path(request.config.getoption("--gouji")).resolve()
    content = hostile_content.write(folder)
    site = trial_site.run(gouji, folder, codes=(0, 3))
    hostile_content.review(content, [row["finding_id"] for row in table(site / "data/findings.csv")])
    return trial_site.run(gouji, folder, codes=(0, 3))


@pytest.fixture(scope="session")
def marked(hostile):
    """Pages that bear a payload, some of each kind, in turn from all of them."""
    kinds = {}
    for path in sorted(hostile.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if MARK not in text or path.relative_to(hostile).parts[0] == "sources":
            continue
        kind = text.partition('<body class="')[2].partition('"')[0]
        kinds.setdefault(kind, []).append(path)
    assert len(kinds) > 10, "payloads did not reach the pages"
    return [path for paths in kinds.values() for path in paths[::max(1, len(paths) // OF_EACH_KIND)]]


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no-policy"])
def test_nothing_runs_and_nothing_breaks_out(policy, marked, new_page):
    page = new_page(bypass_csp=not policy)
    faults = []
    page.on("dialog", lambda dialog: faults.append(dialog.message) or dialog.dismiss())
    page.on("request", lambda request: request.url.startswith(("file:", "data:")) or faults.append(request.url))
    for path in marked:
        page.goto(path.as_uri(), wait_until="load")
        state = page.evaluate(STATE, MARK)
        assert state == {"run": None, "polluted": None, "events": [], "addresses": [], "embedded": 0,
                         "mains": 1, "headings": 1}, path
        assert not faults, path


def test_a_search_for_a_payload_finds_text(hostile, new_page):
    page = new_page(bypass_csp=True)
    for payload in hostile_content.PAYLOADS[:3] + hostile_content.PAYLOADS[20:23]:
        page.goto((hostile / "search/index.html").as_uri())
        page.locator("main input[type=search]").first.fill(payload)
        page.wait_for_timeout(300)
        assert page.evaluate(f"window.{MARK}") is None, payload


def formula(cell):
    """Whether spreadsheet programs would take the cell for a formula; full-width signs count as their own."""
    start = cell[:1].translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
    if start in ("+", "-"):
        return any(sign not in "0123456789.,% +-" for sign in cell[1:])
    return start != "" and start in "=@\t\r\n"


def test_no_cell_of_a_table_is_a_formula(hostile):
    for path in sorted(hostile.rglob("*.csv")):
        if path.relative_to(hostile).parts[0] != "sources":
            for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")):
                assert not [cell for cell in row if formula(cell)], path


def test_what_a_cell_says_is_the_same_in_every_format(hostile):
    """But for the apostrophe that keeps a text from being a formula."""
    printed = {}
    for row in table(hostile / "data/statistics.csv"):
        raw = row["raw"].removeprefix("'") if formula(row["raw"].lstrip("'")) else row["raw"]
        printed[row["agency_id"], row["year"], row["cell"]] = raw
    seen = 0
    for path in hostile.rglob("report.json"):
        report = json.loads(path.read_text(encoding="utf-8"))
        for cell, entry in report["cells"].items():
            raw = printed[report["agency"]["id"], str(report["year"]), cell]
            assert raw == entry["raw"], (path, cell)
            seen += MARK in raw
    assert seen > len(hostile_content.PAYLOADS), "payloads did not reach the cells"


def test_machines_can_read_every_file(hostile):
    for path in [*hostile.rglob("*.xml"), *hostile.rglob("*.svg")]:
        etree.parse(path)
    for path in hostile.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))


def test_every_file_is_where_the_site_says(hostile):
    beside = {path.name for path in hostile.parent.iterdir()} - {"Content", "Public", ".Public.cache"}
    assert not beside
    listed = (hostile / ".gouji-files").read_text(encoding="utf-8").split("\n")[:-1]
    assert all((hostile / path).is_file() for path in listed)
    assert not [path for path in listed if ".." in path.split("/")]
