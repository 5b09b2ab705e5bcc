"""The public hearing: noticed, held, decided."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.casework.letters import opposing_parties, send_letters
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.documents.models import Document
from chro_cases.people.folding import same_name
from chro_cases.people.models import User
from chro_cases.rules import Unreckonable

from .. import acts
from ..hearing_contents import decision_content, notice_content
from ..models import Hearing, HearingDecision, HearingRecord, Remedy
from .remedies import Promised, enqueue


@transaction.atomic
def notice_hearing(
    case: Case,
    *,
    by: User,
    starts_at: datetime,
    place: str,
    presiding: str,
    settlement_officer: str,
    on: date | None = None,
) -> Hearing:
    """Set the hearing and send both sides its notice. `starts_at` is a moment with its zone; `on` the day of mailing.

    A hearing that was noticed before and not held gives way to this one.
    """
    case.lock()
    before, mailed_on = case.hearings.current().first(), on or clock.today(case.agency)
    event = case.record(
        acts.HEARING_NOTICED,
        by=by,
        on=on,
        unless=lambda: (
            *_day_reasons(case, mailed_on, starts_at),
            *_people_reasons(case, presiding, settlement_officer),
            *_place_reasons(place, before),
        ),
    )
    if before:
        before.end(event, _("Superseded by a new notice."))
    hearing: Hearing = Hearing.objects.begin(
        event, starts_at=starts_at, place=place, presiding=presiding, settlement_officer=settlement_officer
    )
    clocks = tuple(one.clock for one in update_deadlines(event))
    send_letters(
        event, Document.Kind.HEARING, lambda party: notice_content(hearing, party, clocks), to=opposing_parties(case)
    )
    return hearing


def _place_reasons(place: str, before: Hearing | None) -> Iterator[str]:
    if not place.strip():
        yield _("Enter the place of the hearing.")
    if before and before.record:
        yield _("The hearing was held already. Record its decision.")


def _day_reasons(case: Case, mailed_on: date, starts_at: datetime) -> list[str]:
    day = clock.day(starts_at, case.agency)
    sent = case.events.filter(kind__in=("send_to_hearing", "send_default_to_hearing")).last()
    if sent and mailed_on < sent.on:
        return [
            _("The case was sent to hearing on %(day)s: no notice went out before.") % {"day": date_format(sent.on)}
        ]
    if day <= mailed_on:
        return [_("The hearing must be after the day on which its notice is mailed.")]
    try:
        closed = case.agency.calendar.why_closed(day)
    except Unreckonable as gap:
        return [str(gap)]
    return (
        [_("The office is closed on %(day)s: %(why)s.") % {"day": date_format(day), "why": closed.name}]
        if closed
        else []
    )


def _people_reasons(case: Case, presiding: str, settlement_officer: str) -> list[str]:
    """Why these two may not serve: the same person, or somebody who has had a part in the case before."""
    if not presiding.strip() or not settlement_officer.strip():
        return [_("Name the presiding officer, and another person for the settlement talks.")]
    reasons = []
    if same_name(presiding, settlement_officer):
        reasons.append(_("The presiding officer and the settlement officer must be two different people."))
    took_part = names_in(case)
    for name in (presiding, settlement_officer):
        if any(same_name(name, one) for one in took_part):
            reasons.append(_("%(person)s has had a role in this case. Choose another person.") % {"person": name})
    return reasons


def names_in(case: Case) -> set[str]:
    """Everybody who was given the case, wrote a line of its history, or is a party to it."""
    given = User.objects.filter(assignments__case=case)
    wrote = User.objects.filter(pk__in=case.events.exclude(by=None).values("by"))
    parties = case.parties.select_related("person", "organisation")
    return {str(user) for user in given | wrote} | {str(party.who) for party in parties}


@transaction.atomic
def record_hearing_held(hearing: Hearing, *, by: User, on: date) -> HearingRecord:
    """Record that the hearing was held; `on` is the day on which the evidence was closed."""
    case = hearing.case
    event = case.record(acts.HEARING_HELD, by=by, on=on, unless=lambda: _not_held(hearing, on), hearing=hearing.pk)
    record: HearingRecord = HearingRecord.objects.begin(event, hearing=hearing, closed_on=event.on)
    update_deadlines(event)
    return record


def _not_held(hearing: Hearing, on: date) -> Iterator[str]:
    if _given_up(hearing) or hearing.record:
        yield _("This hearing was already held or canceled. Reload the page.")
    if on < clock.day(hearing.starts_at, hearing.case.agency):
        yield _("The hearing was set for a later day: the evidence cannot have been closed before.")


def _given_up(hearing: Hearing) -> bool:
    """Whether it stands no longer, as it is now under the lock."""
    return not Hearing.objects.current().filter(pk=hearing.pk).exists()


@transaction.atomic
def record_hearing_decision(
    hearing: Hearing, *, by: User, on: date, for_complainant: bool, decision: str, remedies: Iterable[Promised] = ()
) -> HearingDecision:
    """Record the decision after the hearing and send it to both sides with the times to appeal.

    `remedies` are what it orders, each with the day by which it is done; only an order for the complainant has any.
    """
    case, ordered = hearing.case, list(remedies)
    event = case.record(
        acts.HEARING_DECIDED,
        by=by,
        on=on,
        hearing=hearing.pk,
        for_complainant=for_complainant,
        unless=lambda: _decision_reasons(hearing, on, for_complainant, decision, ordered),
    )
    decided: HearingDecision = HearingDecision.objects.begin(
        event, hearing=hearing, decided_on=event.on, for_complainant=for_complainant, decision=decision
    )
    clocks = tuple(one.clock for one in update_deadlines(event))
    promises = enqueue(case, ordered, by=by, on=on, source=Remedy.Source.ORDER) if ordered else []
    send_letters(
        event,
        Document.Kind.DECISION,
        lambda _party: decision_content(decided, promises, clocks),
        to=opposing_parties(case),
    )
    return decided


def _decision_reasons(
    hearing: Hearing, on: date, for_complainant: bool, decision: str, ordered: list[Promised]
) -> list[str]:
    reasons, record = [], hearing.record
    if _given_up(hearing) or hearing.decision:
        reasons.append(_("This hearing was already decided or canceled. Reload the page."))
    if record is None:
        reasons.append(_("Record first that the hearing was held."))
    elif on < record.closed_on:
        reasons.append(
            _("The evidence was closed on %(day)s: it cannot have been decided before.")
            % {"day": date_format(record.closed_on)}
        )
    if not decision.strip():
        reasons.append(_("Write the decision as printed in the letter."))
    if ordered and not for_complainant:
        reasons.append(_("A decision for the respondent orders no remedy."))
    return reasons
