"""The executive director's answer to a request for reconsideration."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.deadlines.actions import update_deadlines, why_stopped
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..conditions import RECONSIDERED
from ..models import ReconsiderationDecision, ReconsiderationRequest
from .endings import codes, stop
from .reconsideration import IN_TIME, finding_of
from .reopening import reopen_case


@transaction.atomic
def decide_reconsideration(
    request: ReconsiderationRequest, *, by: User, granted: bool, reasons: str, on: date
) -> ReconsiderationDecision:
    """Grant or reject a request that came in time. Granted, the complaint is investigated again.

    Refused for whoever prepared, approved or issued the finding.
    """
    case = request.case
    case.lock()
    refused = _why_not(request, by, on)
    if not reasons.strip():
        refused.append(_("Say why."))
    if refused:
        raise Refused(*refused)
    event = case.record(
        acts.RECONSIDERATION_DECIDED,
        by=by,
        on=on,
        for_party=request.party,
        request=request.pk,
        granted=granted,
    )
    decision = ReconsiderationDecision.objects.begin(event, request=request, granted=granted, reasons=reasons)
    clocks: tuple[str, ...] = ()
    if granted:
        _take_up_again(event, by=by, reasons=reasons)
    else:
        stop(event, _("The law now counts from the decision on reconsideration."), started_by=RECONSIDERED)
        clocks = codes(update_deadlines(event))
        for waiting in case.reconsideration_requests.current().filter(decisions=None, timeliness=IN_TIME):
            update_deadlines(waiting.made_by, again_by=event)
    send_letters(
        event, Document.Kind.RECONSIDERATION, lambda _party: _said(granted, reasons, clocks), to=opposing_parties(case)
    )
    return decision


def _why_not(request: ReconsiderationRequest, by: User, on: date) -> list[str]:
    case, reasons = request.case, []
    if request.is_late:
        reasons.append(_("It came too late and was rejected. There is nothing to decide."))
    if request.decisions.current().exists():
        reasons.append(_("It is decided already."))
    finding = finding_of(case)
    if finding is None or finding.number > request.made_by.number:
        reasons.append(_("The case is no longer closed by the finding that the request is about."))
    if on < request.received_on:
        reasons.append(
            _("It was received on %(day)s: it cannot have been decided before.")
            % {"day": date_format(request.received_on)}
        )
    if by.pk in took_part(case, finding):
        reasons.append(
            _("Whoever prepared, approved or issued the finding does not decide on it again. Somebody else must.")
        )
    return reasons


def took_part(case: Case, finding: Event | None) -> set[int | None]:
    """The keys of whoever wrote any version of, prepared, approved or issued the finding, or dismissal, of a case."""
    people: set[int | None] = {finding.by_id} if finding else set()
    reviews = [outcome.finding for outcome in case.claim_outcomes.current().select_related("finding")]
    if finding and finding.kind == "dismissed_without_finding":
        reviews += filter(None, [case.reviews.standing("closure")])
    for review in reviews:
        people |= {review.prepared_by_id, review.decided_by_id, *review.subject.authors_since(None)}
    return people


def _take_up_again(event: Event, *, by: User, reasons: str) -> None:
    """What waited for the decision is met; the investigation is reopened, and the finding stands no longer."""
    case = event.case
    for deadline in case.deadlines.current():
        if event.kind in deadline.rule.stopped_by:
            deadline.end(event, why_stopped(event))
    reopen_case(case, by=by, reason=reasons)


def _said(granted: bool, reasons: str, clocks: tuple[str, ...]) -> LetterContent:
    result = (
        _("The request is granted. The complaint is investigated again.")
        if granted
        else _(
            "The request is rejected. The finding stands. Whoever does not agree can go to court until the last day "
            "below."
        )
    )
    return LetterContent(
        _("Decision on reconsideration"), [section(_("Decision"), result), section(_("Reasons"), reasons)], clocks
    )
