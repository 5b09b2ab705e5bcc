"""The closed days of both states and of the federal offices, listed by hand from wall calendars."""

from datetime import timedelta

import pytest

from chro_cases.rules import ClosedDay, Confidence, HolidayRule, PackError, calendar_for
from chro_cases.rules.calendars import easter, make_calendar

from .hand_calculated import day

CONNECTICUT = {
    2024: "01-01 01-15 02-12 02-19 03-29 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
    2025: "01-01 01-20 02-12 02-17 04-18 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    2026: "01-01 01-19 02-12 02-16 04-03 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    2027: "01-01 01-18 02-12 02-15 03-26 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
}
MISSOURI = {
    2024: "01-01 01-15 02-12 02-19 05-08 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
    2025: "01-01 01-20 02-12 02-17 05-08 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    2026: "01-01 01-19 02-12 02-16 05-08 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    2027: "01-01 01-18 02-12 02-15 05-07 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
}
FEDERAL = {
    2024: "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
    2025: "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    2027: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
}
TABLE = [
    (code, year, days)
    for code, years in (("ct", CONNECTICUT), ("mo", MISSOURI), ("federal", FEDERAL))
    for year, days in years.items()
]


@pytest.mark.parametrize(("code", "year", "expected"), TABLE)
def test_the_weekdays_on_which_the_office_is_closed(code, year, expected):
    calendar, first = calendar_for(code), day(f"{year}-01-01")
    days = [first + timedelta(days=number) for number in range(366 if year == 2024 else 365)]
    closed = [one.strftime("%m-%d") for one in days if one.weekday() < 5 and not calendar.is_open(one)]
    assert closed == expected.split()


def test_an_observed_day_says_which_day_it_stands_for():
    observed = calendar_for("ct").why_closed(day("2026-07-03"))
    assert observed.name == "Independence Day (observed; July 4, 2026 is a Saturday)"
    assert observed.source == "C.G.S. 1-4"


def test_missouri_moves_a_saturday_holiday_by_practice_alone_and_says_so():
    friday, monday = (calendar_for("mo").why_closed(day(text)) for text in ("2026-07-03", "2027-07-05"))
    assert (friday.kind, friday.confidence) == ("practice", Confidence.U)
    assert (monday.kind, monday.confidence) == ("holiday", Confidence.V)


def test_new_years_day_can_be_observed_in_december():
    assert "New Year's Day" in calendar_for("ct", range(2027, 2028)).why_closed(day("2027-12-31")).name


def test_juneteenth_is_closed_only_since_it_is_a_holiday():
    for code, first in (("federal", 2021), ("mo", 2022), ("ct", 2023)):
        before, since = day(f"{first - 1}-06-19"), day(f"{first}-06-19")
        assert "Juneteenth" in calendar_for(code).why_closed(since).name
        assert "Juneteenth" not in getattr(calendar_for(code).why_closed(before), "name", "")


def test_weekends_are_closed_and_other_days_open():
    calendar = calendar_for("mo")
    assert calendar.why_closed(day("2025-03-01")).name == "Saturday"
    assert calendar.why_closed(day("2025-03-02")).name == "Sunday"
    assert calendar.why_closed(day("2025-03-03")) is None


def test_a_proclaimed_closing_is_closed_for_its_own_reason():
    snow = ClosedDay(day("2025-02-13"), "Snow emergency", "proclamation of the governor")
    calendar = calendar_for("ct", closed=(snow,))
    assert calendar.why_closed(day("2025-02-13")) == snow
    assert calendar_for("ct").is_open(day("2025-02-13"))


def test_a_closing_proclaimed_on_a_holiday_leaves_the_holiday():
    twice = ClosedDay(day("2025-12-25"), "Closing", "proclamation")
    assert calendar_for("ct", closed=(twice,)).why_closed(day("2025-12-25")).name == "Christmas Day"


def test_a_day_proclaimed_twice_is_refused():
    snow = ClosedDay(day("2025-02-13"), "Snow emergency", "proclamation of the governor")
    with pytest.raises(PackError, match="2025-02-13 is already closed as Snow emergency"):
        calendar_for("ct", closed=(snow, snow))


def test_two_holidays_on_one_day_are_refused():
    one = HolidayRule(code="a", name="A", citation="law", confidence=Confidence.V, month=5, day=1)
    two = HolidayRule(code="b", name="B", citation="law", confidence=Confidence.V, month=5, day=1)
    with pytest.raises(PackError, match="already closed as A"):
        make_calendar((one, two), range(2025, 2026))


@pytest.mark.parametrize(
    "sunday", ["1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2025-04-20", "2038-04-25"]
)
def test_easter_is_the_day_in_the_almanac(sunday):
    assert easter(day(sunday).year) == day(sunday)


def test_an_unknown_office_is_named():
    with pytest.raises(KeyError, match="no pack of rules called 'tx'; there are ct, mo, federal"):
        calendar_for("tx")
