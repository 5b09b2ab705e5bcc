"""Mediation: who mediates, what they write down for themselves, and how it ended."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.actions import assign
from chro_cases.cases.models import Case, Event
from chro_cases.cases.registry import Act
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.people.roles import Role

from .. import acts
from ..models import MediationNote, mediates

SETTLED, IMPASSE = "settled", "impasse"


@transaction.atomic
def assign_mediator(case: Case, *, to: User, by: User) -> Event:
    """Give the mediation to a mediator. Refused to whoever investigates the case, or ever did."""
    event = case.record(acts.MEDIATOR_ASSIGNED, by=by, to=to.pk)
    assign(case, to=to, role=Role.MEDIATOR, by=by)
    return event


@transaction.atomic
def write_mediation_note(case: Case, *, by: User, text: str) -> MediationNote:
    """Keep a note of the mediation in its own drawer. The line of history lies there too, and says nothing of it."""
    event = _by_mediator(case, acts.MEDIATION_NOTE_WRITTEN, by=by)
    if not text.strip():
        raise Refused(_("Write something first."))
    return MediationNote.objects.begin(event, text=text.strip())


@transaction.atomic
def end_mediation(case: Case, *, by: User, outcome: str) -> Event:
    """The mediation ended: `outcome` is settled or impasse. What was said in it stays in its drawer."""
    event = _by_mediator(case, acts.MEDIATION_ENDED, by=by, outcome=outcome)
    if outcome not in (SETTLED, IMPASSE):
        raise Refused(_("Choose whether the mediation ended in a settlement or an impasse."))
    if not case.events.filter(kind="mediation_noticed").exists():
        raise Refused(_("No mediation is scheduled yet."))
    update_deadlines(event)
    return event


def _by_mediator(case: Case, act: Act, *, by: User, **facts: Any) -> Event:
    """Write a line as whoever mediates this very case; the role alone is not enough."""
    if not mediates(case, by):
        raise PermissionDenied(act.kind)
    return case.record(act, by=by, **facts)
