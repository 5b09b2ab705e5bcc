"""What a reckoning is told about a case: dates, pauses and extensions that were granted."""

from dataclasses import dataclass
from datetime import date, datetime

from .errors import Unreckonable
from .formats import short_day

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2199, 12, 31)


@dataclass(frozen=True)
class Pause:
    """Days that do not count, the first and the last included; without a last day the pause still runs.

    `kind` is a key of PAUSES: the days are left out only of the clocks whose row names it. Without a kind the pause was
    ordered for this very clock.
    """

    from_on: date
    to_on: date | None
    source: str
    kind: str = ""

    def holds(self, day: date) -> bool:
        """Whether the day lies in the pause."""
        return self.from_on <= day and (self.to_on is None or day <= self.to_on)


@dataclass(frozen=True)
class Granted:
    """An extension that was granted: how long, under which provision, by whom, and when it was asked for."""

    length: int
    unit: str
    citation: str
    by: str
    asked_on: date | None = None


@dataclass(frozen=True)
class Facts:
    """The dates of one case that a clock needs: the trigger, the act, the filing, the receipt, pauses, extensions."""

    trigger_on: date | None
    acted_on: date | None = None
    filed_on: date | None = None
    received_on: date | None = None
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[Granted, ...] = ()

    def __post_init__(self) -> None:
        # A moment would compare and print wrongly; which day it belongs to is decided in the agency's zone, not here.
        for day in (self.trigger_on, self.acted_on, self.filed_on, self.received_on):
            if isinstance(day, datetime):
                raise TypeError("The rules count dates; turn a moment into a date in the agency's zone first.")


def checked(day: date | None, fact: str) -> date:
    """The date, if it is known and lies in the years that can be reckoned; otherwise Unreckonable names the fact."""
    if day is None:
        raise Unreckonable(fact)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Unreckonable(fact, f"{short_day(day)} cannot be reckoned: {fact} must lie between 1900 and 2199.")
    return day
