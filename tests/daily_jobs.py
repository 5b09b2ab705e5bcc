"""A case filed on a known day, the mornings after it, and more dates than were walked."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from chro_cases import clock
from chro_cases.deadlines.models import Deadline
from intake.actions import serve_respondent
from tests.shared_fixtures import TUESDAY

FILED_ON = TUESDAY


class DailyJobs:
    """Runs the clock from an hour of a day at an agency."""

    filed_on = FILED_ON

    def at(self, day: date, hour: time = time(8), zone: str = "America/New_York"):
        return clock.at(datetime.combine(day, hour, ZoneInfo(zone)))


def days_on(days: int):
    """The clock so many days on, at the same hour of the offices: a quarter to midnight stays one in summer time."""
    return clock.at(clock.now().astimezone(ZoneInfo("America/Chicago")) + timedelta(days))


@pytest.fixture
def daily_jobs() -> DailyJobs:
    return DailyJobs()


@pytest.fixture
def filed(tuesday_at_filed):
    """A case filed on that Tuesday."""
    return tuesday_at_filed


@pytest.fixture
def service(filed) -> Deadline:
    """The time to serve it: until Wednesday, 18 March."""
    return Deadline.objects.get(case=filed.case, clock="CT-SERVE")


def serve(walked, party, on: date) -> None:
    """Send one respondent the charge by the first way of service."""
    way = walked.case.pack.service_methods[0].code
    serve_respondent(party, by=walked.team.cole, method=way, address="9 Mill Road", on=on, proof="Receipt 7")


def one_more(like: Deadline, **changed) -> Deadline:
    """A running date like this one, but for what is changed: walked cases have few."""
    copy = {field.attname: getattr(like, field.attname) for field in Deadline._meta.concrete_fields}
    copy.pop("id")
    return Deadline(**copy | changed)
