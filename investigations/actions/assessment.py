"""The assessment: complaint and answer are read; the complaint is retained, or dismissed before it is investigated."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.actions import write_work
from chro_cases.cases.models import Case, Closure, Event, WorkVersion
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.deadlines.actions import stop_at_closing, update_deadlines
from chro_cases.deadlines.models import Deadline
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..models import Assessment
from .answer import areas


@transaction.atomic
def begin_assessment(case: Case, *, by: User) -> Event:
    """The answer is in: complaint and answer are read to decide whether the complaint is retained."""
    _refuse_where_unknown(case)
    event = case.begin_assessment(by=by)
    update_deadlines(event)
    return event


@transaction.atomic
def write_assessment(case: Case, *, outcome: str, ground: str, reasons: str, by: User, base: int) -> WorkVersion:
    """Keep a new version of the assessment: "retain", or "dismiss" on one of the grounds that the law lists.

    `ground` is the code of a closing reason, empty for a complaint that is retained.
    """
    _refuse_where_unknown(case)
    assessment, _new = Assessment.objects.get_or_create(case=case)
    body = {"outcome": outcome, "ground": ground, "reasons": reasons}
    return write_work(assessment, body, by=by, base=base)


@transaction.atomic
def issue_assessment(case: Case, *, by: User, on: date | None = None) -> Event:
    """Tell both sides what was decided, in the approved words: retained, or dismissed with the right to sue."""
    case.lock()
    review = case.reviews.standing("assessment")
    if review is None:
        raise Refused(_("A supervisor has yet to approve the assessment."))
    if reasons := review.not_cleared_by(on):
        raise Refused(*reasons)
    dismissed = review.content["body"]["outcome"] == "dismiss"
    if dismissed:
        event, started = _dismiss(case, review.content["body"], by, on)
    else:
        event = case.retain_complaint(by=by, on=on)
        started = update_deadlines(event)
    clocks = tuple({one.clock for one in started})
    told = review.content["sections"]
    send_letters(
        event, Document.Kind.ASSESSMENT, lambda _to: _notice(dismissed, told, clocks), to=opposing_parties(case)
    )
    return event


def _notice(dismissed: bool, told: list[dict[str, Any]], clocks: tuple[str, ...]) -> LetterContent:
    if dismissed:
        title = _("The complaint is dismissed")
        means = _("The commission closes the case. The complainant may now sue in court, until the day below.")
    else:
        title = _("The complaint is retained")
        means = _("The complaint goes on. Both sides are called to a mediation.")
    return LetterContent(title, [*told, section(_("What this means"), means)], clocks)


def _dismiss(case: Case, body: dict[str, str], by: User, on: date | None) -> tuple[Event, list[Deadline]]:
    """Dismissal, release and closing in one: the complainant's time to sue runs from the notice."""
    if not case.allows(by, Case.close_case.act):
        raise Refused(_("A dismissal closes the case. A supervisor or the executive director issues it."))
    dismissed = case.record(acts.COMPLAINT_DISMISSED, by=by, on=on, ground=body["ground"])
    released = case.record(acts.RELEASED_BY_DISMISSAL, by=by, on=on, ground=body["ground"])
    Closure.objects.begin(dismissed, reason=body["ground"], explanation=body["reasons"])
    closed = case.close_case(by=by, on=on, reason=body["ground"])
    going_on = stop_at_closing(closed, _("The case was closed."))
    return released, [*update_deadlines(dismissed), *update_deadlines(released), *going_on]


def _refuse_where_unknown(case: Case) -> None:
    if not case.pack.has("assessment", areas(case)):
        raise Refused(_("The law does not assess this complaint before it is investigated."))
