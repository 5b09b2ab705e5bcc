"""The paper that lets a complainant sue: asked for from its day on, issued or, where the law allows it, declined."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event, Party, Receipt
from chro_cases.casework.access import against_another_day
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.deadlines.actions import day_of, update_deadlines
from chro_cases.deadlines.explanations import sum_of
from chro_cases.deadlines.models import Deadline
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.rules.rows import ClosureReason
from investigations.actions.filing_day import before_filing

from .. import acts
from ..models import ReleaseDecision, ReleaseRequest
from .endings import end_case


def right_to_release(case: Case) -> Deadline | None:
    """The entitlement of the case to a release; of several, the one that opens last."""
    running = case.deadlines.current().filter(kind="entitlement")
    own = [one for one in running if "right_to_sue_issued" in one.rule.stopped_by]
    return max(own, key=opens_on, default=None)


def opens_on(right: Deadline) -> date:
    """The first day on which the right can be used."""
    return right.stands_on


@transaction.atomic
def ask_for_release(
    case: Case, *, by: User, party: Party, on: date, joint: bool = False, key: str = ""
) -> ReleaseRequest:
    """Take in a request for a release, on the complainant's own page or from paper.

    Refused before its day, with that day, unless both sides ask together where the law lets them.
    """
    words = {"party": str(party.pk), "joint": joint}
    if key and (receipt := Receipt.objects.held(key, words)):
        return ReleaseRequest.objects.get(made_by=receipt.event)
    case.lock()
    own = party.spoken_for_by(by)
    event = case.record(
        acts.RELEASE_ASKED,
        by=by,
        on=on,
        for_party=party,
        joint=joint,
        unless=lambda: (*against_another_day(case, own, on), *_too_soon(case, party, on, joint=joint, own=own)),
    )
    request = ReleaseRequest.objects.begin(event, party=party, received_on=event.on, joint=joint)
    update_deadlines(event)
    if key:
        Receipt.objects.give(key, words, event)
    return request


def _too_soon(case: Case, party: Party, on: date, *, joint: bool, own: bool) -> list[str]:
    right = right_to_release(case)
    if right is None:
        return [_("The right to ask starts when the charge is filed.")]
    reasons = []
    if case.release_requests.current().filter(party=party).exists():
        reasons.append(_("A request is on file already and waits for its decision."))
    if joint and own:
        reasons.append(_("A request of both sides is signed by both. Send it to us on paper."))
    if joint and not case.pack.has("joint_release"):
        reasons.append(_("The law of this case knows no request of both sides together."))
    reasons += before_filing(case, on)
    if on < opens_on(right) and not joint:
        reasons.append(
            _("It can be asked for from %(day)s on (%(citation)s). %(sum)s")
            % {"day": date_format(opens_on(right)), "citation": right.rule.citation, "sum": sum_of(right)}
        )
    return reasons


@transaction.atomic
def issue_release(request: ReleaseRequest, *, by: User, on: date) -> Event:
    """Issue the paper that lets the complainant sue. The commission's own work on the complaint ends with it."""
    case = request.case
    case.lock()
    reason = _closes_as(request)
    event = case.record(
        acts.RELEASE_ISSUED,
        by=by,
        on=on,
        for_party=request.party,
        request=request.pk,
        unless=lambda: _why_not(request, on),
    )
    if reason is None:
        raise Refused(_("At this stage the case is not closed by a release."))
    ReleaseDecision.objects.begin(event, request=request, granted=True)
    clocks = end_case(event, reason=reason.code, explanation=reason.name, by=by, on=on)
    send_letters(event, Document.Kind.RELEASE, lambda party: _issued(case, party, clocks), to=opposing_parties(case))
    return event


@transaction.atomic
def decline_release(request: ReleaseRequest, *, by: User, reasons: str, on: date) -> Event:
    """Decline a release, with reasons, where the law leaves that to the executive director."""
    case = request.case
    case.lock()
    event = case.record(
        acts.RELEASE_DECLINED,
        by=by,
        on=on,
        for_party=request.party,
        request=request.pk,
        unless=lambda: (*_why_not(request, on), *_why_not_decline(case, reasons)),
    )
    ReleaseDecision.objects.begin(event, request=request, granted=False, reasons=reasons)
    request.end(event, _("It was declined."))
    for deadline in case.deadlines.current().filter(trigger=request.made_by):
        deadline.end(event, _("Decided on %(day)s.") % {"day": on.isoformat()})
    for waiting in case.release_requests.current().filter(decisions=None):
        update_deadlines(waiting.made_by, again_by=event)
    send_letters(event, Document.Kind.RELEASE, lambda _party: _declined(case, reasons), to=opposing_parties(case))
    return event


def _why_not(request: ReleaseRequest, on: date) -> list[str]:
    reasons = []
    if request.ended_at or request.decisions.current().exists():
        reasons.append(_("The request is decided already."))
    if on < (received_on := day_of(request.made_by)):
        reasons.append(
            _("It was received on %(day)s: it cannot have been decided before.") % {"day": date_format(received_on)}
        )
    return reasons


def _why_not_decline(case: Case, reasons: str) -> Iterator[str]:
    if case.pack.has("ministerial_release"):
        yield _("The law leaves no choice: on a written request after its day the paper must be issued.")
    if not reasons.strip():
        yield _("Say why.")


def _closes_as(request: ReleaseRequest) -> ClosureReason | None:
    """The reason for closing that the case's law has for a release of this kind, from the stage where the case is."""
    code = request.case.pack.words["release_joint" if request.joint else "release_alone"]
    return next((row for row in request.case.pack.closure_reasons_from(request.case.stage) if row.code == code), None)


def _issued(case: Case, party: Party, clocks: tuple[str, ...]) -> LetterContent:
    after = case.pack.words["after_release"]
    about = [
        _("The commission ends its work on this complaint."),
        _(after),
        _("The complainant can now go to court, until the last days below. The earlier of them counts."),
    ]
    if party.role == Party.Role.COMPLAINANT:
        about.append(
            _(
                "We cannot tell you whether to sue or which lawyer to take. A notice of a federal agency, if there is "
                "one, is a separate paper with its own days."
            )
        )
    return LetterContent(_title(case), [section(_("What this paper means"), *about)], clocks)


def _declined(case: Case, reasons: str) -> LetterContent:
    said = [section(_("Decision"), _("The request is declined. The case goes on.")), section(_("Reasons"), reasons)]
    return LetterContent(_title(case), said)


def _title(case: Case) -> str:
    name = case.pack.words["release"]
    return _(name).capitalize()
