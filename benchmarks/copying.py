"""One walked case made into many by SQL, with every trigger on: each copy is opened by its own chained lines."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

from chro_cases.cases.management.commands.ready_database import as_owner
from chro_cases.cases.models import Assignment, Case, Event, Number, Party
from chro_cases.deadlines.models import Deadline
from chro_cases.rules import Clock

# Every case begins as an inquiry, with an empty history, and has a line by the end of the transaction.
NEW = {"id": "gen_random_uuid()", "stage": "'inquiry'", "head_number": "0", "head_hash": "''"}
LINES = ("inquiry_received", "assigned")
# A copied limit is of the whole case.
WHOLE = {"party_id": "NULL", "claim_id": "NULL"}


def a_limit(case: Case) -> Deadline:
    """The date that is copied: a running limit that the agency owes."""
    return Deadline.objects.current().filter(case=case, owed_by="agency", kind="limit").earliest("pk")


def copy_opening(case: Case, count: int) -> None:
    """The same without any limit."""
    with transaction.atomic():
        spread = NEW | {"received_at": "s.received_at - n * interval '1 minute'"}
        _insert(Case, spread, f"{_table(Case)} s, generate_series(1, {count:d}) n WHERE s.id = %s", case.pk)
        for kind in LINES:
            line = Event.objects.filter(case=case, kind=kind)[0]
            _copy(line, {"for_party_id": "NULL"})
        for row, own in (
            (Number.objects.filter(case=case, kind="inquiry").get(), {"value": "'X-' || c.id"}),
            *((party, {"id": "gen_random_uuid()"}) for party in Party.objects.filter(case=case)),
            (Assignment.objects.current().filter(case=case, role="trainee").get(), {}),
        ):
            _copy(row, own, opened=True)


def copy_limits(case: Case, clocks: Sequence[Clock], *, day: date, that_day: int) -> None:
    """A running limit more for every copied case and each of these clocks; so many of all of them end on that day, and
    the others, spread over the cases alike, on the thousand days that begin two months later.
    """
    laws = ", ".join(f"({place}, '{clock.code}', '{clock.edition}')" for place, clock in enumerate(clocks))
    copied = Case.objects.exclude(pk=case.pk).count()
    every = copied * len(clocks) // that_day
    place = f"((e.id * {len(clocks)} + r.place) %% {every})" if every > 1 else "0"
    own = {
        "clock": "r.code",
        "edition": "r.edition",
        "trigger_id": "e.id",
        "due_on": f"date '{day:%Y-%m-%d}' + CASE {place} WHEN 0 THEN 0 ELSE 61 + (abs(hashint8(e.id)) %% 1000) END",
    }
    _copy(a_limit(case), own | WHOLE, opened=True, more=f"CROSS JOIN (VALUES {laws}) r(place, code, edition)")
    analyze()


def analyze() -> None:
    """What the database's own housekeeping does by night: count the rows, and note which pages everybody may see."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _copy(row: Model, changed: dict[str, str], *, opened: bool = False, more: str = "") -> None:
    """This row once more for every copied case; with `opened`, as made by the line that opened the case."""
    line = "JOIN cases_event e ON e.case_id = c.id AND e.number = 1" if opened else ""
    own = {"case_id": "c.id"} | ({"made_by_id": "e.id"} if opened else {}) | changed
    source = f"{_table(type(row))} s CROSS JOIN cases_case c {line} {more} WHERE s.id = %s AND c.id <> s.case_id"
    _insert(type(row), own, source, row.pk)


def _insert(model: type[Model], changed: dict[str, str], source: str, key: Any) -> None:
    """Rows of a table like the one with this key, with some columns said anew."""
    kept = [field.column for field in model._meta.concrete_fields if not field.primary_key]
    columns = {column: f's."{column}"' for column in kept} | changed
    names, values = ", ".join(f'"{column}"' for column in columns), ", ".join(columns.values())
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")  # a million rows take longer than any page may
        # The words come from this file and from the models, never from outside.
        cursor.execute(f"INSERT INTO {_table(model)} ({names}) SELECT {values} FROM {source}", [key])  # noqa: S608


def _table(model: type[Model]) -> str:
    return model._meta.db_table
