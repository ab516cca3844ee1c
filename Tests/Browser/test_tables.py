"""Filters lists and sorts tables."""

import re

import pytest
from playwright.sync_api import expect

NONSENSE = "龘龘龘zq"


@pytest.fixture(scope="session")
def year(site):
    """The page of the year with most agencies."""
    pages = site.glob("years/*/index.html")
    return max(pages, key=lambda path: path.stat().st_size).relative_to(site).as_posix()


def texts(page, column):
    rows = page.locator("table.sortable").first.locator("tbody tr:visible")
    return rows.locator(f":scope > :nth-child({column})").all_inner_texts()


def test_sorts_by_numbers_and_back(page, start, year):
    page.goto(f"{start}/{year}")
    original = texts(page, 1)
    heading = page.locator("table.sortable").first.locator("thead th").nth(1)
    button = heading.locator("button")
    button.focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    told = page.locator(".filter-box [role=status]").last
    expect(told).to_contain_text(button.inner_text())
    numbers = [int(text.split()[0]) for text in texts(page, 2) if text.strip()[:1].isdigit()]
    assert len(numbers) > 1 and numbers == sorted(numbers, reverse=True)
    button.click()
    assert heading.get_attribute("aria-sort") == "ascending"
    numbers = [int(text.split()[0]) for text in texts(page, 2) if text.strip()[:1].isdigit()]
    assert numbers == sorted(numbers)
    button.click()
    assert heading.get_attribute("aria-sort") is None
    assert texts(page, 1) == original


def test_sorts_rounded_numbers_by_what_they_stand_for(page, start, site):
    for path in sorted(site.glob("years/*/index.html")):
        if "万</a>" in path.read_text("utf-8"):
            page.goto(f"{start}/{path.relative_to(site)}")
            break
    else:
        pytest.skip("no rounded number")
    cell = page.locator("td[data-value]", has_text="万").first
    text = cell.locator("a").inner_text()
    assert float(cell.get_attribute("data-value")) == pytest.approx(float(text[:-1]) * 10_000)


def test_filters_rows_and_says_how_many(page, start, year):
    page.goto(f"{start}/{year}")
    names = texts(page, 1)
    field = page.locator(".filter-box input")
    field.fill(names[0])
    assert names[0] in texts(page, 1) and len(texts(page, 1)) < len(names)
    expect(page.locator(".filter-box [role=status]").first).to_contain_text(str(len(names)))
    field.fill(NONSENSE)
    assert texts(page, 1) == []
    field.fill("")
    assert texts(page, 1) == names


def test_filters_agencies_and_hides_empty_headings(page, start):
    page.goto(f"{start}/agencies/index.html")
    items = page.locator(".agencies > li")
    name = items.first.locator("a").first.inner_text()
    count = page.locator("main h2:visible").count()
    page.locator(".filter-box input").fill(name)
    assert items.locator("visible=true").count() == items.filter(has_text=name).count()
    page.locator(".filter-box input").fill(NONSENSE)
    assert items.locator("visible=true").count() == 0
    assert page.locator("main h2:visible").count() == 0 < count


def test_filters_findings(page, start):
    page.goto(f"{start}/issues/index.html")
    items = page.locator(".finding-line")
    total = items.count()
    page.locator(".filter-box input").fill(items.last.locator("a").first.inner_text())
    shown = items.locator("visible=true").count()
    assert 0 < shown <= total
    assert page.locator("summary", has_text="概览").is_visible(), "what is no finding stays"


def test_without_scripts(new_page, start, year):
    page = new_page(java_script_enabled=False)
    page.goto(f"{start}/{year}")
    assert page.locator(".filter-box").is_hidden()
    assert page.locator("table.sortable button").count() == 0
    assert page.locator("table.sortable tbody tr").first.is_visible()


@pytest.mark.parametrize("folder", ["", "en/"])
def test_an_address_leads_to_the_page_on_which_a_finding_stands_now(page, start, site, folder):
    last = (site / folder / "issues/page-2.html").read_text("utf-8")
    name = re.search(r'id="(f-\w+)"', last)[1]
    for former in ["issues/index.html", "issues/severity/error.html", "methodology/T3.identity.html"]:
        page.goto("about:blank")
        page.goto(f"{start}/{folder}{former}#{name}")
        page.wait_for_url(f"{start}/{folder}issues/page-2.html#{name}")
    page.goto(f"{start}/{folder}issues/index.html#f-0000000000000")
    expect(page.locator(".finding-line").first).to_be_visible()
