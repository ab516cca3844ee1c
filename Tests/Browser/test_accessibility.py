"""axe finds nothing against WCAG 2.2 AA or good practice, wide and narrow, in light and dark."""

import importlib.resources

from conftest import DESKTOP, PHONE

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

RUN = """async only => {
  const found = await axe.run({ runOnly: only, resultTypes: ["violations"] });
  return { ran: found.passes.length, faults: found.violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}\\n${node.html}\\n${node.failureSummary}`)) };
}"""


def run(page, only):
    found = page.evaluate(RUN, only)
    assert found["ran"], "axe found nothing to look at"
    return found["faults"]


# What may differ from screen to screen; everything else is looked at once.
OF_SCREENS = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"]


def test_axe_finds_nothing(sample, kind):
    sample.evaluate(AXE)
    faults = run(sample, {"type": "tag", "values": RULES})
    # Colours are the same in all languages; the longest words are English.
    others = [(PHONE, "dark"), (PHONE, "light"), (DESKTOP, "dark")]
    for width, scheme in others if kind[1] == "zh" else others[:1]:
        sample.set_viewport_size({"width": width, "height": 800})
        sample.emulate_media(color_scheme=scheme)
        found = run(sample, {"type": "rule", "values": OF_SCREENS})
        faults += [f"{width} {scheme}: {fault}" for fault in found]
    assert not faults, "\n\n".join(faults)


def test_dark_differs_from_light(sample):
    colours = []
    for scheme in ("light", "dark"):
        sample.emulate_media(color_scheme=scheme)
        colours.append(sample.evaluate(
            "['html', 'body'].map(name => getComputedStyle(document.querySelector(name)))"
            ".map(style => [style.color, style.backgroundColor]).flat()"))
    assert colours[0] != colours[1]
