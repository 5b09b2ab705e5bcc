"""Starting and stopping the clocks of the law as events happen."""

from collections.abc import Iterator

from django.db import transaction

from chro_cases.cases.models import Case, Claim, Event, Party
from chro_cases.rules import EVENT_KINDS, Pack, beside

from ..models import Deadline
from .calculation import as_started, begin
from .facts import CaseFacts, Start, conditions

# Scopes of clocks that are about one respondent.
OF_A_RESPONDENT = ("respondent", "request")


@transaction.atomic
def update_deadlines(
    event: Event,
    *,
    party: Party | None = None,
    claim: Claim | None = None,
    request: Event | None = None,
    again_by: Event | None = None,
) -> list[Deadline]:
    """Stop the clocks this event satisfies and start those it triggers, under the case's own law and the federal law.

    `party` is the respondent, `claim` the claim, and `request` the request to a party that the event is about, where
    it is about one. `again_by` is a later event (a reopening) for which the clocks of this one run again.
    """
    case = event.case
    facts = CaseFacts(case)
    _stop(case, event, party, request)
    starts = list(_triggered(facts, event, party, claim))
    return [
        begin(facts, start, again_by or event)
        for start in starts
        if not _is_met(facts, start) and not _is_owed_already(facts, start)
    ]


def start_federal(case: Case, filed: Event, made_by: Event) -> list[Deadline]:
    """Start the federal clocks of a filing, and of what came after it, that a federal agency has too since a later
    event; but none that runs, and none that was met meanwhile.
    """
    facts, new = CaseFacts(case), {}
    federal = {pack.code for pack in beside(case.pack)}
    running = set(case.deadlines.current().filter(jurisdiction__in=federal).values_list("clock", "claim", "party"))
    triggers = {row.trigger for pack in beside(case.pack) for row in pack.clocks}
    for event in case.events.filter(number__gte=filed.number, kind__in=triggers).order_by("number"):
        for start in _triggered(facts, event, None, None):
            met = case.events.filter(number__gt=event.number, kind__in=start.clock.stopped_by).exists()
            mark = (start.clock.code, start.claim and start.claim.pk, start.party and start.party.pk)
            if start.jurisdiction in federal and mark not in running and not met:
                new[mark] = start
    return [begin(facts, start, made_by) for start in new.values()]


def stop_all(event: Event, why: str) -> None:
    """End every running clock of a case: it was closed before it was filed."""
    for deadline in event.case.deadlines.current():
        deadline.end(event, why)


def stop_at_closing(event: Event, why: str) -> list[Deadline]:
    """End the running clocks of a filed case that was closed, but for those that outlive it, which are returned."""
    running = list(event.case.deadlines.current())
    for deadline in running:
        if not deadline.rule.outlives_closing:
            deadline.end(event, why)
    return [deadline for deadline in running if deadline.rule.outlives_closing]


def resume(event: Event, closed: Event) -> None:
    """Start again what the agency owed, and what a party was entitled to, when a closing stopped it; but nothing that
    has begun anew since, by something that happened while the case was closed.

    Each is reckoned from what is on file now: a day may have been corrected, or a stay have ended, meanwhile.
    """
    case, facts = event.case, CaseFacts(event.case)
    running = set(case.deadlines.current().values_list("clock", "claim", "party", "request"))
    for stopped in case.deadlines.filter(ended_by=closed).select_related("trigger", "claim", "party"):
        mark = (stopped.clock, stopped.claim_id, stopped.party_id, stopped.request_id)
        if (stopped.owed_by == "agency" or not stopped.is_limit) and mark not in running:
            begin(facts, as_started(stopped), event, stopped=stopped)


def _stop(case: Case, event: Event, party: Party | None, request: Event | None) -> None:
    if not any(event.kind in row.stopped_by for pack in (case.pack, *beside(case.pack)) for row in pack.clocks):
        return
    for deadline in case.deadlines.current():
        is_theirs = deadline.party_id is None or party is None or deadline.party_id == party.pk
        is_of_it = request is None or deadline.rule.scope != "request" or deadline.trigger_id == request.pk
        if is_theirs and is_of_it and event.kind in deadline.rule.stopped_by:
            deadline.end(event, why_stopped(event))


def why_stopped(event: Event) -> str:
    """What happened that ends a date: it may be what was owed, or what took its place."""
    return f"{EVENT_KINDS[event.kind].happened}."


def _is_met(facts: CaseFacts, start: Start) -> bool:
    """Whether a respondent did already what this clock waits for: a receipt that is proven later, or talks that fail
    after the answer, give no time to answer.
    """
    overtaken = EVENT_KINDS[start.event.kind].overtaken
    if not overtaken:
        return False
    done = facts.case.events.filter(kind__in=start.clock.stopped_by, for_party=start.party)
    if overtaken == "ever":
        return done.exists()
    before = facts.case.deadlines.filter(clock=start.clock.code, party=start.party, trigger__kind=start.event.kind)
    received = facts.day_of(start.event)
    return before.filter(ended_by__in=done).exists() or any(facts.day_of(event) >= received for event in done)


def _is_owed_already(facts: CaseFacts, start: Start) -> bool:
    """Whether the agency owes another complainant the same answer, by an earlier day: that day stands for both."""
    one_answer = EVENT_KINDS[start.event.kind].one_answer
    return one_answer and facts.case.deadlines.current().filter(clock=start.clock.code).exists()


def _triggered(facts: CaseFacts, event: Event, party: Party | None, claim: Claim | None) -> Iterator[Start]:
    packs = _packs_started_by(facts.case, event)
    respondents: list[Party | None] = [party] if party or not packs else _respondents(facts.case)
    seen = set()
    for one in ([claim] if claim else facts.claims) if packs else ():
        for pack in packs:
            for clock in pack.clocks_started_by(
                event.kind,
                area=one.area,
                acted_on=one.latest_act,
                filed_on=facts.filed_on,
                law=one.law,
                conditions=conditions(one),
            ):
                for whose in _of(facts, one, respondents) if clock.scope in OF_A_RESPONDENT else [None]:
                    start = Start(event, clock, pack.code, one if clock.scope == "claim" else None, whose)
                    mark = (clock.code, start.claim and start.claim.pk, start.party and start.party.pk)
                    if mark not in seen and clock.kind != "presumption":
                        seen.add(mark)
                        yield start


def _of(facts: CaseFacts, claim: Claim, respondents: list[Party | None]) -> list[Party | None]:
    """Those of some respondents whom a claim is against; and those whom no claim names: each claim is about them."""
    named = {one.respondent_id for one in facts.claims}
    return [one for one in respondents if one is None or one.pk == claim.respondent_id or one.pk not in named]


def _respondents(case: Case) -> list[Party | None]:
    """Whose each clock for a respondent is when an event is about none in particular: everybody's own."""
    return list(case.parties.current().filter(role=Party.Role.RESPONDENT)) or [None]


def _packs_started_by(case: Case, event: Event) -> list[Pack]:
    """The packs with a clock for this kind of event: the state's law; federal law for its own limit to file, and later
    only where a federal agency has the case.
    """
    own, federal = (
        [pack for pack in packs if any(row.trigger == event.kind for row in pack.clocks)]
        for packs in ([case.pack], beside(case.pack))
    )
    if federal and event.kind != "act_happened" and not case.numbers.filter(kind="federal").exists():
        return own
    return own + federal
