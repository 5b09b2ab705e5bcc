"""When an office writes to people: from eight to six, on days its calendar calls open."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from chro_cases.people.models import Agency
from chro_cases.rules import Calendar, calendar_for

from .models import closings

OPENS, CLOSES = 8, 18


def calendar_of(agency: Agency) -> Calendar:
    """The closed days of this agency, by law and by proclamation."""
    return calendar_for(agency.pack_code, closed=closings(agency))


def is_open(agency: Agency, moment: datetime) -> bool:
    """Whether the office is at work at this moment, on its own clock."""
    there = moment.astimezone(ZoneInfo(agency.zone))
    return OPENS <= there.hour < CLOSES and calendar_of(agency).is_open(there.date())


def next_morning(agency: Agency, day: date) -> date:
    """The next day after this one on which the office is open."""
    calendar, ahead = calendar_of(agency), day + timedelta(1)
    while not calendar.is_open(ahead):
        ahead += timedelta(1)
    return ahead
