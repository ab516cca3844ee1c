"""Takes the pictures of docs/screenshots; scripts/take-screenshots says how."""

import pathlib
import sys
import tempfile

from playwright.sync_api import expect, sync_playwright

import trial_site
from conftest import chromium_program
from pages import representatives

PICTURES = trial_site.ROOT / "docs/screenshots"
DESKTOP, PHONE = (1280, 1), (360, 2)  # width in pixels, and how many of the screen's each has

# Name, kind of page, screen, height, scheme and what ends the address: a part of the page, or what is asked of it.
SHOTS = [
    ("home", "home", DESKTOP, 1400, "light", ""),
    ("home-phone", "home", PHONE, 900, "light", ""),
    ("report", "report", DESKTOP, 1700, "light", ""),
    ("report-phone", "report", PHONE, 1200, "light", ""),
    ("report-dark", "report", DESKTOP, 1400, "dark", ""),
    ("findings", "report", DESKTOP, 1100, "light", "#findings"),
    ("table-phone", "report", PHONE, 800, "light", "#table-requests"),
    ("issues", "issues", DESKTOP, 1400, "light", ""),
    ("compare", "compare-reports", DESKTOP, 1500, "light", "?a={reports}"),
    ("compare-phone", "compare-reports", PHONE, 1200, "light", "?a={reports}"),
    ("year", "year", DESKTOP, 1100, "light", ""),
    ("year-phone", "year", PHONE, 900, "light", ""),
    ("search", "search", DESKTOP, 1000, "light", "?q=行政处罚"),
    ("search-phone", "search", PHONE, 900, "dark", "?q=行政处罚"),
]
# These show what takes several years of one agency.
SHOTS_OF_YEARS = [
    ("agency", "agency", DESKTOP, 1500, "light", ""),
    ("agency-phone", "agency", PHONE, 1200, "light", ""),
    ("comparison", "compare-years", DESKTOP, 1400, "light", ""),
    ("comparison-phone", "compare-years", PHONE, 1000, "dark", ""),
]


# Of several reports, the one with the error that one wrong cell explains.
AGENCY = "怀化市公安局交警支队"


def report_of(agency, site):
    paths = sorted(site.glob("agencies/*/*/index.html"))
    found = [path for path in paths if f"<h1>{agency}" in path.read_text(encoding="utf-8")]
    return found[0].relative_to(site).as_posix()


def two_reports(site):
    """What asks for two reports side by side."""
    paths = sorted(path.parent for path in site.glob("agencies/*/*/report.json"))
    return ",".join("/".join(path.parts[-2:]) for path in paths[:2])


def take(browser, site, shots, wanted):
    paths = representatives(site) | {("report", "zh"): report_of(AGENCY, site)}
    for name, kind, (width, scale), height, scheme, place in shots:
        if wanted and name not in wanted:
            continue
        context = browser.new_context(
            viewport={"width": width, "height": height}, device_scale_factor=scale,
            color_scheme=scheme)
        page = context.new_page()
        address = f"{(site / paths[kind, 'zh']).as_uri()}{place.format(reports=two_reports(site))}"
        page.goto(address, wait_until="networkidle")
        if kind == "search":
            expect(page.locator("#results mark").first).to_be_visible()
        if kind == "compare-reports":
            expect(page.locator("#comparison table").first).to_be_visible()
        page.screenshot(path=PICTURES / f"{name}.png")
        context.close()
        print(PICTURES.joinpath(f"{name}.png").relative_to(trial_site.ROOT))


def main(gouji, *wanted):
    gouji = pathlib.Path(gouji).resolve()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_program(), args=["--no-sandbox", "--hide-scrollbars"])
        folder = pathlib.Path(folder)
        take(browser, trial_site.build_sample(gouji, folder / "sample"), SHOTS, wanted)
        take(browser, trial_site.build(gouji, folder / "trial"), SHOTS_OF_YEARS, wanted)


main(*sys.argv[1:])
