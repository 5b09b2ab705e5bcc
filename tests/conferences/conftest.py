"""A case that is investigated in Missouri, a room to meet in, and a day on which the office is open."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from chro_cases import clock
from chro_cases.rules import calendar_for
from conferences.actions import Expected, add_room, assign_mediator, call_conference


@pytest.fixture
def it(mo_at_investigation, mo):
    """A Missouri complaint under investigation by Theo, with Pat to mediate it."""
    assign_mediator(mo_at_investigation.case, to=mo.pat, by=mo.rosa)
    return mo_at_investigation


@pytest.fixture
def room(mo):
    return add_room(mo.agency.offices.first(), name="Room 2", seats=8, by=mo.rosa)


@pytest.fixture
def day(mo) -> date:
    """The first day at least two weeks ahead on which both states' offices are open."""
    calendars, found = [calendar_for("mo"), calendar_for("ct")], clock.today(mo.agency) + timedelta(14)
    while not all(calendar.is_open(found) for calendar in calendars):
        found += timedelta(1)
    return found


@pytest.fixture
def hour(mo):
    """A moment on a day, as the clock at the agency shows it."""
    return lambda day, hour: datetime.combine(day, time(hour), tzinfo=ZoneInfo(mo.agency.zone))


@pytest.fixture
def call(it, mo, room, day, hour):
    """Call both sides to a fact-finding conference by Theo in Room 2 from 10 to 12, unless said otherwise."""

    def called(**other):
        plan = {
            "by": mo.theo,
            "kind": "fact_finding",
            "starts_at": hour(day, 10),
            "ends_at": hour(day, 12),
            "led_by": mo.theo,
            "expected": [Expected(it.dana_party), Expected(it.acme)],
            "room": room,
        } | other
        return call_conference(it.case, **plan)

    return called


@pytest.fixture
def mediation(mo):
    """What makes a call one to a mediation by Pat, over video."""
    return {"by": mo.pat, "kind": "mediation", "led_by": mo.pat, "room": None, "place": "https://video.example/7"}


@pytest.fixture
def when():
    """A day and hours as a form sends them."""

    def of(day: date, begins="10:00 AM", ends="12:00 PM") -> dict:
        parts = {"on_month": day.month, "on_day": day.day, "on_year": day.year}
        return parts | {"begins": begins, "ends": ends}

    return of
