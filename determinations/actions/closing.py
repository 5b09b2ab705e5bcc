"""Closing a filed case: proposed with its reason and proof, read by a supervisor, then carried out by letter."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.actions import write_work
from chro_cases.cases.models import Case, Closure, Event, Party, WorkVersion
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.deadlines.actions import stop_at_closing, update_deadlines
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..models import ClosingProposal

# The events with which a closing starts the times to object to it, by the code that a closing reason names.
_ENDINGS = {act.kind: act for act in (acts.DISMISSED_WITHOUT_FINDING,)}


@transaction.atomic
def propose_closing(case: Case, *, reason: str, explanation: str, proof: str, by: User, base: int) -> WorkVersion:
    """Propose that the case be closed. `reason` is a code of the pack; `base` the version it was written from.

    Refused with everything that speaks against this reason as the file stands.
    """
    case.lock()
    proposal = open_proposal(case) or ClosingProposal.objects.create(case=case)
    body = {"reason": reason, "explanation": explanation, "proof": proof}
    return write_work(proposal, body, by=by, base=base)


def open_proposal(case: Case) -> ClosingProposal | None:
    """The proposal that is being written or reviewed; none after it was used."""
    return ClosingProposal.objects.filter(case=case, used_by=None).first()


@transaction.atomic
def close_case(case: Case, *, by: User, on: date | None = None) -> Event:
    """Close the case in the words that were cleared, and tell both sides why and what each can still do until when.

    What the law still lets a complainant do in court outlives the case; every other date ends. A dismissal that can be
    objected to starts the times for that.
    """
    decided = case.record(acts.CLOSURE_RECORDED, by=by, on=on)
    proposal, body = _cleared(case, decided)
    if reasons := proposal.errors_in(body):
        raise Refused(*reasons)
    if starts := case.pack.closure_reason(body["reason"]).starts:
        decided = case.record(_ENDINGS[starts], by=by, on=on)
    Closure.objects.begin(decided, reason=body["reason"], explanation=body["explanation"], proof=body["proof"])
    event = case.close_case(by=by, on=on, reason=body["reason"])
    ClosingProposal.objects.filter(pk=proposal.pk, used_by=None).update(used_by=event)
    why = _("The case was closed.")
    for reopening in case.reopenings.current():
        reopening.end(event, why)
    stop_at_closing(event, why)
    if starts:
        update_deadlines(decided)
    send_letters(event, Document.Kind.CASE_CLOSING, lambda party: _letter(case, party, body), to=opposing_parties(case))
    return event


def _cleared(case: Case, decided: Event) -> tuple[ClosingProposal, dict[str, Any]]:
    """The open proposal and its words, if a supervisor or the level in force cleared exactly these by that day."""
    proposal, review = open_proposal(case), case.reviews.standing("closure")
    if proposal is None:
        raise Refused(_("Nobody has proposed to close this case. Propose it with its reason first."))
    if review is None or review.subject != proposal:
        raise Refused(_("A supervisor has yet to approve the closing."))
    cleared_on = clock.day(review.decided_at or review.submitted_at, case.agency)
    if decided.on < cleared_on:
        raise Refused(
            _("It was cleared on %(day)s: the case cannot have been closed before.") % {"day": date_format(cleared_on)}
        )
    return proposal, review.content["body"]


def _letter(case: Case, party: Party, body: dict[str, Any]) -> LetterContent:
    row = case.pack.closure_reason(body["reason"])
    return LetterContent(
        _("Your case is closed"),
        [
            section(_("Why we closed it"), _(row.name), body["explanation"]),
            section(_("What you can still do"), *_open_to(case, party)),
            section(
                _("Your papers"),
                _("We keep the file. You can ask us for a copy of the papers that the law lets you see."),
            ),
        ],
        _lasting(case, party),
    )


def _lasting(case: Case, party: Party) -> tuple[str, ...]:
    """The dates that go on: a complainant's all; a respondent's, those of an appeal that either side may make."""
    dates = case.deadlines.current()
    if party.role == Party.Role.RESPONDENT:
        dates = dates.filter(trigger__kind="hearing_decided")
    return tuple(dates.values_list("clock", flat=True))


def _open_to(case: Case, party: Party) -> list[str]:
    """What each side can still do, in plain sentences; the last days stand below them in the letter."""
    agreed = case.remedies.current().exists()
    keep = [_("If a promise in the agreement or the order is broken, tell us at once.")] if agreed else []
    if party.role == Party.Role.RESPONDENT:
        return [
            _("You have nothing more to send us in this case."),
            _("Keep your records of it. The complainant may still go to court."),
            *keep,
        ]
    return [
        _("You can still go to court where the law lets you. The times for that run on. They stand below."),
        _("If a time below is short, talk to a lawyer soon."),
        _("If we made a mistake, write to us and ask us to open the case again. Say why."),
        *keep,
    ]
