"""Everything can be reached and seen with the Tab key alone, in the order of reading."""

# What should be reached, with its looks while it does not have the focus; then each that gets it is kept.
WATCH = """() => {
  const look = each => [each, ...each.querySelectorAll("*")].slice(0, 6).map(part => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(part);
    return [outlineStyle === "none" ? 0 : outlineWidth, boxShadow, borderColor, backgroundColor].join();
  }).join(";");
  const all = [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter(each => each.checkVisibility() && !each.disabled);
  const before = new Map(all.map(each => [each, look(each)]));
  const seen = window.seen = [], faults = window.faults = [];
  window.all = all;
  const say = each => each.outerHTML.slice(0, 150);
  document.addEventListener("focusin", ({ target }) => {
    seen.push(target);
    const { left, right, top, bottom, width, height } = target.getBoundingClientRect();
    if (before.has(target) && before.get(target) === look(target)) faults.push(`no visible focus: ${say(target)}`);
    if (!width || !height || right < 0 || left > innerWidth || bottom < 0 || top > innerHeight)
      faults.push(`the focus is out of sight: ${say(target)}`);
  });
}"""

RESULT = """() => ({
  faults,
  missed: all.filter(each => !seen.includes(each)).map(each => each.outerHTML.slice(0, 150)),
  disorder: seen.slice(1).filter((each, at) =>
    each !== seen[at] && !(seen[at].compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING))
    .map(each => each.outerHTML.slice(0, 150)),
})"""


def test_tab_reaches_everything_visibly_and_in_order(sample):
    sample.evaluate(WATCH)
    count = sample.evaluate("all.length")
    for _ in range(count + 20):
        sample.keyboard.press("Tab")
        if sample.evaluate("document.activeElement === document.body"):
            break
    else:
        raise AssertionError(f"{count} elements, but Tab never leaves the page: a trap")
    result = sample.evaluate(RESULT)
    assert result == {"faults": [], "missed": [], "disorder": []}


def test_the_first_tab_offers_to_skip_to_the_content(sample):
    sample.keyboard.press("Tab")
    skip = sample.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    assert skip.evaluate("each => each.getBoundingClientRect().top >= 0"), "it is seen"
    sample.keyboard.press("Enter")
    sample.keyboard.press("Tab")
    landed = sample.evaluate(
        "document.activeElement === document.body || !!document.activeElement.closest('main, footer')")
    assert landed, "the next Tab goes on in the content"
