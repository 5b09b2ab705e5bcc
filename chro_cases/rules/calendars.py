"""Days on which an office is closed: how holidays are computed, and why any one day is closed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from .confidence import Confidence
from .errors import PackError, Unreckonable
from .formats import short_day
from .rows import Row

ALL_YEARS = range(1900, 2200)
SHIFTS = ("none", "sunday", "both", "sunday_and_practice")


@dataclass(frozen=True)
class ClosedDay:
    """One closed day: its name, where that is written, and its kind (weekend, holiday, practice or proclaimed)."""

    on: date
    name: str
    source: str
    kind: str = "proclaimed"
    confidence: Confidence = Confidence.V


@dataclass(frozen=True, kw_only=True)
class HolidayRule(Row):
    """A holiday as the law states it.

    Exactly one way to find it: `month` and `day`; `month`, `weekday` (Monday is 0) and `nth` (-1 is the last); or
    `easter_offset` in days. `shift` says where it goes from a weekend: "none"; "sunday" (to Monday); "both" (also
    Saturday to Friday); "sunday_and_practice" (Saturday to Friday by office practice only, so marked unverified).
    """

    month: int = 0
    day: int = 0
    weekday: int | None = None
    nth: int = 0
    easter_offset: int | None = None
    shift: str = "none"
    first_year: int = 1900

    def in_year(self, year: int) -> date | None:
        """The day itself in one year, before any shift; None before the holiday existed."""
        if year < self.first_year:
            return None
        if self.easter_offset is not None:
            return easter(year) + timedelta(days=self.easter_offset)
        if self.weekday is not None:
            return nth_weekday(year, self.month, self.weekday, self.nth)
        return date(year, self.month, self.day)

    def closed_days(self, year: int) -> tuple[ClosedDay, ...]:
        """The holiday of one year and, when it falls on a weekend, the day on which it is observed."""
        on = self.in_year(year)
        if on is None:
            return ()
        own = ClosedDay(on, self.name, self.citation, "holiday", self.confidence)
        moved = self._observed(on)
        return (own,) if moved is None else (own, moved)

    def _observed(self, on: date) -> ClosedDay | None:
        name = f"{self.name} (observed; {short_day(on)} is a {'Sunday' if on.weekday() == 6 else 'Saturday'})"
        if on.weekday() == 6 and self.shift != "none":
            return ClosedDay(on + timedelta(days=1), name, self.citation, "holiday", self.confidence)
        if on.weekday() == 5 and self.shift == "both":
            return ClosedDay(on - timedelta(days=1), name, self.citation, "holiday", self.confidence)
        if on.weekday() == 5 and self.shift == "sunday_and_practice":
            source = f"practice of the state's offices; {self.citation} moves no Saturday holiday"
            return ClosedDay(on - timedelta(days=1), name, source, "practice", Confidence.U)
        return None


@dataclass(frozen=True)
class Calendar:
    """The closed days of one office: holidays by law, and closings proclaimed for single days.

    `years` are the years for which the holidays are complete; asking about a day outside them is refused rather
    than answered wrongly. None means that the given days are all there are.
    """

    holidays: Mapping[date, ClosedDay]
    closed: Mapping[date, ClosedDay] = field(default_factory=dict)
    years: range | None = None

    def why_closed(self, day: date) -> ClosedDay | None:
        """Why the office is closed on this day, or None when it is open. Weekends are closed."""
        if self.years is not None and day.year not in self.years:
            raise Unreckonable(f"the calendar of {day.year}", f"The calendar has no holidays for {day.year}.")
        found = self.holidays.get(day) or self.closed.get(day)
        if found is None and day.weekday() >= 5:
            name = "Saturday" if day.weekday() == 5 else "Sunday"
            return ClosedDay(day, name, "weekend: the office is closed", "weekend")
        return found

    def is_open(self, day: date) -> bool:
        """Whether the office is open on this day."""
        return self.why_closed(day) is None

    def with_closed(self, closed: Iterable[ClosedDay]) -> "Calendar":
        """The same calendar with days that were proclaimed closed; PackError names a day given twice."""
        days = dict(self.closed)
        for day in closed:
            _add_once(days, day)
        return replace(self, closed=days)


def make_calendar(rules: Iterable[HolidayRule], years: range) -> Calendar:
    """The calendar of some years from the rules of law; PackError names a day that two rules claim."""
    rows = tuple(rules)
    holidays: dict[date, ClosedDay] = {}
    # A holiday of next January may be observed in December, so the neighbouring years are computed too.
    for year in range(years.start - 1, years.stop + 1):
        for rule in rows:
            for day in rule.closed_days(year):
                if day.on.year in years:
                    _add_once(holidays, day)
    return Calendar(holidays, years=years)


def _add_once(days: dict[date, ClosedDay], day: ClosedDay) -> None:
    """Add a closed day, refusing a second one of the same date and a date that is in no calendar."""
    if day.on.year not in ALL_YEARS:
        raise PackError(day.name, "date", f"{day.on} does not lie between 1900 and 2199.")
    if day.on in days:
        raise PackError(day.name, "date", f"{day.on} is already closed as {days[day.on].name}.")
    days[day.on] = day


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (0) to Sunday (6) of a month; -1 is the last one."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the church's rule of the full moon (years 1583 and later)."""
    golden = year % 19
    century = year // 100
    skipped_leap_days = century - century // 4
    moon_correction = (8 * century + 13) // 25
    epact = (19 * golden + skipped_leap_days - moon_correction + 15) % 30
    epact -= epact // 28 * (1 - epact // 28 * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - skipped_leap_days) % 7
    offset = epact - weekday
    return date(year, 3, 28) + timedelta(days=offset)
