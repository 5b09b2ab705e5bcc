"""The day from which a right can be used, while it lies ahead."""

from typing import Any

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.casework.dates import deadline_rows
from chro_cases.deadlines.models import Deadline

from ..actions import opens_on


def until_open(right: Deadline | None, case: Case) -> list[dict[str, Any]]:
    """The first day of a right with its sum, as components/deadline.html takes it; nothing once it has come."""
    today = clock.today(case.agency)
    if right is None or today >= opens_on(right):
        return []
    first = opens_on(right)
    return [{**row, "on": first, "days": (first - today).days} for row in deadline_rows([right], case)]
