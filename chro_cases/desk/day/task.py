"""One thing that waits, and its place in the order."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from chro_cases.lists.models import CaseRow


@dataclass
class Task:
    """One thing to do: on which case, what, where it is done, since when it waits, and the dates of law behind it.

    `dates` are in the shape of the component for a date, the most pressing first; `act` names the button.
    """

    case: CaseRow
    what: str
    url: str
    act: str
    since: datetime
    detail: str = ""
    reasons: tuple[str, ...] = ()
    post: bool = False
    dates: list[dict[str, Any]] = field(default_factory=list)

    @property
    def days(self) -> int | None:
        """Days left on the most pressing date; None when no date is known.

        What a respondent missed presses as if it were due today: it ends nobody's right, but calls for an act.
        """
        known = [max(date["days"], 0) if date["owed"] == "respondent" else date["days"] for date in self.dates]
        return min(known) if known else None

    @property
    def rank(self) -> tuple[bool, int, datetime]:
        """What comes first: whatever has a date, by the days left; then the oldest."""
        return (self.days is None, self.days or 0, self.since)


def most_urgent(items: Iterable[Task], most: int) -> list[Task]:
    """The few things to do first, each case once."""
    first: dict[UUID, Task] = {}
    for item in sorted(items, key=lambda item: item.rank):
        first.setdefault(item.case.pk, item)
    return list(first.values())[:most]
