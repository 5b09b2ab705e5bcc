"""Which dates have to be said today. The question is "has the day come", never "is it today"."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q

from chro_cases.cases.models import Assignment
from chro_cases.people.models import Agency
from chro_cases.rules import PACKS

from .models import Deadline, Reminder
from .office_hours import next_morning

# What another agency owes is not for anybody here to do.
OURS = ("agency", "complainant", "respondent", "either")
# The days before at which each clock of the law warns, the earliest warning first.
_SCHEDULES = {
    clock.code: tuple(sorted(clock.notify_before, reverse=True))
    for pack in PACKS.values()
    for clock in pack.clocks
    if clock.kind == "limit" and clock.owed_by in OURS and clock.notify_before
}
# No clock warns longer before than this, in days.
EARLIEST_WARNING = max(days for schedule in _SCHEDULES.values() for days in schedule)
# A date that the agency missed is told to whoever supervises on the day after, and again while it runs.
ESCALATED = (-1, -7, -30)
_LONG_AGO = date(1900, 1, 1)


@dataclass(frozen=True)
class DueSoon:
    """A date whose warning has come: so many days before, or (below zero) since it was missed. Of a date that cannot
    wait, no open morning is left.
    """

    deadline: Deadline
    days: int
    cannot_wait: bool


def due_soon(agency: Agency, today: date) -> Iterator[DueSoon]:
    """Every running limit of an agency of which somebody has yet to be told today.

    Of several warnings that were slept through the nearest is given: it says all the others would have. One question
    to the database for each number of days before, each about a narrow span of dates, however many dates run.
    """
    tomorrow = next_morning(agency, today)
    for days, spans in _spans(today, tomorrow).items():
        found = Deadline.objects.running().filter(spans, _untold(days), kind="limit", case__agency=agency)
        # In no order and read as it comes, so that the database looks up the cases of these dates and no others.
        rows = found.select_related("case", "claim").defer("reckoning").order_by()
        for deadline in rows.iterator():
            yield DueSoon(deadline, days, today <= deadline.due_on < tomorrow)


def _spans(today: date, tomorrow: date) -> dict[int, Q]:
    """For each number of days before, the clocks that warn then and the span of last days for which it is the nearest
    warning that has come. A date that passes before the next open morning is warned of now, by its last warning.
    """
    spans: dict[int, Q] = {}
    for schedule, codes in _codes_by_schedule().items():
        of_these = Q(clock__in=codes)
        for days, nearer in zip(schedule, (*schedule[1:], None), strict=True):
            last = today + timedelta(days)
            first = today if nearer is None else max(today + timedelta(nearer + 1), tomorrow)
            last = max(last, tomorrow - timedelta(1)) if nearer is None else last
            if first <= last:
                spans[days] = spans.get(days, Q()) | (of_these & Q(due_on__range=(first, last)))
    for days, longer in zip(ESCALATED, (*ESCALATED[1:], None), strict=True):
        first = _LONG_AGO if longer is None else today + timedelta(longer + 1)
        spans[days] = Q(owed_by="agency", due_on__range=(first, today + timedelta(days)))
    return spans


def _codes_by_schedule() -> dict[tuple[int, ...], list[str]]:
    grouped = defaultdict(list)
    for code, schedule in _SCHEDULES.items():
        grouped[schedule].append(code)
    return grouped


def _untold(days: int) -> Q:
    """Nobody was told yet; or, of a date ahead, the case has come to somebody who was not."""
    told = Reminder.objects.filter(days_before=days)
    nobody = ~Q(Exists(told.filter(deadline=OuterRef("pk"))))
    if days < 0:
        return nobody
    workers = Assignment.objects.current().filter(case=OuterRef("case"), user__is_active=True)
    workers = workers.exclude(case__stage="closed")
    hers = told.filter(deadline=OuterRef(OuterRef("pk")), recipient=OuterRef("user"))
    return nobody | Q(Exists(workers.filter(~Exists(hers))))
