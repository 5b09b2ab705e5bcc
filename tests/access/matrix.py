"""Asks every address as every kind of person, and writes the answers as a table to be read by a lawyer."""

from collections import defaultdict
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.db import connection, transaction
from django.http import HttpResponse, QueryDict
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from chro_cases import clock
from chro_cases.cases.actions import build_wall, grant_access
from chro_cases.cases.models import Compartment
from chro_cases.demo.cast import Team, found
from chro_cases.desk.exports.actions import ask_for
from chro_cases.desk.exports.lists import list_file
from chro_cases.desk.models import Export
from chro_cases.house.papers import specimens
from chro_cases.jobs.actions import run_waiting
from chro_cases.jobs.models import Job
from chro_cases.mail.models import Email
from chro_cases.people.actions import appoint
from chro_cases.people.models import User
from tests.cast import CaseBuilder
from tests.clients import SignedIn
from tests.desk.test_drawers import restrict

from .cases import Sides, answering, heard, reconsidered, watched

METHODS = ("GET", "POST")
SEARCHES = ("/cases/?q=Reyes", "/cases/?stage=answer", "/cases/?worker=nobody", "/day/")
# The mail that a demonstration shows to everybody.
SHOWN_TO_ALL = ("mailbox", "email", "demo_cast", "house_paper")

# The pages that are about a case further on in its life; all others are about the one that waits for its answers.
ABOUT = {
    "heard": ("conferences:", "investigations:", "determinations:"),
    "watched": ("determinations:remed", "determinations:monitoring"),
    "reconsidered": ("determinations:reconsideration", "determinations:my_reconsideration", "determinations:reopening"),
    "answering": (
        "investigations:answer",
        "investigations:default",
        "investigations:my_",
        "investigations:more_time",
        "investigations:exhibits",
    ),
}


@dataclass(frozen=True)
class World:
    """The cases with everything an address can name, and everybody who may ask for it."""

    walk: CaseBuilder
    sides: dict[str, Sides]
    people: dict[str, User | None]

    def about(self, name: str) -> str:
        """Which case a page is about."""
        found = [at for at, begins in ABOUT.items() if name.startswith(begins)]
        return found[-1] if found else "answering"

    def who(self, person: str, name: str) -> User | None:
        """Whoever stands in a column of the table, at a page; of the two sides, those of its case."""
        if person in ("dana", "miles"):
            return getattr(self.sides[self.about(name)], person)
        return self.people[person]

    def address(self, name: str, parts: tuple[str, ...]) -> str:
        """The address of a page about its case."""
        sides, case = self.sides[self.about(name)], self.sides["answering"].case
        values = {part: VALUES[part](sides) for part in parts if part in VALUES}
        charge = case.documents.filter(kind="charge")
        other = {
            "paper": lambda: charge.get().pk,
            "paper_row": lambda: charge.get().pk,
            "house_paper": lambda: specimens().first().pk,
            "exhibit": lambda: case.exhibits.get().pk,
            "exhibit_copy": lambda: case.exhibits.get().pk,
            "casework:review": lambda: case.reviews.first().pk,
            "export_file": lambda: Export.objects.get().pk,
            "email": lambda: Email.objects.first().pk,
            "mfa_remove_webauthn": lambda: 1,
        }
        if name in other:
            values["pk"] = other[name]()
        if name == "casework:versions":
            values |= {"kind": "charge", "work": case.charges.get().pk}
        if name == "correction":
            values["number"] = filing(sides)
        if name in RESPONDENTS:
            values["party"] = sides.his.pk
        if "person" in parts:
            values["person"] = self.people["theo"].pk
        if "key" in parts:
            values["key"] = self.walk.receipt.key
        return reverse(name, kwargs=values)


# What stands in an address, found in the case it is about.
VALUES: dict[str, Callable[[Sides], object]] = {
    "pk": lambda at: at.case.pk,
    "party": lambda at: at.hers.pk,
    "claim": lambda at: at.case.claims.first().pk,
    "signature": lambda at: at.case.signatures.first().pk,
    "mailing": lambda at: at.case.mailings.first().pk,
    "grant": lambda at: at.case.grants.first().pk,
    "wall": lambda at: at.case.walls.first().pk,
    "item": lambda at: at.case.request_items.first().pk,
    "link": lambda at: at.case.exhibit_links.get().pk,
    "conference": lambda at: at.case.conferences.get(kind="fact_finding").pk,
    "remedy": lambda at: at.case.remedies.first().pk,
    "deadline": lambda at: at.case.deadlines.current().first().pk,
    "job": lambda _at: Job.objects.first().pk,
    "number": lambda at: (at.case.release_requests.first() or at.case.reconsideration_requests.first() or at.case).pk,
    "stay": lambda at: at.case.stays.current().first().pk,
    "closing": lambda at: at.case.agency.closings.first().pk,
    "jurisdiction": lambda _at: "ct",
    "code": lambda _at: "CT-SERVE",
    "edition": lambda at: at.case.pack.clock("CT-SERVE").edition[:12],
    "kind": lambda _at: "fact-finding",
    "role": lambda _at: "complainant",
    "agency": lambda _at: "ct",
    "secret": lambda _at: "nobodys",
    "stage": lambda _at: "filed",
    "app": lambda _at: "cases",
}


def filing(sides: Sides) -> int:
    """The number of the line of a case's history that says it was filed."""
    return sides.case.events.get(kind="file_charge").number


RESPONDENTS = (
    "intake:mailing",
    "investigations:answer",
    "investigations:default",
    "investigations:default_order",
    "investigations:request_new",
)


def build() -> World:
    """Walk the cases and call everybody in. `granted` was let in by name; `walled` would see every case, and is kept
    out of these. Rosa has had the docket made into a file.
    """
    with clock.at(clock.now() - timedelta(400)):
        ct, mo = found("ct"), found("mo")
    first, walk = answering(ct)
    sides = {"answering": first, "heard": heard(ct), "watched": watched(ct), "reconsidered": reconsidered(ct)}
    other = CaseBuilder(ct, name="Otto", email="otto@people.example").to("drafting")
    walled, granted = (_twin(ct, name) for name in ("walled", "granted"))
    for one in sides.values():
        build_wall(one.case, against=walled, reason="Worked for the respondent.", by=ct.rosa)
        grant_access(
            one.case, to=granted, reason="Covers for Theo.", until=datetime(2199, 1, 1, tzinfo=UTC), by=ct.rosa
        )
    for drawer in (Compartment.MEDIATION, Compartment.COUNSEL):
        restrict(first.case, drawer)
    build_wall(first.case, against=ct.ines, reason="Mediated between them.", by=ct.rosa)
    people = {
        "anyone": None,
        "dana": first.dana,
        "miles": first.miles,
        "otto": other.dana,
        "theo": ct.theo,
        "amara": ct.amara,
        "cole": ct.cole,
        "rosa": ct.rosa,
        "pat": ct.pat,
        "vera": ct.vera,
        "juno": ct.juno,
        "ada": ct.ada,
        "granted": granted,
        "hugo": ct.hugo,
        "ines": ct.ines,
        "walled": walled,
        "mo-rosa": mo.rosa,
    }
    ask_for(list_file("docket", User.objects.get(pk=ct.rosa.pk), QueryDict("")), "csv")
    run_waiting(kinds={"make_export"})
    return World(walk, sides, people)


def _twin(team: Team, name: str) -> User:
    user = User.objects.create_user(f"{name}@ct.example", first_name=name)
    appoint(user, team.agency, "director" if name == "walled" else "trainee", supervisor=team.rosa)
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


@dataclass(frozen=True)
class Answer:
    """What came back: one word (a status, or `sign-in` for being sent to the sign-in page), every byte of it, and how
    many questions the database was asked for it.
    """

    cell: str
    sent: str
    questions: int


def answer(client: Client, method: str, address: str) -> Answer:
    """What this person is answered at an address. Nothing done is kept."""
    asked: list[str] = []

    def count(execute: Callable, sql: str, *more: object) -> object:
        asked.append(sql)
        return execute(sql, *more)

    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        with connection.execute_wrapper(count):
            response: HttpResponse = client.generic(
                method, address, content_type="application/x-www-form-urlencoded" if method == "POST" else ""
            )
        transaction.set_rollback(True)
    client.cookies = cookies
    sent = "" if response.streaming else response.content.decode(errors="replace")
    to_sign_in = response.status_code == 302 and urlsplit(response["Location"]).path == reverse("account_login")
    questions = sum("SAVEPOINT" not in sql for sql in asked)
    return Answer("sign-in" if to_sign_in else str(response.status_code), sent, questions)


@dataclass(frozen=True)
class Asked:
    """What everybody was answered: the matrix as lines, one a page and method with its class and one column a person;
    which of the words looked for each person was sent on any page; and the most questions that a page asked.
    """

    table: str
    read: dict[str, set[str]]
    questions: dict[tuple[str, str], int]


def ask(world: World, words: tuple[str, ...], classes: dict[tuple[str, str], str]) -> Asked:
    """Every page of everybody, in both methods; and the lists and searches. The classes are those that are kept."""
    clients: dict[User | None, Client] = {}
    read: dict[str, set[str]] = {person: set() for person in world.people}
    questions: dict[tuple[str, str], int] = defaultdict(int)

    def told(person: str, name: str, method: str, address: str) -> str:
        answered = answer(client_of(clients, world.who(person, name)), method, address)
        if name not in SHOWN_TO_ALL:
            read[person] |= {word for word in words if word in answered.sent}
        questions[name, method] = max(questions[name, method], answered.questions)
        return answered.cell

    lines = [f"{'page':42}{'':6}{'class':8}" + "".join(f"{name:9}" for name in world.people)]
    for name, parts in pages():
        address = world.address(name, parts)
        for method in METHODS:
            cells = "".join(f"{told(person, name, method, address):9}" for person in world.people)
            lines.append(f"{name:42}{method:6}{classes.get((name, method), '-'):8}{cells}")
    for person in world.people:
        for address in SEARCHES:
            told(person, "docket", "GET", address)
    return Asked("\n".join(line.rstrip() for line in lines) + "\n", read, questions)


def client_of(known: dict[User | None, Client], user: User | None) -> Client:
    """This person's browser, the same at every page."""
    if user not in known:
        known[user] = SignedIn(user) if user else Client()
    return known[user]
