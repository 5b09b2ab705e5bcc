"""The determination: written claim by claim, and sent back to the investigation where more evidence is needed."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.actions import write_work
from chro_cases.cases.models import Case, Event, WorkVersion
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.people.models import User

from .. import acts
from ..models import Determination
from .endings import stop


@transaction.atomic
def write_determination(case: Case, body: dict[str, Any], *, by: User, base: int) -> WorkVersion:
    """Keep a new version of the determination; `body` as `Determination` describes it, `base` the version it is from.

    Refused when the case is not before a determination, and when somebody else wrote a version meanwhile.
    """
    case.lock()
    work, _new = Determination.objects.get_or_create(case=case)
    return write_work(work, body, by=by, base=base)


@transaction.atomic
def order_further_investigation(case: Case, *, by: User, why: str) -> Event:
    """Send the case back for more evidence. A draft finding that is out for comment is out no longer."""
    case.record(acts.FURTHER_INVESTIGATION_ORDERED, by=by, why=why)
    event = case.investigate_further(by=by)
    stop(event, _("Further investigation was ordered."), started_by=["draft_finding_sent"])
    update_deadlines(event)
    return event
