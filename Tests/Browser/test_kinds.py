"""Every kind of page is there, so that every other test sees it."""

import pytest

import pages


@pytest.mark.parametrize("kind", pages.KINDS)
def test_every_template_makes_a_page(kind, representatives):
    assert (kind, "zh") in representatives, f"trial_site.py has no content that makes a page of {kind}"


def test_every_page_says_of_what_kind_it_is(site):
    silent = [str(path) for path in sorted(site.rglob("*.html"))
              if "sources" not in path.parts and pages.kind_of(path) not in pages.KINDS]
    assert not silent


def test_what_has_moved_leads_on(new_page, start, representatives):
    page = new_page()
    page.goto(f"{start}/{representatives['moved', 'zh']}")
    page.wait_for_url(lambda url: not url.endswith(representatives["moved", "zh"]))
    assert page.locator("body").get_attribute("class") in ("page-agency", "page-report")
