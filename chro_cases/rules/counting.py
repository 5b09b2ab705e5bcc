"""Counting days, months and years by hand: what counts, what is skipped, where the end falls."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .calendars import Calendar, ClosedDay
from .facts import Pause, checked

ONE_DAY = timedelta(days=1)
ENDS = "the last day of the period"


@dataclass(frozen=True)
class Walk:
    """Where a period ends, and the days on the way that did not count (closed ones, and paused ones)."""

    end: date
    closed: tuple[ClosedDay, ...] = ()
    paused: tuple[date, ...] = ()


def walk(start: date, length: int, unit: str, calendar: Calendar, pauses: tuple[Pause, ...] = ()) -> Walk:
    """Count a period that begins the day after `start`; the day it ends on is its last day.

    Days ("d") and business days ("bd") are counted one by one. Months and years end on the same day of the month,
    or on the month's last day when it is shorter; every paused day inside them is added at the end.
    """
    if unit in ("d", "bd"):
        return _walk_days(start, length, unit == "bd", calendar, pauses)
    end = add_months(start, length * (12 if unit == "y" else 1))
    lost = tuple(day for day in _days(start, end) if _paused(day, pauses)) if pauses else ()
    rest = _walk_days(end, len(lost), False, calendar, pauses)
    return Walk(rest.end, paused=lost + rest.paused)


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month when it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def roll(day: date, rule: str, calendar: Calendar) -> tuple[date, tuple[ClosedDay, ...]]:
    """Move a last day off closed days: to the next open day ("next"), or only off Sundays and holidays ("not_sunday").

    Returns the day and every closed day it was moved off, in order.
    """
    skipped: list[ClosedDay] = []
    while rule != "none":
        closed = calendar.why_closed(day)
        if closed is None or (rule == "not_sunday" and not _sunday_or_holiday(closed)):
            break
        skipped.append(closed)
        day = checked(day + ONE_DAY, ENDS)
    return day, tuple(skipped)


def _walk_days(start: date, length: int, business: bool, calendar: Calendar, pauses: tuple[Pause, ...]) -> Walk:
    """Count day by day, leaving out paused days and, for business days, closed ones."""
    if not business and not pauses:
        return Walk(checked(start + length * ONE_DAY, ENDS))
    day, closed, paused = start, [], []
    while length:
        day = checked(day + ONE_DAY, ENDS)
        reason = calendar.why_closed(day) if business else None
        if reason is not None:
            closed.append(reason)
        elif _paused(day, pauses):
            paused.append(day)
        else:
            length -= 1
    return Walk(day, tuple(closed), tuple(paused))


def _sunday_or_holiday(closed: ClosedDay) -> bool:
    """Whether a closed day is one that the narrow rule names; a Saturday or a day off by mere practice is not."""
    return closed.on.weekday() == 6 or closed.kind == "holiday"


def _paused(day: date, pauses: tuple[Pause, ...]) -> bool:
    """Whether any pause holds that day."""
    return any(pause.holds(day) for pause in pauses)


def _days(after: date, until: date) -> Iterator[date]:
    """Every day after the first date up to and including the second."""
    for number in range(1, (until - after).days + 1):
        yield after + number * ONE_DAY
