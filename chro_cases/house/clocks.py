"""The clocks that start and end at a stage, law by law, from the packs and the acts."""

from collections.abc import Iterable
from typing import Any

from chro_cases.cases.registry import Act
from chro_cases.casework.dates import whose
from chro_cases.rules import EVENT_KINDS, Clock, Pack
from chro_cases.rules.formats import period

from .life import arrivals, departures
from .rows import ANY, acts_at, is_everywhere

# What no act of a case begins: a programme that this product has no pages for yet.
NOT_OF_A_CASE = "programme"


def clocks_of(stage: str, pack: Pack) -> list[dict[str, Any]]:
    """The clocks of one law that what happens at a stage starts, and those that it ends; each with its event.

    A step starts a clock where it leads to, and ends one where it comes from.
    """
    here = _done_at(stage)
    starts, ends = _kinds([*here, *arrivals(stage)]), _kinds([*here, *departures(stage)])
    own = [clock for clock in pack.clocks if clock.scope != NOT_OF_A_CASE]
    started = [clock_row(clock, [clock.trigger]) for clock in own if clock.trigger in starts]
    ended = [clock_row(clock, met) for clock in own if (met := [kind for kind in clock.stopped_by if kind in ends])]
    return [
        {"title": "Start here", "column": "Counts from", "rows": started},
        {"title": "End here", "column": "Met or ended by", "rows": ended},
    ]


def clock_row(clock: Clock, kinds: Iterable[str]) -> dict[str, Any]:
    """One clock, and the events by which it is on this page."""
    return {
        "clock": clock,
        "edition": clock.edition[:12],
        "events": [EVENT_KINDS[kind].happened for kind in kinds],
        "length": period(clock.length, clock.unit) if clock.length else "at once",
        "whose": whose(clock),
    }


def _done_at(stage: str) -> list[Act]:
    """What is done at a stage without moving the case, but for what is possible at every stage."""
    found = [act for act in acts_at(stage) if not act.leads_to]
    return found if stage == ANY else [act for act in found if not is_everywhere(act, stage)]


def _kinds(found: Iterable[Act]) -> set[str]:
    return {act.kind for act in found}
