"""A printed page is black on white, without what only a screen needs, and says where it is from."""

import re

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
