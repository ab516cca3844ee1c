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
