"""Our holidays beside those of the published holidays package; every difference is explained here."""

from datetime import date

import holidays
import pytest

from chro_cases.rules import calendar_for

from .hand_calculated import day

YEARS = range(2018, 2036)

# RSMo 9.010 lists February 12, Lincoln Day; the package leaves it out for Missouri, with the days it is observed on.
LINCOLN_IN_MISSOURI = {date(year, 2, 12) for year in YEARS} | {
    *(day("2022-02-11"), day("2023-02-13"), day("2028-02-11"), day("2033-02-11"), day("2034-02-13"))
}
# The package has Juneteenth in both states from 2021. No statute was read for Missouri, and none for Connecticut before
# 2023; a day that was open can only make a date of those years earlier, which is the safe side.
JUNETEENTH_IN_CONNECTICUT = {day("2021-06-18"), day("2021-06-19"), day("2022-06-19"), day("2022-06-20")}
JUNETEENTH_IN_MISSOURI = {day("2021-06-18"), day("2021-06-19")}


def ours(code):
    """Every holiday of the years, weekends left out when they are only weekends."""
    return {on for on in calendar_for(code).holidays if on.year in YEARS}


@pytest.mark.parametrize(
    ("code", "subdivision", "only_ours", "only_theirs"),
    [
        ("ct", "CT", set(), JUNETEENTH_IN_CONNECTICUT),
        ("mo", "MO", LINCOLN_IN_MISSOURI, JUNETEENTH_IN_MISSOURI),
        ("federal", None, set(), set()),
    ],
)
def test_the_package_lists_the_same_days_but_for_those_explained(code, subdivision, only_ours, only_theirs):
    theirs = set(holidays.country_holidays("US", subdiv=subdivision, years=YEARS))
    assert ours(code) - theirs == only_ours
    assert theirs - ours(code) == only_theirs
