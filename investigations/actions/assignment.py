"""Giving the case to an investigator, and beginning the investigation."""

from django.db import transaction

from chro_cases.cases.actions import assign
from chro_cases.cases.models import Case, Event
from chro_cases.casework.steps import take_step
from chro_cases.people.models import User

from .. import acts


@transaction.atomic
def assign_investigator(case: Case, *, to: User, role: str, by: User, reason: str = "") -> Event:
    """Give the case to whoever investigates it. `role` is investigator, or trainee for one in training."""
    event = case.record(acts.INVESTIGATOR_ASSIGNED, by=by, to=to.pk, role=role, reason=reason)
    assign(case, to=to, role=role, by=by, reason=reason)
    return event


def begin_investigation(case: Case, *, by: User) -> Event:
    """The answer is read, the complaint retained where the law asks for it: the evidence is gathered."""
    return take_step(case, "begin_investigation", by=by)
