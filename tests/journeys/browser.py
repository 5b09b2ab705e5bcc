"""Somebody at a browser: opens a page, fills in its form as it stands there, sends it, follows where it leads."""

import re
from datetime import date
from html.parser import HTMLParser

from django.test import Client

from tests.clients import SignedIn, date_fields


class _Fields(HTMLParser):
    """The fields of every form of a page with the values that stand in them; `action` leads to where each is sent."""

    def __init__(self, html: str):
        super().__init__()
        self.forms: list[tuple[str, dict]] = []
        self._area = self._select = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.forms.append((given.get("action", ""), {}))
        if not self.forms:
            return
        fields = self.forms[-1][1]
        if tag == "input" and given.get("name"):
            box = given.get("type") in ("radio", "checkbox")
            if box and "checked" in given:
                self._check(fields, given["name"], given.get("value", "on"))
            elif not box and given.get("type") != "file":
                fields[given["name"]] = given.get("value", "")
        elif tag == "textarea":
            self._area = given["name"]
            fields[self._area] = ""
        elif tag == "select":
            self._select = given.get("name")
        elif tag == "option" and "selected" in given and self._select:
            fields[self._select] = given.get("value", "")

    def _check(self, fields: dict, name: str, value: str) -> None:
        """A box that is ticked; of several with one name, each counts."""
        fields[name] = [*fields[name], value] if name in fields else [value]

    def handle_data(self, data):
        if self._area:
            self.forms[-1][1][self._area] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._area = None


class Browser:
    """One person at a browser. `page` is what they see."""

    def __init__(self, user=None):
        self.client = Client() if user is None else SignedIn(user)
        self.page = ""

    def open(self, path: str, status: int = 200) -> "Browser":
        """Go to an address."""
        self.path = path
        return self._look(self.client.get(path), status)

    def send(self, path: str = "", *, form: int | None = None, status: int = 200, **typed) -> "Browser":
        """Fill in the page's form, with what stood in it already, and send it; then follow where it leads."""
        fields = {} if form is None else dict(_Fields(self.page).forms[form][1])
        for name, value in typed.items():
            fields |= date_fields(name, value) if isinstance(value, date) else {name: value}
        return self._look(self.client.post(path or self.path, fields, follow=True), status)

    def fill(self, status: int = 200, **typed) -> "Browser":
        """Fill in the form of the page itself: the last one with a box to write or choose in."""
        forms = _Fields(self.page).forms
        wanted = {name for name, value in typed.items() if not isinstance(value, date)}
        wanted |= {f"{name}_day" for name, value in typed.items() if isinstance(value, date)}
        names = [set(re.findall(r'name="([^"]+)"', chunk)) for chunk in self.page.split("<form")[1:]]
        place = next(place for place, there in enumerate(names) if wanted <= there)
        return self.send(forms[place][0] if forms[place][0].startswith("/") else "", form=place, status=status, **typed)

    def press(self, path: str, status: int = 200) -> "Browser":
        """Press the button on this page that leads to an address and asks for nothing more."""
        place = next(place for place, (action, _fields) in enumerate(_Fields(self.page).forms) if action == path)
        return self.send(path, form=place, status=status)

    def _look(self, answer, status: int) -> "Browser":
        self.page = answer.content.decode()
        assert answer.status_code == status, (answer.status_code, status, said(self.page))
        if getattr(answer, "redirect_chain", None):
            self.path = answer.redirect_chain[-1][0]
        return self


def said(page: str) -> str:
    """The words of a page."""
    main = page.partition("<main")[2] or page
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())[:3000]
