"""The site, a server for it and one browser, shared by all tests."""

import contextlib
import functools
import http.server
import pathlib
import shutil
import threading

import pytest
from playwright.sync_api import sync_playwright

import pages
import trial_site
from visit import Visit

PHONE, DESKTOP = 360, 1280


def pytest_addoption(parser):
    parser.addoption("--gouji", required=True, help="the program that builds the site")


class SubPath(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word, and 404.html for what is not there, as web servers do."""

    def log_message(self, *_):
        pass

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            return super().send_error(code, message, explain)
        body = pathlib.Path(self.directory, "some/where/404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def served(request, tmp_path_factory):
    """The folder that is served: the site is not at its root, for it may stand anywhere."""
    folder = tmp_path_factory.mktemp("gouji")
    gouji = pathlib.Path(request.config.getoption("--gouji")).resolve()
    site = trial_site.build(gouji, folder / "built")
    (folder / "served/some").mkdir(parents=True)
    shutil.move(site, folder / "served/some/where")
    return folder / "served"


@pytest.fixture(scope="session")
def site(served):
    """The folder of the site."""
    return served / "some/where"


@pytest.fixture(scope="session")
def representatives(site):
    return pages.representatives(site)


@pytest.fixture(scope="session")
def web(served):
    """The address of the site on a web server."""
    handler = functools.partial(SubPath, directory=str(served))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/some/where"
        server.shutdown()


@pytest.fixture(params=["http", "file"])
def start(request, web, site):
    """The address of the site: on a web server, and on the disk."""
    return web if request.param == "http" else site.as_uri()


def chromium_program():
    """The browser of the system, for none is downloaded."""
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    assert program, "Chromium is missing: apt-get install chromium"
    return program


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium_program(), args=["--no-sandbox"])


@pytest.fixture
def new_page(chromium):
    """Makes pages, each in a context of its own."""
    with contextlib.ExitStack() as contexts:

        def make(width=DESKTOP, **options):
            context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
            contexts.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(30_000)
            return page

        yield make


@pytest.fixture
def page(new_page):
    """A page that may have no fault by the end, for tests of what scripts do."""
    page, faults = new_page(), []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message) or dialog.dismiss())
    yield page
    assert not faults


@pytest.fixture(scope="session", params=pages.EACH, ids="-".join)
def kind(request):
    """A kind of page and a language."""
    return request.param


@pytest.fixture(scope="session")
def path(kind, representatives):
    """A page of each kind in each language."""
    if kind not in representatives:
        pytest.fail(
            "no page of this kind was made: give trial_site.py the content that makes one, and let "
            'the template use the layout or have a body of class "page-…"'
        )
    return representatives[kind]


@pytest.fixture(scope="session")
def contexts(chromium):
    """Where pages are opened: with scripts, and without."""
    return {
        script: chromium.new_context(java_script_enabled=script) for script in (True, False)
    }


@pytest.fixture(scope="session")
def visit(contexts):
    """Opens a page of the site and keeps what happened."""
    return functools.partial(Visit, contexts)


@pytest.fixture(scope="session")
def loaded(visit, web, path):
    """A page of each kind, opened on a phone; tests that only look at it share it."""
    with visit(web, path, PHONE) as visited:
        yield visited


@pytest.fixture
def sample(loaded):
    """The loaded page on a wide, light screen, as if nobody had touched it."""
    page = loaded.page
    page.set_viewport_size({"width": DESKTOP, "height": 800})
    page.emulate_media(media="screen", color_scheme="light")
    page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
    return page
