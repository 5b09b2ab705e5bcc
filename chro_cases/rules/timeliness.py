"""Whether a charge would still be in time: the state's limit and the federal limit, each with its own sum."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .calendars import Calendar
from .clocks import Clock
from .confidence import Confidence
from .due_dates import due
from .facts import Facts, checked
from .formats import period, short_day
from .pack import Pack
from .reckoning import Reckoning
from .registry import beside, calendar_for, pack_for


@dataclass(frozen=True)
class FilingLimit:
    """One limit for filing: its sum, and whether a charge filed on the day asked about is timely or late.

    `other` is the sum of a second source where two sources differ, and `other_answer` what it would say.
    """

    clock: Clock
    reckoning: Reckoning
    answer: str
    days_left: int
    sentence: str
    other: Reckoning | None = None
    other_answer: str | None = None

    @property
    def jurisdiction(self) -> str:
        """Whose limit it is: the code of a pack."""
        return self.clock.jurisdiction

    @property
    def stands_beside(self) -> bool:
        """Whether it is a limit of a law beside the state's own: the federal limit."""
        return pack_for(self.jurisdiction).stands_beside

    @property
    def confidence(self) -> Confidence:
        """How sure we are of the date."""
        return self.reckoning.confidence

    @property
    def disputed(self) -> bool:
        """True when the two sources give different answers for this day, so that a person must decide."""
        return self.other_answer is not None and self.other_answer != self.answer


def timeliness(
    pack: Pack,
    area: str,
    acted_on: date | None,
    as_of: date,
    public_body: bool = False,
    *,
    law: str | None = None,
    calendars: Mapping[str, Calendar] | None = None,
) -> tuple[FilingLimit, ...]:
    """Every limit for filing that runs from the act, the state's first, as they stand on `as_of`.

    `public_body` is true for an agency of the state. `calendars` (by pack code) bring in proclaimed closings. A law
    narrows the limits of its own pack only, so that the other limits still stand beside it.
    Unreckonable when the date of the act is missing or out of range.
    """
    day = checked(acted_on, "the date of the discriminatory act")
    conditions = ("state_agency",) if public_body else ()
    return tuple(
        _limit(clock, day, as_of, (calendars or {}).get(one.code) or calendar_for(one.code))
        for one in (pack, *beside(pack))
        for clock in one.clocks_started_by("act_happened", area=area, acted_on=day, law=law, conditions=conditions)
        if "file_charge" in clock.stopped_by
    )


def _limit(clock: Clock, acted_on: date, as_of: date, calendar: Calendar) -> FilingLimit:
    """One limit, with the second reading of its rule where there is one."""
    facts = Facts(acted_on, acted_on=acted_on)
    reckoning = due(clock, facts, calendar)
    answer = _answer(reckoning, as_of)
    second = clock.as_otherwise_read()
    other = due(second, facts, calendar) if second else None
    other_answer = _answer(other, as_of) if other else None
    sentence = _sentence(clock, reckoning, as_of)
    if other and other.due_on != reckoning.due_on:
        sentence += f" Another source says {short_day(other.due_on)}. Counsel must decide which one holds."
    return FilingLimit(clock, reckoning, answer, (reckoning.due_on - as_of).days, sentence, other, other_answer)


def _answer(reckoning: Reckoning, as_of: date) -> str:
    """Timely up to and including the last day; late after it."""
    return "timely" if as_of <= reckoning.due_on else "late"


def _sentence(clock: Clock, reckoning: Reckoning, as_of: date) -> str:
    """The limit in one sentence for a page."""
    left = (reckoning.due_on - as_of).days
    last = short_day(reckoning.due_on)
    if left < 0:
        return f"The last day to file was {last}, {period(-left, 'd')} ago ({clock.citation})."
    if left == 0:
        return f"Today, {last}, is the last day to file ({clock.citation})."
    return f"The last day to file is {last}, in {period(left, 'd')} ({clock.citation})."
