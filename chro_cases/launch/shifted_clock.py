"""The suite as if on another day: TEST_TODAY=2028-02-29, or TEST_TODAY=2028-02-29T23:55 for an hour of it."""

import re
from datetime import datetime, time
from zoneinfo import ZoneInfo

from .errors import CannotStart

# Where a day begins at ten in the morning; at the other agency it is then nine.
ZONE = ZoneInfo("America/New_York")
TEN = time(10)


def shift_to(given: str, now: datetime) -> int:
    """By how many seconds the clock is to be put on (or back) so that it stands at the given day or moment."""
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        asked = "give a day as 2028-02-29 or a moment as 2028-02-29T23:55"
        raise CannotStart(f"TEST_TODAY is “{given}”: {asked}.") from None
    if re.fullmatch(r"[\d-]+", given):
        moment = datetime.combine(moment, TEN)
    return round((moment.replace(tzinfo=ZONE) - now).total_seconds())
