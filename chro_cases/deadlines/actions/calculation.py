"""Reckoning the dates of a case: from its events and facts to running deadlines, and anew when a fact changes."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event
from chro_cases.errors import Refused
from chro_cases.rules import Reckoning, Unreckonable, due

from ..models import Deadline, Miss, Reminder
from .facts import CaseFacts, Start


def reckon(facts: CaseFacts, start: Start) -> Reckoning:
    """The day one clock ends, with every step; Refused in the rule's own words where it cannot be said."""
    try:
        return due(start.clock, facts.of(start), facts.calendar_of(start.jurisdiction))
    except Unreckonable as gap:
        raise Refused(str(gap)) from gap


def begin(
    facts: CaseFacts, start: Start, made_by: Event, why: str = "", *, stopped: Deadline | None = None
) -> Deadline:
    """Start one clock; the same clock that ran until now ends, and its date stays readable beside the new one.

    `stopped` is a date that a closing ended and that runs again: what was told and said of it holds of the new one.
    """
    reckoning = reckon(facts, start)
    whose = {"clock": start.clock.code, "claim": start.claim, "party": start.party}
    before = facts.case.deadlines.current().filter(**whose)
    replaced = list(before.filter(trigger=start.event) if start.request else before)
    for one in replaced:
        one.end(made_by, why or _("Recalculated."))
    deadline: Deadline = Deadline.objects.begin(
        made_by,
        **whose,
        request=start.request,
        jurisdiction=start.jurisdiction,
        kind=start.clock.kind,
        owed_by=start.clock.owed_by,
        owner_role=start.clock.owner_role or "",
        trigger=start.event,
        due_on=reckoning.due_on,
        edition=reckoning.edition,
        reckoning=reckoning.as_json(),
    )
    _keep_what_was_said(filter(None, [*replaced, stopped]), deadline)
    return deadline


def _keep_what_was_said(replaced: Iterable[Deadline], anew: Deadline) -> None:
    """Whoever was warned of a day is not warned of the same day again because its sum reads otherwise now, and whoever
    said why it was missed is not asked again.
    """
    same = [before.pk for before in replaced if before.due_on == anew.due_on]
    warnings, causes = Reminder.objects.filter(deadline__in=same), Miss.objects.current().filter(deadline__in=same)
    kept: list[Reminder | Miss] = [*warnings, *causes]
    for said in kept:
        said.pk, said.deadline = None, anew
        said.save()


def moved(case: Case) -> list[Deadline]:
    """Those of a case's running dates that come out otherwise when they are reckoned with the facts of now."""
    return _moved(CaseFacts(case))


def _moved(facts: CaseFacts) -> list[Deadline]:
    running = facts.case.deadlines.current().select_related("trigger", "claim", "party")
    return [one for one in running if _sum(reckon(facts, as_started(one)).as_json()) != _sum(one.reckoning)]


def _sum(reckoning: dict[str, object]) -> dict[str, object]:
    """A sum without the edition of its rule: a row that says more now, and nothing else, moves no date."""
    return {name: value for name, value in reckoning.items() if name != "edition"}


def reckon_anew(event: Event, why: str) -> list[Deadline]:
    """Reckon every running date of a case again because of an event; those that moved are replaced and returned."""
    facts = CaseFacts(event.case)
    return [begin(facts, as_started(one), event, why) for one in _moved(facts)]


def as_started(deadline: Deadline) -> Start:
    """What started a running deadline, so that it can be reckoned again under its own rule."""
    deadline.trigger.case = deadline.case
    return Start(deadline.trigger, deadline.rule, deadline.jurisdiction, deadline.claim, deadline.party)
