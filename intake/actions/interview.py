"""The intake interview, and the decision that the commission has jurisdiction."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.actions import assign
from chro_cases.cases.models import Case, Event
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..models import Charge, Interview, Screening


@transaction.atomic
def record_interview(case: Case, *, by: User, on: date, mode: str, notes: str, interpreter: str = "") -> Interview:
    """Keep what was said in the intake interview, on the day it was held."""
    # The lines of claims are true of the days of the acts, long before anybody came to us.
    if on < case.events.order_by("number").values_list("on", flat=True)[0]:
        raise Refused(_("The interview cannot have been held before the first contact."))
    event = case.record(acts.INTERVIEW_RECORDED, by=by, on=on, mode=mode, interpreter=interpreter)
    return Interview.objects.begin(event, held_on=on, mode=mode, notes=notes, interpreter=interpreter)


@transaction.atomic
def decide_jurisdiction(case: Case, *, by: User, answers: dict[str, str], reasons: str) -> Screening:
    """Decide that the commission has jurisdiction: every screening question of the pack answered, and the reasons.

    `answers` maps the code of a question to its answer. A new decision ends the one before and says so.
    """
    open_ones = [q.question for q in case.pack.screening if not answers.get(q.code, "").strip()]
    if open_ones:
        raise Refused(*(_("Not yet answered: %(question)s") % {"question": question} for question in open_ones))
    event = case.record(acts.JURISDICTION_DECIDED, by=by, answers=answers, reasons=reasons)
    for before in case.screenings.current():
        before.end(event, _("Superseded by a new decision."))
    return Screening.objects.begin(event, answers=answers, reasons=reasons)


@transaction.atomic
def start_charge(case: Case, *, by: User, drafter: User, role: str) -> Event:
    """Begin the charge and give it to whoever drafts it."""
    event = case.start_charge(by=by)
    Charge.objects.get_or_create(case=case)
    assign(case, to=drafter, role=role, by=by)
    return event
