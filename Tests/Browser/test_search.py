"""Searches the site as people do. What is to be found is taken from the site's own pages."""

import re
from urllib.parse import quote

import pytest
from lxml import html
from playwright.sync_api import expect

from test_accessibility import AXE, RULES, run
from visit import SHIFT

NONSENSE = "龘龘龘zq"
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="session")
def report(site):
    """A report's agency, and a piece from the middle of one of its paragraphs."""
    for path in sorted(site.glob("agencies/*/*/index.html")):
        page = html.parse(str(path)).getroot()
        names = page.xpath('//p[@class="eyebrow"]/a')
        for paragraph in page.xpath('//p[starts-with(@id, "p-")]'):
            pieces = re.findall("[\u4e00-\u9fff]{8,}", paragraph.text_content())
            if names and pieces:
                return names[0].text_content(), pieces[-1][-6:]
    pytest.fail("no report with text")


def search(page, query):
    """Types a query and waits for what the page says of it."""
    page.locator("#q").fill("")
    page.locator("#q").press_sequentially(query)
    expect(page.locator("#status")).to_contain_text(f"“{query}”")
    return page.locator("#results li:visible")


def test_reads_few_texts_at_a_time_when_none_of_them_fits(page, start):
    page.goto(f"{start}/search/index.html")
    page.evaluate("""() => {
      window.asked = 0;
      candidates = async () => Array.from({ length: 100 }, (_, at) => agencies + at);
      read = async () => { asked += 1; return false; };
    }""")
    search(page, "12345")
    assert page.evaluate("asked") == 20
    expect(page.locator("#status")).to_contain_text("80")
    page.locator("#results button:visible").click()
    expect(page.locator("#status")).to_contain_text("60")


def test_from_the_front_page_by_keyboard(page, start, report):
    name, _ = report
    page.goto(f"{start}/index.html")
    page.locator("#q").focus()
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/search/index.html?q={quote(name)}")
    expect(page.locator("#status")).to_contain_text(f"“{name}”")
    assert name in page.locator("#results section").first.inner_text(), "the agency comes first"
    expect(page.locator("#results mark").first).to_have_text(name)
    expect(page.locator("#needs-script")).to_be_hidden()


def test_while_typing(page, start, report):
    _, phrase = report
    page.goto(f"{start}/search/index.html")
    hits = search(page, phrase)
    assert phrase in " ".join(hits.all_inner_texts())
    assert page.evaluate("document.activeElement.id") == "q", "the focus stays"
    assert quote(phrase) in page.url, "the address can be passed on"
    page.reload()
    expect(page.locator("#results mark").first).to_have_text(phrase)


def test_finds_what_has_all_words_and_nothing_else(page, start, report):
    name, phrase = report
    page.goto(f"{start}/search/index.html")
    assert search(page, f"{name} {phrase}").count() > 0
    assert search(page, f"{phrase} {NONSENSE}").count() == 0
    assert search(page, NONSENSE).count() == 0
    assert search(page, HOSTILE).count() == 0
    page.locator("#q").fill("局")
    expect(page.locator("#status")).to_contain_text("两个")


def test_a_passage_leads_to_its_paragraph(page, start, report):
    _, phrase = report
    page.goto(f"{start}/search/index.html")
    search(page, phrase)
    link = page.locator("#found-reports + ul li li p a").first
    target = link.get_attribute("href").split("#")[1]
    page.locator("#q").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#{target}")
    assert phrase in re.sub(r"\s", "", page.locator(f"[id='{target}']").inner_text())


def test_the_results_are_accessible(page, web, report):
    page.goto(f"{web}/search/index.html?q={quote(report[1])}")
    expect(page.locator("#results mark").first).to_be_visible()
    page.evaluate(AXE)
    assert not run(page, {"type": "tag", "values": RULES})


@pytest.mark.parametrize("width", [360, 1280])
def test_results_take_their_place_without_moving_the_page(new_page, web, report, width):
    page = new_page(width)
    page.goto(f"{web}/search/index.html?q={quote(report[1])}")
    expect(page.locator("#results mark").first).to_be_visible()
    assert page.evaluate(SHIFT) == 0
