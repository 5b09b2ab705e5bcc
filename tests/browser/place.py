"""The pages as a browser meets them: a server of ours, and a look that no eye has the patience for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from django.conf import settings
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Browser, BrowserContext, Page

AXE = Path(settings.NODE_MODULES) / "axe-core/axe.min.js"
# What axe does not ask: names that lead nowhere, two of one id, more than one headline, a page without a language.
STRUCTURE = """() => {
  const faults = [], ids = [...document.querySelectorAll('[id]')].map(one => one.id);
  for (const id of new Set(ids)) if (ids.filter(one => one === id).length > 1) faults.push('two of id ' + id);
  for (const name of ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for'])
    for (const one of document.querySelectorAll('[' + name + ']'))
      for (const id of one.getAttribute(name).split(/\\s+/).filter(Boolean))
        if (!document.getElementById(id)) faults.push(name + ' names ' + id + ', which is not there');
  const headlines = document.querySelectorAll('h1').length;
  if (headlines !== 1) faults.push(headlines + ' headlines');
  if (!document.documentElement.lang) faults.push('no language');
  if (!document.title.trim()) faults.push('no title');
  return faults;
}"""


class Quiet(WSGIRequestHandler):
    """Tells nothing of each request."""

    def log_message(self, *args):
        """Not here."""


@contextmanager
def served() -> Iterator[str]:
    """Our pages at http://localhost: no browser binds a key to a bare number."""
    server = ThreadedWSGIServer(("localhost", 0), Quiet)
    server.daemon_threads = False
    server.set_app(get_wsgi_application())
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def faults_of(page: Page) -> list[str]:
    """What is wrong with the page as it stands, in words; at 1280 px, and whether it fits 320 px."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    faults = [f"axe: {one['id']} at {one['nodes'][0]['target']}" for one in found]
    faults += page.evaluate(STRUCTURE)
    page.set_viewport_size({"width": 320, "height": 800})
    wide = page.evaluate("document.documentElement.scrollWidth")
    return faults + ([f"{wide} px wide at 320"] if wide > 320 else [])


@contextmanager
def visitor(browser: Browser, address: str, session: str = "", **options) -> Iterator[Page]:
    """A browser of one person's own; `session` is the key of a session that is already signed in."""
    context = _context(browser, address, session, **options)
    try:
        yield _page(context)
    finally:
        context.close()


class Guests:
    """People who look at one page after another, each in a browser of their own: what pages share is fetched once."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.known: dict[tuple[str, str], BrowserContext] = {}

    @contextmanager
    def look(self, session: str = "", locale: str = "en-US") -> Iterator[Page]:
        """A new page of whoever has this session, in the language they read."""
        who = (session, locale)
        if who not in self.known:
            self.known[who] = _context(self.browser, self.address, session, locale=locale)
        page = _page(self.known[who])
        try:
            yield page
        finally:
            page.close()

    def leave(self) -> None:
        """Everybody closes their browser."""
        for context in self.known.values():
            context.close()


def _context(browser: Browser, address: str, session: str, **options) -> BrowserContext:
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900}, **options)
    if session:
        context.add_cookies([{"name": "sessionid", "value": session, "url": address}])
    return context


def _page(context: BrowserContext) -> Page:
    page = context.new_page()
    page.set_default_timeout(20_000)
    return page
