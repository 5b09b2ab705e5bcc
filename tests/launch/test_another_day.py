"""The suite is run as if on another day."""

from datetime import UTC, datetime, timedelta

import pytest

from chro_cases.launch.errors import CannotStart
from chro_cases.launch.shifted_clock import shift_to

NOW = datetime(2026, 11, 30, 4, 11, 46, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "begins"),
    [
        ("2028-02-29", datetime(2028, 2, 29, 15, tzinfo=UTC)),
        ("2027-03-14", datetime(2027, 3, 14, 14, tzinfo=UTC)),  # in summer time by ten o'clock
        ("2026-12-31T23:58", datetime(2027, 1, 1, 4, 58, tzinfo=UTC)),
        ("2020-01-02", datetime(2020, 1, 2, 15, tzinfo=UTC)),
    ],
)
def test_the_clock_is_put_to_the_day_or_the_moment_that_was_given(given, begins):
    assert NOW + timedelta(seconds=shift_to(given, NOW)) == begins


@pytest.mark.parametrize("given", ["tomorrow", "2027-02-29", "29.2.2028"])
def test_what_is_no_day_is_refused_with_how_to_give_one(given):
    with pytest.raises(CannotStart, match="give a day as 2028-02-29"):
        shift_to(given, NOW)
