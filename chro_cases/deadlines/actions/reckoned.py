"""Reckoning the dates of a case: from its events and facts to running deadlines, and anew when a fact changes."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Claim, Event, Party
from chro_cases.errors import Refused
from chro_cases.rules import Calendar, Clock, Facts, Granted, Pause, Reckoning, Unreckonable, calendar_for, due

from ..models import Correction, Deadline, Extension, Reminder


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


def day_of(event: Event) -> date:
    """The day an event is true of, as last corrected."""
    corrected = Correction.objects.current().filter(of=event).values_list("corrected_to", flat=True).first()
    if corrected is None and event.facts.get("how") == "presumed":
        return _presumed(event)
    return corrected or event.on


def _presumed(received: Event) -> date:
    """A presumption of receipt moves with the day on which the paper was sent."""
    mailed = Event.objects.filter(case=received.case_id, kind="charge_mailed", for_party=received.for_party_id)
    sent = mailed.filter(number__lt=received.number).order_by("-number").first()
    return received.on + (day_of(sent) - sent.on) if sent else received.on


def filed_on(case: Case) -> date | None:
    """The day the charge was filed, or None."""
    filed = case.events.filter(kind="file_charge").order_by("-number").first()
    return day_of(filed) if filed else None


def conditions(claim: Claim) -> Collection[str]:
    """What is true of a claim that some clocks ask about."""
    return ("state_agency",) if claim.public_body else ()


def calendar_of(case: Case, jurisdiction: str) -> Calendar:
    """The closed days a clock of this law meets: by law, and for the agency's own law the days it was closed."""
    return case.agency.calendar if jurisdiction == case.pack_code else calendar_for(jurisdiction)


def reckon(case: Case, start: Start) -> Reckoning:
    """The day one clock ends, with every step; Refused in the rule's own words where it cannot be said."""
    try:
        return due(start.clock, facts_of(case, start), calendar_of(case, start.jurisdiction))
    except Unreckonable as gap:
        raise Refused(str(gap)) from gap


def facts_of(case: Case, start: Start) -> Facts:
    """What the case says of one clock as its facts stand now: its days, extensions and stays that are over."""
    claim = start.claim or case.claims.current().order_by("-latest_act").first()
    return Facts(
        trigger_on=day_of(start.event), acted_on=claim.latest_act if claim else None, filed_on=filed_on(case),
        extensions=_granted(case, start), pauses=_pauses(case),
    )  # fmt: skip


def begin(case: Case, start: Start, made_by: Event, why: str = "") -> Deadline:
    """Start one clock; the same clock that ran until now ends, and its date stays readable beside the new one."""
    reckoning = reckon(case, start)
    whose = {"clock": start.clock.code, "claim": start.claim, "party": start.party}
    before = case.deadlines.current().filter(**whose)
    replaced = list(before.filter(trigger=start.event) if start.request else before)
    for one in replaced:
        one.end(made_by, why or _("Reckoned anew."))
    deadline: Deadline = Deadline.objects.begin(
        made_by, **whose, request=start.request, jurisdiction=start.jurisdiction, kind=start.clock.kind,
        owed_by=start.clock.owed_by, owner_role=start.clock.owner_role or "",
        trigger=start.event, due_on=reckoning.due_on, edition=reckoning.edition, reckoning=reckoning.as_json(),
    )  # fmt: skip
    _keep_warnings(replaced, deadline)
    return deadline


def _keep_warnings(replaced: Iterable[Deadline], anew: Deadline) -> None:
    """Whoever was warned of a day is not warned of the same day again because its sum reads otherwise now."""
    same = [before.pk for before in replaced if before.due_on == anew.due_on]
    for reminder in Reminder.objects.filter(deadline__in=same):
        reminder.pk, reminder.deadline = None, anew
        reminder.save()


def moved(case: Case, deadlines: Iterable[Deadline]) -> list[Deadline]:
    """Those of a case's running dates that come out otherwise when they are reckoned with the facts of now."""
    return [one for one in deadlines if reckon(case, as_started(one)).as_json() != one.reckoning]


def reckon_anew(event: Event, why: str) -> list[Deadline]:
    """Reckon every running date of a case again because of an event; those that moved are replaced and returned."""
    case = event.case
    running = case.deadlines.current().select_related("trigger", "claim", "party")
    return [begin(case, as_started(one), event, why) for one in moved(case, running)]


def as_started(deadline: Deadline) -> Start:
    """What started a running deadline, so that it can be reckoned again under its own rule."""
    deadline.trigger.case = deadline.case
    return Start(deadline.trigger, deadline.rule, deadline.jurisdiction, deadline.claim, deadline.party)


def standing_extensions(case: Case, start: Start) -> QuerySet[Extension]:
    """The extensions that stand for this clock as this event started it; receipt proven anew keeps them."""
    same = Q(trigger__kind="charge_received") if start.event.kind == "charge_received" else Q(trigger=start.event)
    return case.extensions.current().filter(same, clock=start.clock.code, party=start.party)


def _granted(case: Case, start: Start) -> tuple[Granted, ...]:
    """What was granted. Whether it was asked for in time was settled then, by the date on file that day (`extend`)."""
    rows = standing_extensions(case, start).select_related("made_by__by")
    return tuple(Granted(one.length, one.unit, one.citation, str(one.made_by.by)) for one in rows)


def _pauses(case: Case) -> tuple[Pause, ...]:
    """The stays of the case that are over. While one lasts its dates stand still, and are reckoned when it ends."""
    over = case.stays.current().filter(until__isnull=False)
    return tuple(Pause(one.since, one.until, one.source, one.kind) for one in over)
