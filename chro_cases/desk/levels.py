"""How closely people are supervised, and the evidence on which a level is widened or narrowed."""

from collections import Counter
from datetime import timedelta
from typing import Any

from chro_cases import clock
from chro_cases.cases.models import Review, kinds_of_work
from chro_cases.people.models import SupervisionLevel, User

PERIOD = timedelta(days=365)


def levels_of(user: User) -> list[dict[str, Any]]:
    """Each task with the level in force, since when, why, and who decided; a task without a level is fully reviewed."""
    rows = SupervisionLevel.objects.in_force().filter(user=user).select_related("made_by__by")
    found = {row.task: row for row in rows}
    return [{"task": label, "level": found.get(task)} for task, label in SupervisionLevel.Task.choices]


def past_levels(user: User) -> list[SupervisionLevel]:
    """Every level this person has had, the latest first."""
    return list(SupervisionLevel.objects.filter(user=user).select_related("made_by__by").order_by("-since", "-pk"))


def evidence(user: User) -> list[dict[str, Any]]:
    """What came of this person's work in the last year, by kind: approved, returned, gone out without review."""
    rows = Review.objects.filter(prepared_by=user, submitted_at__gt=clock.now() - PERIOD).exclude(outcome="pending")
    labels = dict(Review.Reason.choices)
    counted: dict[str, Counter[str]] = {}
    why: dict[str, Counter[str]] = {}
    for kind, outcome, reasons in rows.values_list("kind", "outcome", "reasons"):
        counted.setdefault(kind, Counter())[outcome] += 1
        why.setdefault(kind, Counter()).update(str(labels.get(code, code)) for code in reasons)
    works = kinds_of_work()
    return [
        {
            "work": works[kind].name,
            **{outcome: found[outcome] for outcome in ("approved", "returned", "released")},
            "reasons": why[kind].most_common(),
        }
        for kind, found in sorted(counted.items())
    ]
