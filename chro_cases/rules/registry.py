"""Where packs are found, and the calendars made from them."""

from collections.abc import Iterable
from functools import lru_cache

from .calendars import ALL_YEARS, Calendar, ClosedDay, make_calendar
from .clock_checks import check_told
from .pack import Pack
from .packs.connecticut import CONNECTICUT
from .packs.federal import FEDERAL
from .packs.missouri import MISSOURI
from .validation import validate


def load(*packs: Pack) -> dict[str, Pack]:
    """The packs by code, each checked first; PackError names the first row that is wrong, or that is told to nobody."""
    for pack in packs:
        validate(pack)
        for clock in pack.clocks:
            check_told(f"{pack.code} clock {clock.code!r}", clock)
    return {pack.code: pack for pack in packs}


PACKS: dict[str, Pack] = load(CONNECTICUT, MISSOURI, FEDERAL)


def pack_for(code: str) -> Pack:
    """The rules of a jurisdiction: "ct", "mo" or "federal"; KeyError says which ones there are."""
    if code not in PACKS:
        raise KeyError(f"There is no pack of rules called {code!r}; there are {', '.join(PACKS)}.")
    return PACKS[code]


def beside(pack: Pack) -> tuple[Pack, ...]:
    """The laws that stand beside a state's own, such as the federal; none beside one of those."""
    return () if pack.stands_beside else tuple(one for one in PACKS.values() if one.stands_beside)


def calendar_for(code: str, years: range | None = None, closed: Iterable[ClosedDay] = ()) -> Calendar:
    """The closed days of a jurisdiction by law, with the days that its agency recorded as closed."""
    return _statutory(pack_for(code).code, years or ALL_YEARS).with_closed(closed)


@lru_cache(maxsize=16)
def _statutory(code: str, years: range) -> Calendar:
    """The holidays of law alone, computed once."""
    return make_calendar(PACKS[code].holidays, years)
