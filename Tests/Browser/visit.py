"""One visit to one page, and what went wrong meanwhile."""

SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 50);
})"""


def stay(route):
    """Takes out what would lead on to another page by itself."""
    answer = route.fetch()
    lines = answer.text().splitlines(keepends=True)
    route.fulfill(response=answer, body="".join(x for x in lines if 'http-equiv="refresh"' not in x))


class Visit:
    """A page that is open: `faults` it had, addresses it `asked` for, and how far it moved while it loaded."""

    def __init__(self, contexts, start, path, width, script=True):
        self.start, self.faults, self.asked = start, [], []
        self.page = page = contexts[script].new_page()
        page.set_default_timeout(30_000)
        page.set_viewport_size({"width": width, "height": 800})
        page.on("console", lambda message: self.faults.append(message.text))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("dialog", lambda dialog: self.faults.append(dialog.message) or dialog.dismiss())
        page.on("requestfailed", lambda request: self.faults.append(f"{request.url}: {request.failure}"))
        page.on("response", lambda answer: answer.status < 400 or self.faults.append(answer.url))
        page.on("request", lambda request: self.asked.append(request.url))
        if start.startswith("http"):
            page.route(f"{start}/{path}", stay)
        page.goto(f"{start}/{path}", wait_until="networkidle")
        self.shift = page.evaluate(SHIFT) if script else 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.page.close()

    @property
    def outside(self):
        """Addresses beyond the site that the page asked for."""
        return [url for url in self.asked if not url.startswith((f"{self.start}/", "data:"))]
