#!/usr/bin/env python3
"""Searches a built site in Chromium as people do, over http below a sub-path and from the disk.

    scripts/test-browser [SITE]

What is to be found is taken from the site's own pages, so any site will do that has a report.
"""

import functools
import http.server
import pathlib
import re
import shutil
import sys
import tempfile
import threading
from urllib.parse import quote

from lxml import html
from playwright.sync_api import expect, sync_playwright

site = pathlib.Path(sys.argv[1]).resolve()
NONSENSE = "龘龘龘zq"
HOSTILE = "<img src=x onerror=alert(1)>"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_):
        pass


def a_report():
    """A report's page with its agency's name and a piece from the middle of one of its paragraphs."""
    for path in sorted(site.glob("agencies/*/*/index.html")):
        page = html.parse(str(path)).getroot()
        name = page.xpath('//p[@class="eyebrow"]/a')[0].text_content()
        for paragraph in page.xpath('//p[starts-with(@id, "p-")]'):
            pieces = re.findall("[\u4e00-\u9fff]{8,}", paragraph.text_content())
            if pieces:
                return path, name, pieces[-1][-6:], paragraph.get("id")
    sys.exit(f"no report with text in {site}")


def search(page, query):
    """Types a query and waits for what the page says of it."""
    page.locator("#q").fill("")
    page.locator("#q").press_sequentially(query)
    expect(page.locator("#status")).to_contain_text(f"“{query}”")
    return page.locator("#results li:visible")


def try_site(page, start):
    """Everything that must work wherever the site is."""
    problems = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("dialog", lambda dialog: problems.append(dialog.message) or dialog.dismiss())
    path, name, phrase, _ = a_report()

    # From the front page, with the keyboard alone.
    page.goto(f"{start}/index.html")
    page.locator("#q").focus()
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/search/index.html?q={quote(name)}")
    expect(page.locator("#status")).to_contain_text(f"“{name}”")
    assert name in page.locator("#results section").first.inner_text(), "the agency comes first"
    expect(page.locator("#results mark").first).to_have_text(name)
    expect(page.locator("#needs-script")).to_be_hidden()

    # Typed on the page: the focus stays, and the address can be passed on.
    hits = search(page, phrase)
    assert phrase in " ".join(hits.all_inner_texts()), phrase
    assert page.evaluate("document.activeElement.id") == "q"
    assert quote(phrase) in page.url
    page.reload()
    expect(page.locator("#results mark").first).to_have_text(phrase)

    # Spaces in the query mean: all of them.
    assert search(page, f"{name} {phrase}").count() > 0
    assert search(page, f"{phrase} {NONSENSE}").count() == 0
    assert search(page, NONSENSE).count() == 0
    assert search(page, HOSTILE).count() == 0
    page.locator("#q").fill("局")
    expect(page.locator("#status")).to_contain_text("两个")

    # By Tab to the first passage, which leads to its paragraph.
    search(page, phrase)
    link = page.locator("#found-reports + ul li li p a").first
    target = link.get_attribute("href").split("#")[1]
    page.locator("#q").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#{target}")
    assert phrase in re.sub(r"\s", "", page.locator(f"[id='{target}']").inner_text()), target
    assert not problems, problems


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        shutil.copytree(site, f"{folder}/some/where")
        handler = functools.partial(Quiet, directory=folder)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for start in (f"http://127.0.0.1:{server.server_port}/some/where", site.as_uri()):
            try_site(browser.new_page(), start)
            print(f"{start}: search works")
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{site.as_uri()}/search/index.html?q=x")
        expect(page.locator("#needs-script")).to_be_visible()
        print("without scripts: says so")
        browser.close()
        server.shutdown()


main()
