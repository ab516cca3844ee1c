"""Pages load without a fault, without moving and without asking anybody else for anything."""

import gzip

import pytest

from conftest import DESKTOP, PHONE


def test_page_loads_from_a_server(loaded):
    assert not loaded.faults
    assert loaded.asked and not loaded.outside
    assert loaded.shift == 0, "it moves while it loads"


def test_page_loads_from_the_disk(kind, path, visit, site):
    if kind[0] == "moved":
        pytest.skip("it leads on at once; test_kinds.py follows it")
    with visit(site.as_uri(), path, DESKTOP) as visited:
        assert not visited.faults
        assert visited.asked and not visited.outside
        assert visited.shift == 0, "it moves while it loads"


def test_what_is_not_there_is_told_at_any_depth(new_page, web):
    page = new_page(PHONE)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    answer = page.goto(f"{web}/no/such/page.html", wait_until="networkidle")
    assert answer.status == 404
    assert asked == [f"{web}/no/such/page.html"], "404.html must not refer to other files"
    assert page.locator("h1").is_visible()
    assert page.locator("[lang=en]").is_visible(), "there is one page for both languages"
    names = page.locator("main li a").evaluate_all("links => links.map(link => link.pathname)")
    assert names == ["/", "/search/index.html", "/years/index.html", "/places/index.html"]
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none", "it has its own style"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_pages_weigh_little(language, site, representatives):
    """Compressed, with all that they load."""

    def weight(*names):
        return sum(len(gzip.compress((site / name).read_bytes())) for name in names)

    frame = weight("assets/style.css", "assets/favicon.svg")
    assert weight(representatives["home", language]) + frame < 60_000
    assert weight(representatives["report", language]) + frame < 40_000
    assert (site / "assets/style.css").stat().st_size < 30_000
    assert sum(path.stat().st_size for path in (site / "assets").glob("*.js")) < 30_000
