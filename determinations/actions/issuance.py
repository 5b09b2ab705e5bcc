"""Issuing the determination: with cause on any claim the case goes on to conciliation, with none it ends."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Claim, Event, Party, Review
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..models import ClaimOutcome
from .draft_finding import draft_sent, last_day_to_comment
from .endings import codes, end_case


@transaction.atomic
def issue_determination(case: Case, *, by: User, on: date) -> Event:
    """Issue the determination in the words that were approved, on a day; each claim gets its outcome.

    Returns the event find_cause or no_cause_found. Refused with every reason at once.
    """
    case.lock()
    review = case.reviews.standing("determination")
    reasons = stands_in_the_way(case, on)
    if review is None or reasons:
        raise Refused(*reasons)
    answers = review.content["body"]["claims"]
    decided = [(claim, answers[str(claim.pk)]) for claim in case.claims.current()]
    found = [answer["outcome"] for _claim, answer in decided]
    if "cause" in found:
        event = case.find_cause(by=by, on=on)
        _keep_outcomes(event, decided, review)
        clocks = codes(update_deadlines(event))
    else:
        event = case.record(acts.NO_CAUSE_FOUND, by=by, on=on)
        _keep_outcomes(event, decided, review)
        ends_as = case.pack.outcome("no_cause" if "no_cause" in found else "no_jurisdiction").closes_as
        clocks = end_case(event, reason=ends_as, explanation=review.content["body"]["summary"], by=by, on=on)
    send_letters(
        event, Document.Kind.DETERMINATION, lambda party: _said(event, party, review, clocks), to=opposing_parties(case)
    )
    return event


def stands_in_the_way(case: Case, on: date) -> list[str]:
    """Every reason why the determination cannot be issued on this day; none when it can."""
    review = case.reviews.standing("determination")
    if review is None:
        lacking = [_("The determination has yet to be approved in the words it has now. Submit it for review.")]
    else:
        lacking = list(_not_covered(case, review, on))
    return [*lacking, *_not_heard(case, on)]


def _not_covered(case: Case, review: Review, on: date) -> Iterator[str]:
    """What the approved words leave open."""
    yield from review.not_cleared_by(on)
    for claim in case.claims.current():
        if not review.content["body"]["claims"].get(str(claim.pk), {}).get("outcome"):
            yield _("The approved words do not answer the claim of %(claim)s. Add it, and submit it again.") % {
                "claim": claim
            }


def _not_heard(case: Case, on: date) -> Iterator[str]:
    """Where both sides comment on a draft: that it was sent, and that their time is over or each has commented."""
    if not case.pack.has("draft_finding"):
        return
    draft = draft_sent(case)
    if draft is None:
        yield _("The draft finding has yet to be sent to both sides for comment.")
        return
    last = last_day_to_comment(draft)
    heard = set(case.comments.current().filter(draft=draft).values_list("party", flat=True))
    silent = [party.name for party in opposing_parties(case) if party.pk not in heard]
    if last and silent and last.is_held:
        yield _("%(parties)s can still comment on the draft: the days for it stand still (%(citation)s).") % {
            "parties": ", ".join(silent),
            "citation": last.rule.citation,
        }
    elif last and silent and on <= last.due_on:
        yield _("%(parties)s can still comment on the draft until %(day)s (%(citation)s).") % {
            "parties": ", ".join(silent),
            "day": date_format(last.due_on),
            "citation": last.rule.citation,
        }


def _keep_outcomes(event: Event, decided: list[tuple[Claim, dict[str, Any]]], review: Review) -> None:
    for before in event.case.claim_outcomes.current():
        before.end(event, _("Superseded by a new decision."))
    for claim, answer in decided:
        ClaimOutcome.objects.begin(
            event, claim=claim, outcome=answer["outcome"], reasons=answer["reasons"], finding=review
        )


def _said(event: Event, party: Party, review: Review, clocks: tuple[str, ...]) -> LetterContent:
    case = event.case
    decided = case.claim_outcomes.current().select_related(
        "case", "claim__respondent__person", "claim__respondent__organisation"
    )
    results = [f"{one.claim.respondent.name}: {one}" for one in decided]
    follows = _what_follows(case, party, cause=event.kind == "find_cause")
    return LetterContent(
        _("Determination"),
        [section(_("Result"), *results), *review.content["sections"], section(_("What follows"), *follows)],
        clocks,
    )


def _what_follows(case: Case, party: Party, *, cause: bool) -> list[str]:
    """What happens next, as this side reads it."""
    if cause:
        return [_("The commission now tries to end the practice by agreement. Somebody will write to you about it.")]
    told = [_("The case is closed. Whoever does not agree can go to court until the last day below.")]
    if case.pack.has("reconsideration") and party.role == Party.Role.COMPLAINANT:
        told.append(
            _(
                "You can ask the executive director to look at it again. Say exactly why, and confirm that you sent a "
                "copy to the other side. The day on which we receive your request counts, not the day on which you "
                "write or post it."
            )
        )
    if case.is_at(*case.pack.inspection_stages(party.role, "evidence")):
        told.append(_("You can look at the evidence in the file at our office."))
    return told
