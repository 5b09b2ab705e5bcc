"""The report of the investigation: written in versions, reviewed, and handed to whoever decides."""

from typing import Any

from django.db import transaction

from chro_cases.cases.actions import write_work
from chro_cases.cases.models import Case, Event, WorkVersion
from chro_cases.casework.steps import take_step
from chro_cases.people.models import User

from ..models import Report


@transaction.atomic
def write_report(case: Case, body: dict[str, Any], *, by: User, base: int) -> WorkVersion:
    """Keep a new version of the report; `body` as `Report` describes it."""
    report, _new = Report.objects.get_or_create(case=case)
    return write_work(report, body, by=by, base=base)


def begin_determination(case: Case, *, by: User) -> Event:
    """The approved report goes to whoever decides whether there is cause."""
    return take_step(case, "begin_determination", by=by)
