"""The public holidays of Missouri. The statute moves Sunday to Monday; a Saturday moves by practice alone."""

from functools import partial

from ...calendars import HolidayRule
from ...confidence import Confidence

_holiday = partial(HolidayRule, citation="RSMo 9.010", confidence=Confidence.V)

HOLIDAYS = (
    _holiday(code="new_year", name="New Year's Day", month=1, day=1, shift="sunday_and_practice"),
    _holiday(
        code="king",
        name="Martin Luther King Day",
        month=1,
        weekday=0,
        nth=3,
        first_year=1986,
        note="First year not read.",
    ),
    _holiday(code="lincoln", name="Lincoln Day", month=2, day=12, shift="sunday_and_practice"),
    _holiday(code="washington", name="Washington's Birthday", month=2, weekday=0, nth=3),
    _holiday(code="truman", name="Truman Day", month=5, day=8, shift="sunday_and_practice"),
    _holiday(code="memorial", name="Memorial Day", month=5, weekday=0, nth=-1),
    _holiday(
        code="juneteenth",
        name="Juneteenth",
        month=6,
        day=19,
        shift="sunday_and_practice",
        first_year=2022,
        citation="observed by the state's offices; no statute read",
        confidence=Confidence.U,
        note="Believed to be observed since 2021 or 2022.",
    ),
    _holiday(code="independence", name="Independence Day", month=7, day=4, shift="sunday_and_practice"),
    _holiday(code="labor", name="Labor Day", month=9, weekday=0, nth=1),
    _holiday(code="columbus", name="Columbus Day", month=10, weekday=0, nth=2),
    _holiday(code="veterans", name="Veterans Day", month=11, day=11, shift="sunday_and_practice"),
    _holiday(code="thanksgiving", name="Thanksgiving Day", month=11, weekday=3, nth=4),
    _holiday(code="christmas", name="Christmas Day", month=12, day=25, shift="sunday_and_practice"),
)
