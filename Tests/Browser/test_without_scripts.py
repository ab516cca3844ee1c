"""What a page says is there before any script, and without."""


def test_page_says_the_same_without_scripts(sample, path, visit, web):
    with visit(web, path, 1280, script=False) as visited:
        plain = visited.page
        assert plain.locator("h1").count() == 1
        # Data for machines has a type and does not run.
        if sample.locator("script:not([type])").count():
            text = plain.locator("main").inner_text()
            assert len(text) > 100, "a page must be of use without scripts"
        else:
            assert plain.locator("body").inner_text() == sample.locator("body").inner_text()


def test_search_says_that_it_needs_scripts(new_page, start):
    page = new_page(java_script_enabled=False)
    page.goto(f"{start}/search/index.html?q=x")
    assert page.locator("#needs-script").is_visible()
    assert page.locator("main .columns a").count() > 1, "it offers other ways"
