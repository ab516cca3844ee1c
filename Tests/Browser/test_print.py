"""A printed page is black on white, without what only a screen needs, and says where it is from."""

import re
import subprocess

import pytest

from pages import UNTRANSLATED

A4 = 718  # pixels between usual margins
# Buttons in the headings of tables are the headings' words.
FURNITURE = ".skip, .site-header nav, .translation, .trail, .contents, .search, .pager, .filter, " \
            ".neighbours, .scroll-hint, button:not(th button)"


@pytest.fixture
def printed(sample):
    sample.set_viewport_size({"width": A4, "height": 800})
    sample.emulate_media(media="print", color_scheme="dark")
    return sample


def test_furniture_is_left_out(printed):
    shown = printed.locator(FURNITURE).filter(visible=True)
    assert [each.evaluate("each => each.outerHTML.slice(0, 99)") for each in shown.all()] == []
    assert printed.locator("h1").is_visible()


def test_the_address_is_printed(printed, kind):
    if kind[0] in UNTRANSLATED:
        pytest.skip("not meant to be kept")
    address = printed.locator(".address")
    assert address.is_visible()
    assert address.inner_text().endswith(
        printed.locator("link[rel=canonical]").get_attribute("href"))


def test_letters_are_dark_on_white(printed):
    colours = printed.evaluate("""() => {
      const [page, body] = [document.documentElement, document.body].map(each => getComputedStyle(each));
      const clear = page.backgroundColor === "rgba(0, 0, 0, 0)";
      return { ink: body.color, paper: (clear ? body : page).backgroundColor };
    }""")
    for name, wanted in (("ink", 0), ("paper", 255)):
        red, green, blue = map(int, re.findall(r"\d+", colours[name])[:3])
        assert all(abs(each - wanted) <= 30 for each in (red, green, blue)), colours


def test_tables_fit_the_paper(printed):
    wide = printed.evaluate(
        "[...document.querySelectorAll('table')].filter(each => each.checkVisibility())"
        ".map(each => [each.caption.innerText, Math.round(each.getBoundingClientRect().right)])"
        f".filter(([, right]) => right > {A4})")
    assert not wide


LENGTHEN = """table => {
  const rows = [...table.tBodies[0].rows];
  for (let count = rows.length; count < 150; count += rows.length)
    table.tBodies[0].append(...rows.map(row => row.cloneNode(true)));
}"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_head_of_a_table_is_on_each_of_its_pages(new_page, web, representatives, tmp_path, language):
    page = new_page()
    page.goto(f"{web}/{representatives['year', language]}")
    table = page.locator("table.sortable").first
    table.locator("th button").nth(1).click()
    table.evaluate(LENGTHEN)
    heading = table.locator("thead th").first.inner_text().strip()
    names = "|".join(name[:4] for name in table.locator("tbody th").all_inner_texts())
    page.pdf(path=tmp_path / "year.pdf", format="A4")
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "year.pdf", "-"], capture_output=True, text=True, check=True).stdout
    sheets = text.split("\f")[1:3]
    assert len(sheets) == 2
    for sheet in sheets:
        assert heading in re.split(names, sheet)[0]
    assert not set("↕↑↓") & set(text)
