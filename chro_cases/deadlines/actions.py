"""Starting and stopping the clocks of the law as events happen, and promising the warnings."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Claim, Event, Party
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.rules import Clock, Facts, Granted, Unreckonable, calendar_for, due, pack_for
from chro_cases.rules.wording import period

from .models import Deadline, Extension


@dataclass(frozen=True)
class _Start:
    """One clock to be started: under which rule, for which claim or party."""

    clock: Clock
    jurisdiction: str
    claim: Claim | None
    party: Party | None


@transaction.atomic
def follow(
    event: Event, *, party: Party | None = None, claim: Claim | None = None, again_by: Event | None = None
) -> list[Deadline]:
    """Stop the clocks this event satisfies and start those it triggers, under the case's own law and the federal law.

    `party` is the respondent, and `claim` the claim, that the event is about, where it is about one. `again_by` is a
    later event (a reopening) for which the clocks of this one run again.
    """
    case = event.case
    _stop(case, event, party)
    return [_begin(case, event, start, again_by or event) for start in _triggered(case, event, party, claim)]


def stop_all(event: Event, why: str) -> None:
    """End every running clock of a case: it was closed before it was filed."""
    for deadline in event.case.deadlines.current():
        deadline.end(event, why)


def stop_but_for_courts(event: Event, why: str) -> list[Deadline]:
    """End the running clocks of a filed case that was closed, but for those of a court, which are returned."""
    running = list(event.case.deadlines.current())
    for deadline in running:
        if not is_for_a_court(deadline):
            deadline.end(event, why)
    return [deadline for deadline in running if is_for_a_court(deadline)]


def is_for_a_court(deadline: Deadline) -> bool:
    """Whether it is a last day of a complainant, or of either side, before a court: it runs on whatever we do."""
    return deadline.is_limit and deadline.owed_by in ("complainant", "either") and not deadline.rule.stopped_by


def _stop(case: Case, event: Event, party: Party | None) -> None:
    for deadline in case.deadlines.current():
        concerns = deadline.party_id is None or party is None or deadline.party_id == party.pk
        if concerns and event.kind in deadline.rule.stopped_by:
            deadline.end(event, f"Met on {event.on.isoformat()}.")


def _triggered(case: Case, event: Event, party: Party | None, claim: Claim | None) -> Iterator[_Start]:
    claims = [claim] if claim else list(case.claims.current())
    seen = set()
    for one in claims:
        for jurisdiction in _jurisdictions(case, event):
            for clock in pack_for(jurisdiction).clocks_started_by(
                event.kind, area=one.area, acted_on=one.latest_act, filed_on=filed_on(case),
                law=one.law, conditions=conditions(one),
            ):  # fmt: skip
                start = _Start(
                    clock,
                    jurisdiction,
                    one if clock.scope == "claim" else None,
                    party if clock.scope == "respondent" else None,
                )
                mark = (clock.code, start.claim and start.claim.pk, start.party and start.party.pk)
                if mark not in seen and clock.kind != "presumption":
                    seen.add(mark)
                    yield start


def _jurisdictions(case: Case, event: Event) -> tuple[str, ...]:
    """The state's law; federal law for its own limit to file, and later only where a federal agency has the case."""
    federal = event.kind == "act_happened" or case.numbers.filter(kind="federal").exists()
    return (case.pack_code, "federal") if federal else (case.pack_code,)


def _begin(case: Case, event: Event, start: _Start, made_by: Event) -> Deadline:
    claim = start.claim or case.claims.current().order_by("-latest_act").first()
    facts = Facts(
        trigger_on=event.on, acted_on=claim.latest_act if claim else None, filed_on=filed_on(case), received_on=None,
        extensions=_granted(case, event, start),
    )  # fmt: skip
    try:
        reckoning = due(start.clock, facts, calendar_for(start.jurisdiction))
    except Unreckonable as gap:
        raise Refused(str(gap)) from gap
    running = case.deadlines.current().filter(clock=start.clock.code, claim=start.claim, party=start.party)
    for before in running:
        before.end(made_by, _("Reckoned anew."))
    return Deadline.objects.begin(
        made_by, clock=start.clock.code, jurisdiction=start.jurisdiction, kind=start.clock.kind,
        owed_by=start.clock.owed_by, owner_role=start.clock.owner_role or "", claim=start.claim, party=start.party,
        trigger=event, due_on=reckoning.due_on, edition=reckoning.edition, reckoning=reckoning.as_json(),
    )  # fmt: skip


def _granted(case: Case, event: Event, start: _Start) -> tuple[Granted, ...]:
    """The extensions that stand for this clock as this event started it; receipt proven anew keeps them."""
    rows = case.extensions.current().filter(clock=start.clock.code, party=start.party, trigger__kind=event.kind)
    return tuple(
        Granted(one.length, one.unit, one.citation, str(one.made_by.by), one.asked_on)
        for one in rows.select_related("made_by__by")
    )


@transaction.atomic
def extend(deadline: Deadline, *, by: User, length: int, ground: str, asked_on: date) -> Deadline:
    """Grant more time on a running deadline, as its rule allows, when it was asked for before the last day.

    `length` counts in the unit of the rule's own provision. Returns the deadline reckoned anew; the old one stays.
    """
    case, rule = deadline.case, deadline.rule
    case.lock()
    if not rule.extensions:
        raise Refused(_("The law gives no more time for this: %(rule)s (%(citation)s).") % _of(rule))
    reasons = []
    if asked_on > deadline.due_on:
        reasons.append(_("It was asked for after the last day, %(day)s.") % {"day": date_format(deadline.due_on)})
    if not case.deadlines.current().filter(pk=deadline.pk).exists():  # as it is now, under the lock
        reasons.append(_("This date is met or no longer runs."))
    provision = rule.extensions[0]
    used = case.extensions.current().filter(clock=deadline.clock, party=deadline.party, trigger=deadline.trigger)
    if provision.count is not None and used.count() >= provision.count:
        reasons.append(_("No further extension is allowed: %(rule)s (%(citation)s).") % _of(rule))
    if provision.length is not None and length > provision.length:
        reasons.append(_("At most %(most)s can be added.") % {"most": period(provision.length, provision.unit)})
    if reasons:
        raise Refused(*reasons)
    event = case.record(
        "time_granted", by=by, may="grant_time", for_party=deadline.party, compartment="party-shared",
        clock=deadline.clock, length=length, unit=provision.unit, ground=ground, asked_on=asked_on,
    )  # fmt: skip
    Extension.objects.begin(
        event, clock=deadline.clock, trigger=deadline.trigger, party=deadline.party, length=length,
        unit=provision.unit, citation=rule.citation, ground=ground, asked_on=asked_on,
    )  # fmt: skip
    return _begin(case, deadline.trigger, _Start(rule, deadline.jurisdiction, deadline.claim, deadline.party), event)


def _of(rule: Clock) -> dict[str, str]:
    return {"rule": rule.name, "citation": rule.citation}


def filed_on(case: Case) -> date | None:
    """The day the charge was filed, or None."""
    return case.events.filter(kind="file_charge").order_by("-number").values_list("on", flat=True).first()


def conditions(claim: Claim) -> Collection[str]:
    """What is true of a claim that some clocks ask about."""
    return ("state_agency",) if claim.public_body else ()
