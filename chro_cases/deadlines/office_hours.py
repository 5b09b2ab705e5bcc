"""When an office writes to people: from eight to six, on days its calendar calls open."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from chro_cases.people.models import Agency

OPENS, CLOSES = 8, 18


def is_open(agency: Agency, moment: datetime) -> bool:
    """Whether the office is at work at this moment, on its own clock."""
    there = moment.astimezone(ZoneInfo(agency.zone))
    return OPENS <= there.hour < CLOSES and agency.calendar.is_open(there.date())


def next_morning(agency: Agency, day: date) -> date:
    """The next day after this one on which the office is open."""
    calendar, ahead = agency.calendar, day + timedelta(1)
    while not calendar.is_open(ahead):
        ahead += timedelta(1)
    return ahead
