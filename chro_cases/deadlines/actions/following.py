"""Starting and stopping the clocks of the law as events happen."""

from collections.abc import Iterator

from django.db import transaction

from chro_cases.cases.models import Case, Claim, Event, Party
from chro_cases.rules import EVENT_KINDS, Pack, pack_for

from ..models import Deadline
from .facts import CaseFacts, Start, conditions
from .reckoned import begin

# Scopes of clocks that are about one respondent.
OF_A_RESPONDENT = ("respondent", "request")


@transaction.atomic
def follow(
    event: Event, *, party: Party | None = None, claim: Claim | None = None, request: Event | None = None,
    again_by: Event | None = None,
) -> list[Deadline]:  # fmt: skip
    """Stop the clocks this event satisfies and start those it triggers, under the case's own law and the federal law.

    `party` is the respondent, `claim` the claim, and `request` the request to a party that the event is about, where
    it is about one. `again_by` is a later event (a reopening) for which the clocks of this one run again.
    """
    case = event.case
    facts = CaseFacts(case)
    _stop(case, event, party, request)
    starts = list(_triggered(facts, event, party, claim))
    if event.kind == "charge_received":
        starts = [start for start in starts if not _met_since(case, start)]
    return [begin(facts, start, again_by or event) for start in starts]


def start_federal(case: Case, filed: Event, made_by: Event) -> list[Deadline]:
    """Start the federal clocks of a filing that a federal agency has too since a later event."""
    facts = CaseFacts(case)
    running = set(case.deadlines.current().filter(jurisdiction="federal").values_list("clock", "claim", "party"))
    starts = [start for start in _triggered(facts, filed, None, None) if start.jurisdiction == "federal"]
    new = [
        start
        for start in starts
        if (start.clock.code, start.claim and start.claim.pk, start.party and start.party.pk) not in running
    ]
    return [begin(facts, start, made_by) for start in new]


def stop_all(event: Event, why: str) -> None:
    """End every running clock of a case: it was closed before it was filed."""
    for deadline in event.case.deadlines.current():
        deadline.end(event, why)


def stop_at_closing(event: Event, why: str) -> list[Deadline]:
    """End the running clocks of a filed case that was closed, but for those that outlive it, which are returned."""
    running = list(event.case.deadlines.current())
    for deadline in running:
        if not outlives_closing(deadline):
            deadline.end(event, why)
    return [deadline for deadline in running if outlives_closing(deadline)]


def outlives_closing(deadline: Deadline) -> bool:
    """Whether it runs on whatever we do: a last day of a complainant, or of either side, before a court; and what a
    complainant may ask of a federal agency, or do under its law, from a day on.
    """
    if deadline.owed_by not in ("complainant", "either"):
        return False
    return not deadline.rule.stopped_by if deadline.is_limit else deadline.jurisdiction == "federal"


def _stop(case: Case, event: Event, party: Party | None, request: Event | None) -> None:
    codes = (case.pack_code, "federal")
    if not any(event.kind in row.stopped_by for code in codes for row in pack_for(code).clocks):
        return
    for deadline in case.deadlines.current():
        is_theirs = deadline.party_id is None or party is None or deadline.party_id == party.pk
        is_of_it = request is None or deadline.rule.scope != "request" or deadline.trigger_id == request.pk
        if is_theirs and is_of_it and event.kind in deadline.rule.stopped_by:
            deadline.end(event, why_stopped(event))


def why_stopped(event: Event) -> str:
    """What happened that ends a date: it may be what was owed, or what took its place."""
    return f"{EVENT_KINDS[event.kind].happened}."


def _met_since(case: Case, start: Start) -> bool:
    """Whether what this clock waits for has happened since an earlier receipt: one proven later starts it no more."""
    before = case.deadlines.filter(clock=start.clock.code, party=start.party, trigger__kind=start.event.kind)
    return before.filter(ended_by__kind__in=start.clock.stopped_by).exists()


def _triggered(facts: CaseFacts, event: Event, party: Party | None, claim: Claim | None) -> Iterator[Start]:
    packs = _packs_started_by(facts.case, event)
    respondents: list[Party | None] = [party] if party or not packs else _respondents(facts.case)
    seen = set()
    for one in ([claim] if claim else facts.claims) if packs else ():
        for pack in packs:
            for clock in pack.clocks_started_by(
                event.kind, area=one.area, acted_on=one.latest_act, filed_on=facts.filed_on,
                law=one.law, conditions=conditions(one),
            ):  # fmt: skip
                for whose in respondents if clock.scope in OF_A_RESPONDENT else [None]:
                    start = Start(event, clock, pack.code, one if clock.scope == "claim" else None, whose)
                    mark = (clock.code, start.claim and start.claim.pk, start.party and start.party.pk)
                    if mark not in seen and clock.kind != "presumption":
                        seen.add(mark)
                        yield start


def _respondents(case: Case) -> list[Party | None]:
    """Whose each clock for a respondent is when an event is about none in particular: everybody's own."""
    return list(case.parties.current().filter(role=Party.Role.RESPONDENT).order_by("pk")) or [None]


def _packs_started_by(case: Case, event: Event) -> list[Pack]:
    """The packs with a clock for this kind of event: the state's law; federal law for its own limit to file, and later
    only where a federal agency has the case.
    """
    own, federal = (
        [pack for pack in (pack_for(code),) if any(row.trigger == event.kind for row in pack.clocks)]
        for code in (case.pack_code, "federal")
    )
    if federal and event.kind != "act_happened" and not case.numbers.filter(kind="federal").exists():
        return own
    return own + federal
