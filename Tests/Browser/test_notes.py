"""Opens the notes of numbers and labels on a report's page."""

import re

import pytest
from lxml import html
from playwright.sync_api import expect


@pytest.fixture(scope="session")
def report(site):
    """A report's page with the ids of cells that say a number, and zero."""
    for path in sorted(site.glob("agencies/*/*/index.html")):
        root = html.parse(str(path)).getroot()
        numbers = root.xpath("//td[starts-with(@id, 'c-requests')][a[not(@class)]]/@id")
        zeros = root.xpath("//td[starts-with(@id, 'c-requests')][@class='zero']/@id")
        if numbers and zeros:
            return path.relative_to(site).as_posix(), numbers[-1], zeros[0]
    pytest.fail("no report with numbers")


@pytest.fixture
def note(page):
    return page.locator("#note")


def test_opens_by_keyboard_and_gives_the_focus_back(page, start, report, note):
    path, number, _ = report
    page.goto(f"{start}/{path}")
    expect(note).to_be_hidden()
    link = page.locator(f"[id='{number}'] > a").first
    link.focus()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    assert page.url.endswith(f"#{number}"), "the address can be copied"
    assert note.evaluate("note => note.contains(document.activeElement)")
    expect(note).to_contain_text(link.inner_text())
    expect(note.locator(".citation").first).to_contain_text(f"#{number}")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    assert link.evaluate("link => link === document.activeElement")


def test_tells_the_line_and_the_file(page, start, site, report, note):
    path, number, _ = report
    page.goto(f"{start}/{path}#{number}")
    root = html.parse(str(site / path)).getroot()
    item = root.xpath(f"//li[a[@href='#{number}']]")[0].text_content()
    place = note.locator("#note-place")
    expect(place.locator("a")).to_have_attribute("href", re.compile("sources/"))
    told = place.evaluate("place => place.firstChild.data")
    assert told and told in item


def test_the_citation_of_a_doubtful_number_says_so(page, start, site, note):
    for path in sorted(site.glob("agencies/*/*/index.html")):
        doubtful = html.parse(str(path)).getroot().xpath("//details[@class='citable']//li[span/a]")
        if doubtful:
            break
    address = doubtful[0].xpath("a/@href")[0]
    page.goto(f"{start}/{path.relative_to(site).as_posix()}{address}")
    for finding in doubtful[0].xpath("span/a"):
        expect(note.locator(".citation").first).to_contain_text(finding.text_content())


def test_opens_where_the_address_leads_even_to_a_zero(page, start, report, note):
    path, _, zero = report
    page.goto(f"{start}/{path}#{zero}")
    expect(note).to_be_visible()
    expect(note.locator("dd").first).to_have_text("0")
    expect(note.locator(".citation").first).to_contain_text(f"#{zero}")


def test_makes_a_record_of_the_cell(page, web, report, note):
    path, number, _ = report
    page.goto(f"{web}/{path}#{number}")
    record = note.locator("pre").text_content()
    assert re.match(r"@techreport\{[A-Za-z0-9-]+-c-requests-", record)
    assert record.count("{") == record.count("}")
    assert f"#{number}}}" in record


def test_copies_the_citation(new_page, web, report):
    path, number, _ = report
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{web}/{path}#{number}")
    note = page.locator("#note")
    note.locator("button:not(.close)").first.click()
    expect(note.locator("[role=status]").first).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == note.locator(".citation").first.text_content()


def test_explains_a_label(page, start, report, note):
    path, _, _ = report
    page.goto(f"{start}/{path}")
    term = page.locator("#table-requests thead a.term").first
    term.click()
    expect(note).to_be_visible()
    expect(note.locator("h2")).to_have_text(term.inner_text())
    expect(note.locator("p").first).not_to_be_empty()
    page.keyboard.press("Escape")
    assert term.evaluate("term => term === document.activeElement")


def test_makes_way_for_the_finding_it_leads_to(page, web, site, note):
    for path in sorted(site.glob("agencies/*/*/index.html")):
        cells = html.parse(str(path)).getroot().xpath("//td[a[contains(@class, 'flag')]]/@id")
        if cells:
            break
    page.goto(f"{web}/{path.relative_to(site)}#{cells[0]}")
    link = note.locator("a[href^='#f-']").first
    finding = link.get_attribute("href")
    link.click()
    expect(note).to_be_hidden()
    assert page.url.endswith(finding)


def test_stays_in_sight(new_page, web, report):
    path, number, _ = report
    for width in (360, 1280):
        page = new_page(width=width)
        page.goto(f"{web}/{path}#{number}")
        box = page.locator("#note").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width


def test_without_scripts(new_page, start, report):
    path, number, _ = report
    page = new_page(java_script_enabled=False)
    page.goto(f"{start}/{path}#{number}")
    expect(page.locator("#note")).to_be_hidden()
    assert page.locator(f"[id='{number}']").evaluate("cell => cell.matches(':target')")
    term = page.locator("#table-requests thead a.term").first
    target = term.get_attribute("href").split("#")[1]
    term.click()
    page.wait_for_url(f"**/glossary/index.html#{target}")
