"""Asks every address as every kind of person, and writes the answers as a table to be read by a lawyer."""

from copy import deepcopy
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from chro_cases.cases.actions import build_wall, grant_access
from chro_cases.clock import now
from chro_cases.demo.cast import Team, found
from chro_cases.mail.models import Letter
from chro_cases.people.actions import appoint
from chro_cases.people.models import User
from tests.cast import Walk

METHODS = ("GET", "POST")


@dataclass(frozen=True)
class World:
    """One served Connecticut case with everything an address can name, and everybody who may ask for it."""

    walk: Walk
    people: dict[str, User | None]

    def arguments(self) -> dict[str, object]:
        """A value for every part of an address."""
        case = self.walk.case
        return {
            "pk": case.pk,
            "party": case.parties.filter(role="complainant").first().pk,
            "claim": case.claims.first().pk,
            "signature": case.signatures.first().pk,
            "mailing": case.mailings.first().pk,
            "grant": case.grants.first().pk,
            "wall": case.walls.first().pk,
            "role": "complainant",
            "agency": "ct",
            "key": self.walk.receipt.key,
        }

    def address(self, name: str, parts: tuple[str, ...]) -> str:
        """The address of a page about this case."""
        values = self.arguments()
        other = {
            "paper": lambda: self.walk.case.documents.filter(kind="charge").get().pk,
            "paper_row": lambda: self.walk.case.documents.filter(kind="charge").get().pk,
            "intake:review": lambda: self.walk.case.reviews.first().pk,
            "letter": lambda: Letter.objects.first().pk,
            "mfa_remove_webauthn": lambda: 1,
        }
        if name == "intake:mailing":
            values["party"] = self.walk.acme.pk
        if name in other:
            values["pk"] = other[name]()
        return reverse(name, kwargs={part: values[part] for part in parts})


def build() -> World:
    """Walk the case and call everybody in. `granted` was let in by name; `walled` works the case and is kept out."""
    ct, mo = found("ct"), found("mo")
    walk = Walk(ct).to("answer")
    other = Walk(ct, name="Otto", email="otto@people.example").to("drafting")
    walled, granted = (_twin(ct, name) for name in ("walled", "granted"))
    build_wall(walk.case, against=walled, reason="Worked for the respondent.", by=ct.rosa)
    grant_access(walk.case, to=granted, reason="Covers for Theo.", until=now().replace(year=2199), by=ct.rosa)
    people = {
        "anyone": None, "dana": walk.dana, "otto": other.dana, "theo": ct.theo, "amara": ct.amara, "cole": ct.cole,
        "rosa": ct.rosa, "granted": granted, "hugo": ct.hugo, "ines": ct.ines, "walled": walled, "mo-rosa": mo.rosa,
    }  # fmt: skip
    return World(walk, people)


def _twin(team: Team, name: str) -> User:
    user = User.objects.create_user(f"{name}@ct.example", first_name=name)
    appoint(user, team.agency, "clerk" if name == "walled" else "trainee", supervisor=team.rosa)
    return user


def pages() -> list[tuple[str, tuple[str, ...]]]:
    """Every named address of the product, with the parts it is made of, in the order of the urls."""
    found_pages: list[tuple[str, tuple[str, ...]]] = []

    def collect(patterns: list, namespace: str = "") -> None:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                collect(pattern.url_patterns, pattern.namespace or namespace)
            elif isinstance(pattern, URLPattern):
                name = f"{namespace}:{pattern.name}" if namespace else str(pattern.name)
                found_pages.append((name, tuple(pattern.pattern.converters)))

    collect(get_resolver().url_patterns)
    return found_pages


def answer(client: Client, method: str, address: str) -> str:
    """What came back, as one word: a status, or `sign-in` for being sent to the sign-in page. Nothing done is kept."""
    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        response: HttpResponse = client.generic(
            method, address, content_type="application/x-www-form-urlencoded" if method == "POST" else ""
        )
        transaction.set_rollback(True)
    client.cookies = cookies
    if response.status_code == 302 and urlsplit(response["Location"]).path == reverse("account_login"):
        return "sign-in"
    return str(response.status_code)


def table(world: World) -> str:
    """The whole matrix: one line a page and method, one column a person."""
    clients = {}
    for name, user in world.people.items():
        clients[name] = Client(raise_request_exception=True)
        if user:
            clients[name].force_login(user)
    lines = [f"{'page':36}{'':6}" + "".join(f"{name:9}" for name in world.people)]
    for name, parts in pages():
        address = world.address(name, parts)
        for method in METHODS:
            cells = "".join(f"{answer(client, method, address):9}" for client in clients.values())
            lines.append(f"{name:36}{method:6}{cells}")
    return "\n".join(line.rstrip() for line in lines) + "\n"
