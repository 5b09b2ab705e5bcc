"""The three forms that take something in for good, each as its person sends it: opened once, sent as often as asked."""

import re
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

from django.test import Client
from django.urls import reverse

from chro_cases import clock
from tests.clients import SignedIn

TOLD = {
    "area": "employment",
    "what_happened": "I was paid less than the men who do the same work.",
    "who": "Acme Paper Company",
    "where": "Hartford, Connecticut",
    "given_name": "Dana",
    "family_name": "Reyes",
    "language": "en",
    "email": "dana@people.example",
}


class RealBrowser:
    """The same over a real line, to a web that runs as a process of its own. Answers are the address that is shown."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = build_opener(HTTPCookieProcessor())
        hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]+)"', self._open())
        self.said = {**TOLD, **dict(hidden)}

    def _open(self, data: bytes | None = None) -> str:
        with self.opener.open(self.address, data, timeout=30) as answer:
            self.shown = answer.url
            return answer.read().decode()

    def send(self) -> str:
        """Send it with one click, and follow to the receipt."""
        self._open(urlencode(self.said).encode())
        return self.shown


class Page:
    """One tab of one browser with a form in it. Its key was drawn when it was opened, as for everybody."""

    def __init__(self, address: str, user=None, **said) -> None:
        how = {"raise_request_exception": False}
        self.address, self.client = address, SignedIn(user, **how) if user else Client(**how)
        form = self.client.get(address).context["form"]
        hidden = {field.name: field.value() for field in form.hidden_fields()}
        self.said = {name: str(value) for name, value in {**hidden, **said}.items()}

    def send(self):
        """Send it, as it is, with one click."""
        return self.client.post(self.address, self.said)

    def shown(self):
        """What the page says now, by the names of its template."""
        return self.client.get(self.address).context


def tell_us(**said) -> Page:
    """The short form of the public."""
    return Page(reverse("intake:tell_us", args=["ct"]), **{**TOLD, **said})


def sign(walk) -> Page:
    """The complainant's page: the exact paper, and the place to sign it."""
    address = reverse("intake:read_and_sign", args=[walk.case.pk])
    return Page(address, walk.dana, typed_name="Dana Reyes", agrees="on", declares="on")


def file(walk) -> Page:
    """The clerk's page, where the signed and sworn charge is filed today."""
    today = clock.today(walk.agency)
    day = {"on_month": today.month, "on_day": today.day, "on_year": today.year}
    return Page(reverse("intake:filing", args=[walk.case.pk]), walk.team.cole, **day)
