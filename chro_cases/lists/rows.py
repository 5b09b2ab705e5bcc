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

from .dates import DATE_COLUMNS, gather_dates, keep_missing_dates
from .gathering import COLUMNS, NOT_KEPT, gather, keep_missing, keep_missing_words
from .missed_deadlines import LATE_COLUMNS, gather_late, keep_late
from .models import Change, ClockRow, Passed
from .queues import QUEUE_COLUMNS, gather_queues, keep_missing_queues

# So many cases are gathered in one transaction.
AT_A_TIME = 500

Key = TypeVar("Key", UUID, int)

_OF_THESE = "c.id = ANY (%(cases)s)"
# What is kept, and what would be gathered: of the rows, of the queues and of the dates.
_KEPT = {
    "lists_caserow": (COLUMNS, gather(_OF_THESE)),
    "lists_queuerow": (QUEUE_COLUMNS, gather_queues(_OF_THESE)),
    "deadlines_metlate": (LATE_COLUMNS, gather_late(_OF_THESE)),
    "lists_daterow": (DATE_COLUMNS, gather_dates(_OF_THESE)),
}
# The words come from the modules beside this one alone.
_DIFFERENT = """
WITH now ({columns}) AS ({gathered}), kept AS (SELECT {columns} FROM {table} WHERE case_id = ANY (%(cases)s))
SELECT case_id FROM ((TABLE now EXCEPT ALL TABLE kept) UNION ALL (TABLE kept EXCEPT ALL TABLE now)) either
"""
# The rows come after what is kept beside them, for by them it is known which cases lack something.
_MISSING = (keep_missing_queues(), keep_late(NOT_KEPT), keep_missing_dates(), keep_missing(), keep_missing_words())
_LACKS = f"SELECT EXISTS (SELECT 1 FROM cases_case c WHERE {NOT_KEPT})"  # noqa: S608  (words of the module beside)
_ASK = """
INSERT INTO lists_change (case_id, tx) SELECT unnest(%s::uuid[]), txid_current() ON CONFLICT DO NOTHING
"""


def rebuild(cases: Sequence[UUID]) -> int:
    """Gather the rows of these cases anew, some hundred in a transaction, while everybody goes on; how many."""
    for some in _parts(cases):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_ASK, [some])
    return len(cases)


def gather_missing() -> None:
    """Gather whatever is kept of the cases that have no row, all at once. Run as the owner, when nothing is kept yet or
    a part was lost.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LACKS)
        if cursor.fetchone()[0]:
            # After a restore PostgreSQL knows nothing of its tables, and would look through all of them for each case.
            cursor.execute("ANALYZE")
        for statement in _MISSING:
            cursor.execute(statement)


def _parts(keys: Sequence[Key]) -> Iterator[list[Key]]:
    for start in range(0, len(keys), AT_A_TIME):
        yield list(keys[start : start + AT_A_TIME])


def all_cases() -> list[UUID]:
    """The key of every case."""
    return list(Case.objects.order_by("pk").values_list("pk", flat=True))


def differing(cases: Sequence[UUID]) -> list[UUID]:
    """Those of these cases of which something else is kept than would be gathered now."""
    found: set[UUID] = set()
    with connection.cursor() as cursor:
        for some in _parts(cases):
            for table, (columns, gathered) in _KEPT.items():
                asked = _DIFFERENT.format(table=table, columns=", ".join(columns), gathered=gathered)
                cursor.execute(asked, {"cases": some})
                found |= {key for (key,) in cursor}
    return sorted(found)


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
