"""Puts reports side by side as people do. What is chosen is taken from the site's own pages."""

from urllib.parse import quote

import pytest
from lxml import html
from playwright.sync_api import expect

HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="session")
def reports(site):
    """Every report's agency and year, agencies with most years first."""
    found = {}
    for path in site.glob("agencies/*/*/report.json"):
        found.setdefault(path.parts[-3], []).append(int(path.parts[-2]))
    order = sorted(found, key=lambda agency: (-len(found[agency]), agency))
    return {agency: sorted(found[agency], reverse=True) for agency in order}


@pytest.fixture(scope="session")
def names(site, reports):
    """What each agency is called."""
    return {agency: heading(site / f"agencies/{agency}/index.html") for agency in reports}


def heading(path):
    return html.parse(str(path)).getroot().xpath("//h1")[0].text_content()


def address(start, choice):
    return f"{start}/compare.html?a=" + ",".join(f"{agency}/{year}" for agency, year in choice)


def pick(page, name):
    """Types a name and takes the first agency that is offered."""
    page.locator("#agency").focus()
    page.keyboard.type(name)
    expect(page.locator("#options [role=option]").first).to_contain_text(name)
    page.keyboard.press("ArrowDown")
    assert page.locator("#agency").get_attribute("aria-activedescendant")
    page.keyboard.press("Enter")
    expect(page.locator("#chosen legend").last).to_have_text(name)


def columns(page):
    return page.locator("#comparison table").first.locator("thead a").all_inner_texts()


def test_by_keyboard(page, start, reports, names):
    first, second = list(reports)[:2]
    page.goto(f"{start}/compare.html")
    expect(page.locator("#needs-script")).to_be_hidden()
    pick(page, names[first])
    pick(page, names[second])
    assert page.evaluate("document.activeElement.id") == "agency", "the focus stays"
    expect(page.locator("#status")).to_contain_text(names[second])
    assert len(columns(page)) == 2

    # Another year, by the box of the first agency.
    year = reports[first][1]
    box = page.locator(f"[id='{first}/{year}']")
    box.focus()
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.id") == f"{first}/{year}"
    expect(page.locator("#comparison table").first.locator("thead a")).to_have_count(3)
    shown = columns(page)
    assert [str(reports[first][0]) in shown[0], str(year) in shown[1]] == [True, True]
    assert f"{first}/{year}" in page.url, "the address can be passed on"
    page.reload()
    expect(page.locator("#comparison table").first.locator("thead a")).to_have_count(3)
    assert columns(page) == shown

    # Removed again.
    page.locator("#chosen button").first.focus()
    page.keyboard.press("Enter")
    assert len(columns(page)) == 1
    assert page.evaluate("document.activeElement.id") == "agency"


def test_takes_no_more_than_fit(page, start, reports):
    every = [(agency, year) for agency, years in reports.items() for year in years]
    if len(every) < 7:
        pytest.skip("too few reports")
    page.goto(address(start, every))
    expect(page.locator("#comparison table").first.locator("thead a")).to_have_count(6)
    left = page.locator("#chosen input:not(:checked)")
    assert all(left.nth(at).is_disabled() for at in range(left.count()))


def test_every_figure_is_that_of_its_cell(page, start, site, reports):
    choice = [(agency, years[0]) for agency, years in reports.items()][:6]
    page.goto(address(start, choice))
    page.locator("#zeros").check()
    expect(page.locator("#comparison table").first).to_be_visible()
    links = page.eval_on_selector_all(
        "#comparison td a[href*='#c-']",
        "links => links.map(link => [link.textContent, new URL(link.href).pathname, decodeURIComponent(link.hash.slice(1))])",
    )
    assert len(links) > 100
    pages = {}
    for text, path, anchor in links:
        name = path[path.rindex("/agencies/") + 1 :]
        if name not in pages:
            root = html.parse(str(site / name)).getroot()
            pages[name] = {cell.get("id"): cell for cell in root.xpath("//td[@id]")}
        cell = pages[name][anchor]
        printed = cell.xpath("text()|a[not(@class)]/text()")
        assert "".join(printed).strip() == text, f"{name}#{anchor}"


def test_leaves_out_shares_of_nothing(page, web, site, reports):
    """An agency without requests has nothing to divide."""
    for agency, years in reports.items():
        text = (site / f"agencies/{agency}/{years[0]}/index.html").read_text(encoding="utf-8")
        figures = html.fromstring(text).xpath("//dl[@class='figures']//dd/a[not(@class)]/text()")
        if figures and set(figures) == {"0"}:
            break
    else:
        pytest.skip("every agency had requests")
    page.goto(address(web, [(agency, years[0])]))
    nothing = page.locator("#comparison table").first.locator("tr", has_text="0/0")
    expect(page.locator("#comparison table").first).to_be_visible()
    assert nothing.count() == 0
    page.locator("#zeros").check()
    assert nothing.count() > 0


def test_tells_of_what_is_not_there(new_page, web, reports):
    agency, years = next(iter(reports.items()))
    page = new_page()
    choice = [("000000-nobody", 2023), (agency, years[0]), (agency, 1999), ("../..", 2023)]
    page.goto(address(web, choice))
    expect(page.locator("#comparison table").first.locator("thead a")).to_have_count(1)
    expect(page.locator("#status")).not_to_be_empty()


def test_shows_hostile_words_as_text(page, web):
    page.goto(f"{web}/compare.html?a={quote(HOSTILE)}")
    page.locator("#agency").fill(HOSTILE)
    expect(page.locator("#status")).to_contain_text(HOSTILE)
    assert page.locator("main img").count() == 0


def test_escape_closes_the_list(page, web, names):
    page.goto(f"{web}/compare.html")
    field = page.locator("#agency")
    field.press_sequentially(next(iter(names.values()))[:4])
    expect(page.locator("#options")).to_be_visible()
    assert field.get_attribute("aria-expanded") == "true"
    field.press("Escape")
    expect(page.locator("#options")).to_be_hidden()
    assert field.get_attribute("aria-expanded") == "false"


def test_in_english(page, web, reports):
    agency, years = next(iter(reports.items()))
    page.goto(f"{web}/en/compare.html?a={agency}/{years[0]}")
    link = page.locator("#comparison td a[href*='#c-']").first
    target = link.get_attribute("href").split("#")[1]
    link.click()
    page.wait_for_url(f"**/en/agencies/{agency}/{years[0]}/index.html#{target}")


def test_without_scripts(new_page, start):
    page = new_page(java_script_enabled=False)
    page.goto(f"{start}/compare.html")
    expect(page.locator("#needs-script")).to_be_visible()
    expect(page.locator("#picker")).to_be_hidden()
    assert page.locator("main a[href*='data/index.html']").count() == 1
