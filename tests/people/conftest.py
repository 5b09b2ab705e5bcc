import pytest

from .browser import address, page, theo  # noqa: F401  (fixtures)
from .pages import a_party

DANA = "dana@people.example"


@pytest.fixture
def dana(ct):
    """A party with a login and without a password."""
    return a_party(ct.agency, DANA)


@pytest.fixture
def strict(settings):
    """As outside the demonstration: staff need a second factor."""
    settings.STAFF_NEED_SECOND_FACTOR = True
