"""Pages fit the screen, and wide tables can be used on a phone."""

import pytest

# What stands out of the screen, but for what is inside a region that scrolls.
OUTSIDE = """() => [...document.body.querySelectorAll("*")]
  .filter(each => each.checkVisibility() && !each.parentElement.closest(".scroll, pre"))
  .filter(each => !each.matches(".skip, .vh, .vh *"))
  .map(each => [each, each.getBoundingClientRect()])
  .filter(([, place]) => place.width && (place.right > innerWidth + 1 || place.left < -1))
  .map(([each, place]) => `${each.outerHTML.slice(0, 120)}: ${place.left} to ${place.right}`)"""


def test_nothing_stands_out_of_the_screen(sample):
    for width in (1280, 768, 360, 320):
        sample.set_viewport_size({"width": width, "height": 800})
        assert sample.evaluate("document.documentElement.scrollWidth") <= width, width
        assert not sample.evaluate(OUTSIDE), width


# A table whose every row begins with its own label, and numbers that can be seen beside it.
REGIONS = """() => [...document.querySelectorAll(".scroll")].filter(each =>
    each.checkVisibility() && each.scrollWidth > each.clientWidth).map(region => {
  region.scrollLeft = region.scrollWidth;
  const frame = region.getBoundingClientRect();
  const stubs = [...region.querySelectorAll("tbody tr")]
    .map(row => [...row.querySelectorAll("th[scope=row]")].pop()).filter(stub => stub)
    .map(stub => stub.getBoundingClientRect());
  const drift = Math.min(...stubs.map(stub => stub.right - frame.left));
  const covered = Math.max(...stubs.map(stub => stub.right - frame.left)) / frame.width;
  const style = getComputedStyle(region);
  return { name: region.getAttribute("aria-label"), role: region.getAttribute("role"),
           focusable: region.tabIndex === 0, shadow: style.backgroundImage !== "none",
           drift, covered };
})"""


DETAILS = "open => document.querySelectorAll('details').forEach(each => each.open = open)"


@pytest.fixture
def unfolded(sample):
    """The page with everything shown that is folded at first."""
    sample.evaluate("open = [...document.querySelectorAll('details[open]')]")
    sample.evaluate(DETAILS, True)
    yield sample
    sample.evaluate(DETAILS, False)
    sample.evaluate("open.forEach(each => each.open = true)")


def test_wide_tables_announce_themselves_and_keep_their_labels(unfolded):
    for width in (320, 360):
        unfolded.set_viewport_size({"width": width, "height": 800})
        for region in unfolded.evaluate(REGIONS):
            assert region["name"] and region["role"] == "region" and region["focusable"], region
            assert region["shadow"], f"nothing shows that there is more: {region}"
            assert region["drift"] > 40, f"a row's label scrolls away: {region}"
            assert region["covered"] < 0.7, f"labels leave no room for numbers: {region}"


def shown(check):
    """A script that returns what of `check(list)` is wrong, where `list` gives visible elements by selector."""
    return """() => {
      const list = selector => [...document.querySelectorAll(selector)].filter(each => each.checkVisibility());
      const lines = node => { const range = new Range(); range.selectNodeContents(node); return range.getClientRects(); };
      return (%s)(list, lines);
    }""" % check


HINTS = shown("""list => list(".scroll:has(> .scroll-hint)").filter(region => {
  const hint = region.querySelector(".scroll-hint");
  const isShown = hint.offsetHeight > 0 && getComputedStyle(hint).visibility === "visible";
  return isShown !== region.scrollWidth > region.clientWidth;
}).map(region => `${region.ariaLabel}: ${region.scrollWidth} in ${region.clientWidth}`)""")


def test_a_table_is_said_to_be_wide_only_where_it_scrolls(unfolded):
    for width in (360, 1280):
        unfolded.set_viewport_size({"width": width, "height": 800})
        unfolded.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert not unfolded.evaluate(HINTS), width


CROSSED = shown("""list => list(".form th, .form td, .data th, .data td")
  .filter(cell => cell.scrollWidth > cell.clientWidth + 1)
  .map(cell => `${cell.textContent.trim()}: ${cell.scrollWidth} in ${cell.clientWidth}`)""")

TORN = shown("""(list, lines) => list("h2, caption .caption").flatMap(each => {
  const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT), torn = [];
  for (let text; text = texts.nextNode();) for (const number of text.data.matchAll(/\\d{2,}/g)) {
    const range = new Range();
    range.setStart(text, number.index);
    range.setEnd(text, number.index + number[0].length);
    if (range.getClientRects().length > 1) torn.push(`${number[0]} in ${each.textContent}`);
  }
  return torn;
})""")

BROKEN_LABELS = shown("""(list, lines) => list(".stacks .label, .tiles li:not(:has(a)), .tiles span")
  .filter(each => new Set([...lines(each)].map(line => line.top)).size > 1)
  .map(each => each.textContent)""")

OVERPRINTED = shown("""list => list(".shares").flatMap(panel => {
  const places = [...panel.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]);
  return places.flatMap(([name, a], at) => places.slice(at + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom)
    .map(([other]) => `${name} / ${other}`));
})""")


def test_words_keep_within_their_places(unfolded):
    for width in (1280, 360, 320):
        unfolded.set_viewport_size({"width": width, "height": 800})
        for wrong in (CROSSED, TORN, BROKEN_LABELS, OVERPRINTED):
            assert not unfolded.evaluate(wrong), width


def test_labels_have_the_room_that_numbers_leave(new_page, web, representatives):
    page = new_page(360)
    page.goto(f"{web}/{representatives['agency', 'zh']}")
    widths = page.evaluate(
        "[...document.querySelectorAll('.scroll:has(.data)')].filter(each => each.checkVisibility())"
        ".map(each => [each.clientWidth, each.querySelector('table').offsetWidth])")
    assert widths and all(table >= region for region, table in widths)
