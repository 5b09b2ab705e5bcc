"""The federal holidays: Saturday is observed on Friday, Sunday on Monday."""

from functools import partial

from ...calendars import HolidayRule
from ...confidence import Confidence

_holiday = partial(HolidayRule, citation="5 USC 6103", confidence=Confidence.U)

HOLIDAYS = (
    _holiday(code="new_year", name="New Year's Day", month=1, day=1, shift="both"),
    _holiday(code="king", name="Birthday of Martin Luther King, Jr.", month=1, weekday=0, nth=3, first_year=1986),
    _holiday(code="washington", name="Washington's Birthday", month=2, weekday=0, nth=3),
    _holiday(code="memorial", name="Memorial Day", month=5, weekday=0, nth=-1),
    _holiday(
        code="juneteenth",
        name="Juneteenth National Independence Day",
        month=6,
        day=19,
        shift="both",
        first_year=2021,
    ),
    _holiday(code="independence", name="Independence Day", month=7, day=4, shift="both"),
    _holiday(code="labor", name="Labor Day", month=9, weekday=0, nth=1),
    _holiday(code="columbus", name="Columbus Day", month=10, weekday=0, nth=2),
    _holiday(code="veterans", name="Veterans Day", month=11, day=11, shift="both"),
    _holiday(code="thanksgiving", name="Thanksgiving Day", month=11, weekday=3, nth=4),
    _holiday(code="christmas", name="Christmas Day", month=12, day=25, shift="both"),
)
