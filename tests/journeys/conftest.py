"""The clock of a journey: it only goes forward, and stands again at the end."""

from contextlib import ExitStack

import pytest

from tests.daily_jobs import days_on


@pytest.fixture
def travel():
    """So many days later, for the rest of the test: `travel(20)`."""
    with ExitStack() as back:
        yield lambda days: back.enter_context(days_on(days))
