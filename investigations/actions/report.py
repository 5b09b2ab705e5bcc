"""The report of the investigation: written in versions, reviewed, and handed to whoever decides."""

from typing import Any

from django.db import transaction

from chro_cases.cases.actions import write_work
from chro_cases.cases.models import Case, Event, WorkVersion
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.people.models import User

from ..models import Report


@transaction.atomic
def write_report(case: Case, body: dict[str, Any], *, by: User, base: int) -> WorkVersion:
    """Keep a new version of the report; `body` as `Report` describes it."""
    report, _new = Report.objects.get_or_create(case=case)
    return write_work(report, body, by=by, base=base)


@transaction.atomic
def begin_determination(case: Case, *, by: User) -> Event:
    """The approved report goes to whoever decides whether there is cause."""
    event = case.begin_determination(by=by)
    update_deadlines(event)
    return event
