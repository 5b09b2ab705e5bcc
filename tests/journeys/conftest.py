"""The clock of a journey: it only goes forward, and stands again at the end."""

from contextlib import ExitStack
from datetime import timedelta

import pytest

from chro_cases import clock


@pytest.fixture
def travel():
    """So many days later, for the rest of the test: `travel(20)`."""
    with ExitStack() as back:
        yield lambda days: back.enter_context(clock.at(clock.now() + timedelta(days)))
