"""Making the rows of lists anew, comparing them with what they are gathered from, and following up what waits."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID, uuid4

from django.db import connection, transaction

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.deadlines.models import Deadline
from chro_cases.people.models import Agency

from .gathering import COLUMNS, gather
from .models import Change, ClockRow, Passed
from .queues import QUEUE_COLUMNS, gather_queues

# So many cases are gathered in one transaction.
AT_A_TIME = 500

Key = TypeVar("Key", UUID, int)

# The words come from gathering.py alone.
_DIFFERENT = f"""
WITH gathered ({", ".join(COLUMNS)}) AS ({gather("c.id = ANY (%(cases)s)")}),
kept AS (SELECT {", ".join(COLUMNS)} FROM lists_caserow WHERE case_id = ANY (%(cases)s)),
now ({", ".join(QUEUE_COLUMNS)}) AS ({gather_queues("c.id = ANY (%(cases)s)")}),
stood AS (SELECT {", ".join(QUEUE_COLUMNS)} FROM lists_queuerow WHERE case_id = ANY (%(cases)s))
SELECT case_id FROM ((TABLE gathered EXCEPT TABLE kept) UNION (TABLE kept EXCEPT TABLE gathered)) either
UNION
SELECT case_id FROM ((TABLE now EXCEPT ALL TABLE stood) UNION ALL (TABLE stood EXCEPT ALL TABLE now)) either
"""  # noqa: S608
_ASK = """
INSERT INTO lists_change (case_id, tx) SELECT unnest(%s::uuid[]), txid_current() ON CONFLICT DO NOTHING
"""


def rebuild(cases: Sequence[UUID]) -> int:
    """Gather the rows of these cases anew, some hundred in a transaction, while everybody goes on; how many."""
    for some in _parts(cases):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_ASK, [some])
    return len(cases)


def _parts(keys: Sequence[Key]) -> Iterator[list[Key]]:
    for start in range(0, len(keys), AT_A_TIME):
        yield list(keys[start : start + AT_A_TIME])


def all_cases() -> list[UUID]:
    """The key of every case."""
    return list(Case.objects.order_by("pk").values_list("pk", flat=True))


def differing(cases: Sequence[UUID]) -> list[UUID]:
    """Those of these cases whose row is missing or not what would be gathered now, or on which something else waits."""
    found: list[UUID] = []
    with connection.cursor() as cursor:
        for some in _parts(cases):
            cursor.execute(_DIFFERENT, {"cases": some})
            found += [key for (key,) in cursor]
    return found


def a_sample(count: int) -> list[UUID]:
    """Some cases, taken at random."""
    first = Case.objects.order_by("pk").filter(pk__gte=uuid4())  # keys are random: no list of all is put into an order
    keys = list(first.values_list("pk", flat=True)[:count])
    return keys or list(Case.objects.order_by("-pk").values_list("pk", flat=True)[:count])


def follow_up() -> None:
    """Gather what a change of very many cases left for later, and drop the dates that went by: once a minute."""
    for agency in Agency.objects.all():
        drop_passed(agency)
    rebuild(list(Change.objects.filter(tx=0).order_by("pk").values_list("case", flat=True)))


def drop_passed(agency: Agency) -> None:
    """Note the last days that went by and call for nothing, so that the next date of their cases is another."""
    for some in _parts(_passed(agency, clock.today(agency))):
        Passed.objects.bulk_create((Passed(deadline_id=key) for key in some), ignore_conflicts=True)


def _passed(agency: Agency, today: date) -> list[int]:
    clocks = ClockRow.objects.filter(nothing_follows=True).values("code")
    gone = Deadline.objects.running().filter(kind="limit", due_on__lt=today, clock__in=clocks, case__agency=agency)
    return list(gone.exclude(pk__in=Passed.objects.values("pk")).order_by().values_list("pk", flat=True))
