"""What lists have to know of the clocks of every pack, written into a table when the database is made ready."""

from django.db.models import Q

from chro_cases.cases.models import Case
from chro_cases.deadlines.models import Deadline, Stay
from chro_cases.rules import PACKS

from .models import Change, ClockRow
from .rows import gather_missing


def write_clocks() -> None:
    """Make the table that of the packs, and gather every row that is missing, so that no list lacks a case when the new
    version begins; what a changed clock touches follows within the minute. Run as the owner, in a transaction.
    """
    wanted = {row.code: row for row in clocks()}
    kept = ClockRow.objects.in_bulk()
    changed = [row for code, row in wanted.items() if code in kept and _said(row) != _said(kept[code])]
    ClockRow.objects.exclude(pk__in=wanted).delete()
    ClockRow.objects.bulk_update(changed, ["nothing_follows", "paused_by"])
    ClockRow.objects.bulk_create(row for code, row in wanted.items() if code not in kept)
    touched = Q(clock__in={row.code for row in changed} | (kept.keys() ^ wanted.keys()))
    touched &= Q(ended_at=None) | Q(case__in=Stay.objects.current().order_by().values("case"))
    ticking = Deadline.objects.filter(touched).order_by().values("case")
    keys = Case.objects.filter(pk__in=ticking).order_by().values_list("pk", flat=True)
    Change.objects.bulk_create((Change(case_id=key) for key in keys), ignore_conflicts=True)
    gather_missing()


def clocks() -> list[ClockRow]:
    """One row a code; where several wordings or packs share it, what holds of one holds of all. After a clock whose end
    calls for no act of anybody here nothing waits once it has run out.
    """
    rows: dict[str, ClockRow] = {}
    for clock in (clock for pack in PACKS.values() for clock in pack.clocks):
        row = rows.setdefault(clock.code, ClockRow(code=clock.code, nothing_follows=False, paused_by=[]))
        row.nothing_follows |= not clock.next_act and clock.owed_by != "agency"
        row.paused_by = sorted({*row.paused_by, *clock.paused_by})
    return list(rows.values())


def _said(row: ClockRow) -> tuple[bool, list[str]]:
    return row.nothing_follows, row.paused_by
