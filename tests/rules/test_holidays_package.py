"""Our holidays beside those of the published holidays package; every difference is explained here."""

from datetime import date

import holidays
import pytest

from chro_cases.rules import calendar_for

YEARS = range(2024, 2028)

# RSMo 9.010 lists February 12, Lincoln Day; the package leaves it out for Missouri.
LINCOLN_IN_MISSOURI = {date(year, 2, 12) for year in YEARS}


def ours(code):
    """Every holiday of the years, weekends left out when they are only weekends."""
    return {on for on in calendar_for(code).holidays if on.year in YEARS}


@pytest.mark.parametrize(
    ("code", "subdivision", "only_ours"),
    [("ct", "CT", set()), ("mo", "MO", LINCOLN_IN_MISSOURI), ("federal", None, set())],
)
def test_the_package_lists_the_same_days(code, subdivision, only_ours):
    theirs = set(holidays.country_holidays("US", subdiv=subdivision, years=YEARS))
    assert ours(code) - theirs == only_ours
    assert theirs - ours(code) == set()
