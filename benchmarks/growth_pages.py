"""What one size of the agency takes: each page, for an investigator with seventy cases, a supervisor who sees all by a
tie, the director who sees all by her desk, and a complainant.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from time import perf_counter

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse

import chro_cases.documents.tasks
import chro_cases.mail.tasks  # noqa: F401  (the handlers of jobs, which the walked case does itself)
from benchmarks.growth_data import build
from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.demo.cast import found
from chro_cases.people.models import User
from tests.cast import CaseBuilder

# Who works seventy cases; who sees every case because her people work it; who sees all by her desk; who complains.
PEOPLE = {
    "seventy": "ines@ct.example",
    "all by tie": "rosa@ct.example",
    "all by desk": "vera@ct.example",
    "complainant": "dana@people.example",
}
_READ = "SELECT sum(heap_blks_read + heap_blks_hit + idx_blks_read + idx_blks_hit) FROM pg_statio_user_tables"


def drawn(note: Path, count: int, still_open: int, lists: dict[str, str], asked: Iterable[str]) -> Iterator[str]:
    """What every page asks and reads: `name|questions|blocks`, then `ready`; after that, for each number of a page that
    is asked for, how many times a bare page it took. The agency is built and written down in a note, or found as the
    note says.
    """
    case = kept_case(note, count, still_open)
    built_at = datetime.fromisoformat(note.read_text().split()[1])
    with clock.at(built_at), override_settings(ROOT_URLCONF="benchmarks.bare"):
        pages: list[tuple[Client, str]] = []
        for who, email in PEOPLE.items():
            client = Client()
            client.force_login(User.objects.get(email=email))
            for name, address in pages_of(who, lists, case).items():
                pages.append((client, address))
                yield f"{name}, {who}|{_cost(client, address)}"
        yield "ready"
        for line in asked:
            client, address = pages[int(line)]
            yield f"{_seconds(client, address) / _seconds(client, '/bare/'):.3f}"


def kept_case(note: Path, count: int, still_open: int) -> Case:
    """The case that was walked, of the agency that a note names; where there is no note the agency is built first."""
    if not note.exists():
        case = agency_of(count, still_open=still_open)
        note.write_text(f"{case.pk} {clock.now().isoformat()}")
    return Case.objects.get(pk=note.read_text().split()[0])


def pages_of(who: str, lists: dict[str, str], case: Case) -> dict[str, str]:
    """Every list for staff, with the case of 1,000 lines and 100 papers or, for whoever works seventy, one of hers; for
    the complainant of that long case her own page of it.
    """
    if who == "complainant":
        return {"my case": reverse("my_case", args=[case.pk])}
    if who == "seventy":
        own = Case.objects.filter(assignments__user__email=PEOPLE[who], assignments__ended_at=None).latest(
            "received_at"
        )
        return {**lists, "own case": own.get_absolute_url()}
    return {**lists, "long case": case.get_absolute_url(), "its history": f"{case.get_absolute_url()}?page=20#history"}


def agency_of(count: int, **more: int) -> Case:
    """Build an agency of so many cases; answers the case that was copied."""
    team = found("ct")
    case = CaseBuilder(team).to("answer").case
    build(case, team, count, **more)
    return case


def _cost(client: Client, address: str) -> str:
    """Questions and blocks of a page that answers, as `questions|blocks`."""
    if client.get(address).status_code not in (200, 403):
        raise SystemExit(f"{address} does not answer")
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    questions = len(asked)  # the next request clears the log
    before = _blocks()
    client.get(address)
    return f"{questions}|{_blocks() - before}"


def _seconds(client: Client, address: str) -> float:
    began = perf_counter()
    client.get(address)
    return perf_counter() - began


def _blocks() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_force_next_flush()")
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(_READ)
        return int(cursor.fetchone()[0])
