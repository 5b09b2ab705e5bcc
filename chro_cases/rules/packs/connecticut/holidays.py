"""The legal holidays of Connecticut. A fixed holiday moves from Sunday to Monday and from Saturday to Friday."""

from functools import partial

from ...calendars import HolidayRule
from ...confidence import Confidence

_V, _U = Confidence.V, Confidence.U
_holiday = partial(HolidayRule, citation="C.G.S. 1-4", confidence=_V)

HOLIDAYS = (
    _holiday(code="new_year", name="New Year's Day", month=1, day=1, shift="both"),
    _holiday(
        code="king",
        name="Martin Luther King Day",
        month=1,
        weekday=0,
        nth=3,
        first_year=1986,
        note="The first Monday on or after January 15 is always the third one. First year not read.",
    ),
    _holiday(code="lincoln", name="Lincoln Day", month=2, day=12, shift="both"),
    _holiday(code="washington", name="Washington's Birthday", month=2, weekday=0, nth=3),
    _holiday(
        code="good_friday",
        name="Good Friday",
        easter_offset=-2,
        citation="C.G.S. 1-4 (day of fasting proclaimed by the governor); state list of 2024",
        confidence=_U,
        note="Proclaimed each year; the list of 2024 was read, other years are computed from Easter.",
    ),
    _holiday(code="memorial", name="Memorial Day", month=5, weekday=0, nth=-1),
    _holiday(
        code="juneteenth",
        name="Juneteenth Independence Day",
        month=6,
        day=19,
        shift="both",
        first_year=2023,
        note="First year not read.",
    ),
    _holiday(code="independence", name="Independence Day", month=7, day=4, shift="both"),
    _holiday(code="labor", name="Labor Day", month=9, weekday=0, nth=1),
    _holiday(code="columbus", name="Columbus Day", month=10, weekday=0, nth=2),
    _holiday(code="veterans", name="Veterans' Day", month=11, day=11, shift="both"),
    _holiday(
        code="thanksgiving",
        name="Thanksgiving Day",
        month=11,
        weekday=3,
        nth=4,
        citation="C.G.S. 1-4 (day of thanksgiving proclaimed by the governor)",
    ),
    _holiday(code="christmas", name="Christmas Day", month=12, day=25, shift="both"),
)
