"""Checks a pack when it loads, so that a wrong row is found by its name and not by a wrong date."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import combinations

from .calendars import ALL_YEARS, SHIFTS, Calendar, HolidayRule, make_calendar
from .clock_checks import check_clock
from .confidence import Confidence
from .errors import PackError
from .pack import Pack
from .procedures import PROCEDURES
from .row_types import check_types
from .rows import AREAS, ClosureReason, LateReport, Row, ServiceMethod, Visibility
from .stages import Stage

OUTCOMES = ("cause", "no_cause", "no_jurisdiction")
SIDES = ("complainant", "respondent")
INSPECTED = ("answer", "evidence")
_EARLIEST, _LATEST = date(1, 1, 1), date(9999, 12, 31)


def validate(pack: Pack) -> None:
    """Check every row of a pack; PackError names the first row that is wrong, and which part of it."""
    areas = {area.code for area in pack.areas}
    for noun, rows in _lists(pack):
        for row in rows:
            _check_row(f"{pack.code} {noun} {row.code!r}", row, areas)
        _check_overlaps(f"{pack.code} {noun}", rows)
    laws = {law.code for law in pack.laws}
    for clock in pack.clocks:
        check_clock(f"{pack.code} clock {clock.code!r}", clock, pack.code, laws)
    for rule in pack.holidays:
        _check_holiday(f"{pack.code} holiday {rule.code!r}", rule)
    _check_no_day_twice(pack)
    for method in pack.service_methods:
        _check_service(pack, method)
    for reason in pack.closure_reasons:
        _check_closure(pack, reason)
    for seen in pack.visibility:
        _check_visibility(pack, seen)
    for report in pack.late_reports:
        _check_report(pack, report)
    _check_stage_work(pack)


def _lists(pack: Pack) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Every list of rows in a pack with the word for one of its rows."""
    yield "stage", pack.stage_rows
    yield "area", pack.areas
    yield "law", pack.laws
    yield "basis", pack.bases
    yield "issue", pack.issues
    yield "employer size", pack.employer_sizes
    yield "exemption", pack.exemptions
    yield "screening question", pack.screening
    yield "oath method", pack.oath_methods
    yield "closure reason", pack.closure_reasons
    yield "procedure", pack.procedures
    yield "outcome", pack.outcomes
    yield "service method", pack.service_methods
    yield "visibility", pack.visibility
    yield "late report", pack.late_reports
    yield "clock", pack.clocks
    yield "holiday", pack.holidays


def _check_row(where: str, row: Row, areas: set[str]) -> None:
    """What every row must have: code, name, citation, mark, known areas, dates in order."""
    if not isinstance(row.confidence, Confidence):
        raise PackError(where, "confidence", f"{row.confidence!r} is not a known mark.")
    check_types(where, row)
    for field in ("code", "name", "citation"):
        if not getattr(row, field).strip():
            raise PackError(where, field, "is missing.")
    for area in row.areas:
        if area not in AREAS or area not in areas:
            raise PackError(where, "areas", f"{area!r} is not an area of this pack.")
    if row.acts_from and row.acts_until and row.acts_from > row.acts_until:
        raise PackError(where, "acts_until", "lies before acts_from.")
    if where.split()[1] == "stage" and row.code not in set(Stage):
        raise PackError(where, "code", f"{row.code!r} is not a stage.")


def _check_overlaps(where: str, rows: Iterable[Row]) -> None:
    """Two rows of one code may not both be law for the same area on the same day of act and of filing."""
    by_code: dict[str, list[Row]] = {}
    for row in rows:
        by_code.setdefault(row.code, []).append(row)
    for code, same in by_code.items():
        for one, two in combinations(same, 2):
            if _share_area(one, two) and _share_days(one, two, "acts") and _share_days(one, two, "filed"):
                raise PackError(f"{where} {code!r}", "dates", "overlap with another row of the same code.")


def _share_area(one: Row, two: Row) -> bool:
    """Whether two rows speak about one area."""
    return not one.areas or not two.areas or bool(set(one.areas) & set(two.areas))


def _share_days(one: Row, two: Row, kind: str) -> bool:
    """Whether the spans of two rows (of acts, or of filings) have a day in common."""
    first = max(getattr(row, f"{kind}_from", None) or _EARLIEST for row in (one, two))
    last = min(getattr(row, f"{kind}_until", None) or _LATEST for row in (one, two))
    return first <= last


def _check_holiday(where: str, rule: HolidayRule) -> None:
    """A holiday is found in exactly one way, and on a day that exists."""
    if rule.shift not in SHIFTS:
        raise PackError(where, "shift", f"{rule.shift!r} is not one of {', '.join(SHIFTS)}.")
    if rule.first_year not in ALL_YEARS:
        raise PackError(where, "first_year", "must lie between 1900 and 2199.")
    if not (1 <= rule.month <= 12 or (rule.easter_offset is not None and rule.month == 0)):
        raise PackError(where, "month", "must be 1 to 12.")
    if rule.weekday is not None and not 0 <= rule.weekday <= 6:
        raise PackError(where, "weekday", "must be 0 (Monday) to 6 (Sunday).")
    if rule.easter_offset is not None and abs(rule.easter_offset) > 60:
        raise PackError(where, "easter_offset", "must be within sixty days of Easter.")
    ways = (bool(rule.day), rule.weekday is not None, rule.easter_offset is not None)
    if sum(ways) != 1:
        raise PackError(where, "day", "must be given in exactly one way: day, weekday and nth, or days from Easter.")
    try:
        for year in (2023, 2024):  # a year with a leap day, and one without; 1900 and 2100 have none either
            replace(rule, first_year=1900).in_year(year)
    except (ValueError, OverflowError) as impossible:
        raise PackError(where, "day", "does not exist in every year.") from impossible
    if rule.weekday is not None and rule.nth not in (-1, 1, 2, 3, 4):
        raise PackError(where, "nth", "must be 1 to 4, or -1 for the last.")


def _check_no_day_twice(pack: Pack) -> None:
    """No two holidays of a pack ever fall on, or are observed on, one day."""
    try:
        _whole_calendar(pack.holidays)
    except PackError as twice:
        raise PackError(f"{pack.code} holiday {twice.row!r}", twice.field, twice.problem) from twice


@lru_cache(maxsize=16)
def _whole_calendar(holidays: tuple[HolidayRule, ...]) -> Calendar:
    """The calendar of every year that can be reckoned, computed once for the same holidays."""
    return make_calendar(holidays, ALL_YEARS)


def _check_service(pack: Pack, method: ServiceMethod) -> None:
    """A method that rests on a presumption of the law says the same number of days as that clock."""
    where = f"{pack.code} service method {method.code!r}"
    if method.presumed_receipt_days is not None and method.presumed_receipt_days < 0:
        raise PackError(where, "presumed_receipt_days", "cannot be less than nothing.")
    if method.clock is None:
        return
    clock = next((row for row in pack.clocks if row.code == method.clock), None)
    if clock is None or clock.kind != "presumption":
        raise PackError(where, "clock", f"{method.clock!r} is not a presumption of this pack.")
    if (clock.length, clock.unit) != (method.presumed_receipt_days, "d"):
        raise PackError(where, "presumed_receipt_days", f"differs from {clock.code}.")


def _check_closure(pack: Pack, reason: ClosureReason) -> None:
    """A reason for closing names only stages that this pack has, and starts what some clock of it waits for."""
    where = f"{pack.code} closure reason {reason.code!r}"
    _check_stages(pack, where, reason.stages)
    if reason.starts and reason.starts not in {clock.trigger for clock in pack.clocks}:
        raise PackError(where, "starts", f"{reason.starts!r} starts no clock of this pack.")


def _check_visibility(pack: Pack, seen: Visibility) -> None:
    """What a side may read is asked by side, kind of paper and stage: nothing else in the row would be heard."""
    where = f"{pack.code} visibility {seen.code!r}"
    for field, known in (("role", SIDES), ("item", INSPECTED)):
        if getattr(seen, field) not in known:
            raise PackError(where, field, f"{getattr(seen, field)!r} is not one of {', '.join(known)}.")
    _check_stages(pack, where, seen.stages)
    for field in ("areas", "acts_from", "acts_until"):
        if getattr(seen, field):
            raise PackError(where, field, "is not asked when a paper is read.")


def _check_stages(pack: Pack, where: str, stages: tuple[str, ...]) -> None:
    """Stages that a row names are stages of its pack."""
    for stage in stages:
        if stage not in pack.stages:
            raise PackError(where, "stages", f"{stage!r} is not a stage of this pack.")


def _check_report(pack: Pack, report: LateReport) -> None:
    """A report about lateness says what it asks for, and names clocks of this pack that the agency owes."""
    where = f"{pack.code} late report {report.code!r}"
    if not report.asks.strip():
        raise PackError(where, "asks", "is missing.")
    ours = {clock.code for clock in pack.clocks if clock.owed_by == "agency"}
    for code in report.clocks:
        if code not in ours:
            raise PackError(where, "clocks", f"{code!r} is not a clock that the agency of this pack owes.")


def _check_stage_work(pack: Pack) -> None:
    """Procedures and outcomes are known ones, and an outcome that closes names a reason of this pack."""
    for procedure in pack.procedures:
        if procedure.code not in PROCEDURES:
            raise PackError(f"{pack.code} procedure {procedure.code!r}", "code", "is not a known procedure.")
    reasons = {reason.code for reason in pack.closure_reasons}
    for outcome in pack.outcomes:
        where = f"{pack.code} outcome {outcome.code!r}"
        if outcome.code not in OUTCOMES:
            raise PackError(where, "code", f"is not one of {', '.join(OUTCOMES)}.")
        if outcome.closes_as and outcome.closes_as not in reasons:
            raise PackError(where, "closes_as", f"{outcome.closes_as!r} is not a closure reason of this pack.")
