"""The life of a case as it is drawn: the stages of a law in order, and what leads from each to another."""

from typing import Any

from django.urls import reverse

from chro_cases.cases.models import Case
from chro_cases.cases.registry import Act, acts
from chro_cases.rules import Pack


def life_of(pack: Pack) -> list[dict[str, Any]]:
    """Each stage with its steps: those that go on with the work first, then those that leave it aside."""
    names = pack.stage_names
    return [
        {
            "code": stage,
            "name": names[stage],
            "about": [about(act) for act in arrivals(stage) if not act.aside],
            "onward": _steps(pack, stage, aside=False),
            "aside": _steps(pack, stage, aside=True),
            "url": reverse("house_stage", args=[stage]),
        }
        for stage in pack.stages
    ]


def _steps(pack: Pack, stage: str, *, aside: bool) -> list[dict[str, Any]]:
    """The steps from this stage to another of the same law, each with where it leads."""
    return [
        {"act": act, "to": pack.stage_names[act.leads_to], "url": reverse("house_stage", args=[act.leads_to])}
        for act in departures(stage)
        if act.aside == aside and act.leads_to in pack.stages
    ]


def arrivals(stage: str) -> list[Act]:
    """The steps that lead to a stage."""
    return [act for act in acts() if act.leads_to == stage]


def departures(stage: str) -> list[Act]:
    """The steps that lead away from a stage."""
    return [act for act in acts() if act.leads_to and stage in act.stages]


def about(step: Act) -> str:
    """What a step means, as the page of the lifecycle says it."""
    return str(getattr(Case, step.kind).__doc__)
