"""What a case says of its dates: the days its clocks count from, what was granted, and when they stood still."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from chro_cases.cases.models import Case, Claim, Event, Party, services
from chro_cases.rules import Calendar, Clock, Facts, Granted, Pause, calendar_for

from ..models import Correction, Extension


@dataclass(frozen=True)
class Start:
    """One clock of a case: what started it, under which rule, for which claim or party."""

    event: Event
    clock: Clock
    jurisdiction: str
    claim: Claim | None = None
    party: Party | None = None

    @property
    def request(self) -> Event | None:
        """The request it is the time for, where each has a time of its own."""
        return self.event if self.clock.scope == "request" else None


class CaseFacts:
    """The facts of one case that its dates are reckoned from, each read once. After a fact changed, make it anew."""

    def __init__(self, case: Case) -> None:
        self.case = case

    @cached_property
    def claims(self) -> list[Claim]:
        """The claims that stand."""
        return list(self.case.claims.current())

    @cached_property
    def filed_on(self) -> date | None:
        """The day the charge was filed, or None."""
        filed = _filing(self.case)
        return self.day_of(filed) if filed else None

    @cached_property
    def pauses(self) -> tuple[Pause, ...]:
        """The stays that are over. While one lasts the dates stand still, and are reckoned when it ends."""
        over = self.case.stays.current().filter(until__isnull=False)
        return tuple(Pause(one.since, one.until, one.source, one.kind) for one in over)

    @cached_property
    def own_calendar(self) -> Calendar:
        """The closed days of the agency, by law and by proclamation."""
        return self.case.agency.calendar

    @cached_property
    def _corrected(self) -> dict[int, date]:
        corrections = Correction.objects.current().filter(case=self.case)
        return dict(corrections.values_list("of", "corrected_to"))

    @cached_property
    def _extensions(self) -> list[Extension]:
        return list(self.case.extensions.current().select_related("trigger", "made_by__by"))

    def day_of(self, event: Event) -> date:
        """The day an event is true of, as last corrected."""
        corrected = self._corrected.get(event.pk)
        return corrected or (_presumed(event) if _is_presumed(event) else event.on)

    def extensions_of(self, start: Start) -> list[Extension]:
        """The extensions that stand for this clock as this event started it; receipt proven anew keeps them.

        Whether each was asked for in time was settled when it was given, by the date on file that day (`extend`).
        """
        whose = start.clock.code, start.party and start.party.pk
        return [
            one
            for one in self._extensions
            if (one.clock, one.party_id) == whose
            and (one.trigger_id == start.event.pk or one.trigger.kind == start.event.kind == "charge_received")
        ]

    def of(self, start: Start) -> Facts:
        """What the case says of one clock: its days, extensions and stays that are over."""
        acts = [start.claim.latest_act] if start.claim else [claim.latest_act for claim in self.claims]
        granted = (
            Granted(one.length, one.unit, one.citation, str(one.made_by.by)) for one in self.extensions_of(start)
        )
        return Facts(
            trigger_on=self.day_of(start.event),
            acted_on=max(acts, default=None),
            filed_on=self.filed_on,
            extensions=tuple(granted),
            pauses=self.pauses,
        )

    def calendar_of(self, jurisdiction: str) -> Calendar:
        """The closed days a clock of this law meets: by law, and for the agency's own law the days it was closed."""
        return self.own_calendar if jurisdiction == self.case.pack_code else calendar_for(jurisdiction)


def day_of(event: Event) -> date:
    """The day an event is true of, as last corrected."""
    corrected = Correction.objects.current().filter(of=event).values_list("corrected_to", flat=True).first()
    return corrected or (_presumed(event) if _is_presumed(event) else event.on)


def days_of(case: Case, events: Iterable[Event]) -> dict[int, date]:
    """The days that events of one case are true of, as last corrected, by their keys."""
    corrected = {one.of_id: one.corrected_to for one in case.current(Correction)}
    if not corrected:
        return {event.pk: event.on for event in events}
    mailed = list(services().filter(case=case).order_by("-number"))
    days = {}
    for event in events:
        before = (one for one in mailed if one.for_party_id == event.for_party_id and one.number < event.number)
        sent = next(before, None) if _is_presumed(event) else None
        moved = corrected.get(sent.pk, sent.on) - sent.on if sent else timedelta()
        days[event.pk] = corrected.get(event.pk) or event.on + moved
    return days


def _is_presumed(event: Event) -> bool:
    return bool(event.facts.get("how") == "presumed")


def _presumed(received: Event) -> date:
    """A presumption of receipt moves with the day on which the paper was sent."""
    mailed = services().filter(case=received.case_id, for_party=received.for_party_id)
    sent = mailed.filter(number__lt=received.number).order_by("-number").first()
    return received.on + (day_of(sent) - sent.on) if sent else received.on


def filed_on(case: Case) -> date | None:
    """The day the charge was filed, or None."""
    filed = _filing(case)
    return day_of(filed) if filed else None


def _filing(case: Case) -> Event | None:
    return case.events.filter(kind="file_charge").order_by("-number").first()


def conditions(claim: Claim) -> Collection[str]:
    """What is true of a claim that some clocks ask about."""
    return ("state_agency",) if claim.public_body else ()
