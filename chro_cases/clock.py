"""The only clock. Everything that asks what time it is asks here, so that demo and tests can shift it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from django.conf import settings

_shift = timedelta(seconds=int(os.environ.get("CLOCK_SHIFT_SECONDS", "0")))


class InAZone(Protocol):
    zone: str


def now() -> datetime:
    """This moment, in UTC."""
    if not _shift:
        return datetime.now(UTC)
    _refuse_unless_allowed()
    return datetime.now(UTC) + _shift


def today(agency: InAZone) -> date:
    """The date at the agency: an act at 23:30 there belongs to that day there."""
    return day(now(), agency)


def day(moment: datetime, agency: InAZone) -> date:
    """The agency's date at a moment."""
    return moment.astimezone(ZoneInfo(agency.zone)).date()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Run the clock from another moment for a while. Demo and tests only."""
    global _shift
    _refuse_unless_allowed()
    before, _shift = _shift, moment - datetime.now(UTC)
    try:
        yield
    finally:
        _shift = before


def _refuse_unless_allowed() -> None:
    if not settings.CLOCK_MAY_SHIFT:
        raise RuntimeError("The clock may not be shifted here.")
