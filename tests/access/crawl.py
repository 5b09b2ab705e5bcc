"""Follows links as a person at a browser does: by GET alone, from page to page, noting where forms would be sent."""

from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, ResolverMatch, resolve

from chro_cases.people.models import User
from tests.clients import SignedIn

ALIKE = 2  # of pages alike, such as those of the parties of one case, so many are opened


class _Addresses(HTMLParser):
    """Where the links of a page lead, and where the forms of its main part are sent."""

    def __init__(self, html: str):
        super().__init__()
        self.links: list[str] = []
        self.forms: list[str] = []
        self._main = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self._main |= tag == "main"
        if tag == "a" and given.get("href"):
            self.links.append(given["href"])
        elif tag == "form" and self._main and given.get("method", "").lower() == "post":
            self.forms.append(given.get("action") or "")

    def handle_endtag(self, tag):
        self._main &= tag != "main"


@dataclass
class Seen:
    """A page as it was answered: where its links lead and its forms are sent, without what follows a question mark."""

    status: int
    links: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)


def matched(path: str) -> ResolverMatch | None:
    """The view that an address of ours leads to; None for what the server of files answers."""
    try:
        return resolve(path)
    except Resolver404:
        return None


def named(path: str) -> str:
    """The name of an address."""
    match = matched(path)
    return match.view_name if match else ""


class Crawl:
    """What one person sees: every page opened, and every address that one of them links, with the page that did."""

    def __init__(self, user: User):
        self.client = SignedIn(user)
        self.pages: dict[str, Seen] = {}
        self.led_to: dict[str, str] = {}

    def go(self, start: str, follows: Callable[[ResolverMatch], bool]) -> None:
        """Open a page, and on from there every page that is to be followed."""
        waiting, alike = deque([start]), Counter[str]()
        while waiting:
            path = waiting.popleft()
            if path in self.pages or alike[named(path)] == ALIKE:
                continue
            alike[named(path)] += 1
            page = self.pages[path] = self.look(path)
            for link in sorted(page.links):
                self.led_to.setdefault(link, path)
            waiting += [
                link for link in sorted(page.links - set(self.pages)) if (match := matched(link)) and follows(match)
            ]

    def look(self, path: str) -> Seen:
        """One page, as it is answered."""
        answer = self.client.get(path)
        if answer.status_code in (301, 302):
            return Seen(answer.status_code, {urlsplit(answer["Location"]).path})
        if answer.streaming:
            b"".join(answer)
        if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
            return Seen(answer.status_code)
        found = _Addresses(answer.content.decode())
        return Seen(200, _ours(path, found.links), _ours(path, found.forms))


def _ours(page: str, addresses: list[str]) -> set[str]:
    """The addresses on this site that a page names."""
    whole = [urlsplit(urljoin(page, address)) for address in addresses]
    return {one.path for one in whole if not one.scheme and not one.netloc}
