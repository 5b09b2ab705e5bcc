"""A person's dates as a calendar file: the number of the case and the name of the rule, and nobody's name."""

from collections.abc import Iterator
from datetime import timedelta

from chro_cases import clock
from chro_cases.cases.access import Access
from chro_cases.deadlines.models import CalendarFeed, Deadline
from chro_cases.people.models import User
from conferences.calendar_file import escaped, moment, written

from ..access import seen_of
from ..rows import read_dates
from .scope import MINE, TEAM, dates_due

A_DAY = timedelta(1)
# How far ahead a calendar looks: a team has many dates, and a later one comes into the calendar as its day comes near.
AHEAD = {MINE: timedelta(366), TEAM: timedelta(60)}


def feed_file(feed: CalendarFeed) -> bytes:
    """What the person may see at this moment. Whoever no longer works here has an empty calendar, which also clears
    the one on their telephone.
    """
    user = feed.user
    user.access_while_reading = Access(user)  # type: ignore[attr-defined]  # nothing is done here but to read
    standing = user.is_active and user.is_staff_member
    dates = _dates(user, feed.covers) if standing else ()
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//CHRO Cases//Dates//EN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Due",
        "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
        "X-PUBLISHED-TTL:PT4H",
    ]
    for number, date in dates:
        lines += _entry(number, date)
    return written([*lines, "END:VCALENDAR"])


def _dates(user: User, covers: str) -> list[tuple[str, Deadline]]:
    """What is due to this person or their team, each with the number of its case: what they missed and still owe, and
    what lies ahead, so far as a calendar looks.
    """
    rows = dates_due(user, {"person": covers}).filter(due_on__lte=clock.today(user.agency) + AHEAD[covers])
    found = list(rows.soonest())
    dates, seen = read_dates(row.pk for row in found), seen_of(user, {row.case_id for row in found})
    return [(row.number, dates[row.pk]) for row in found if row.case_id in seen and row.pk in dates]


def _entry(number: str, date: Deadline) -> Iterator[str]:
    """One whole day that blocks nobody's time."""
    yield "BEGIN:VEVENT"
    yield f"UID:date-{date.pk}@{date.case_id}"
    yield f"DTSTAMP:{moment(date.made_at)}"
    yield f"DTSTART;VALUE=DATE:{date.due_on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{date.due_on + A_DAY:%Y%m%d}"
    yield f"SUMMARY:{escaped(f'{number}: {date.rule.name}')}"
    yield "CLASS:CONFIDENTIAL"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
