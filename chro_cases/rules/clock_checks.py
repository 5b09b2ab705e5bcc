"""What must be true of a clock's row before anything is reckoned with it."""

from collections.abc import Set as AbstractSet

from .clocks import (
    ALLOWED,
    CONDITIONS,
    GRANTED_BY,
    KINDS,
    NEXT_ACTS,
    OWED_BY,
    OWNER_ROLES,
    ROLLS,
    SCOPES,
    UNITS,
    Clock,
)
from .errors import PackError
from .packs.events import EVENT_KINDS
from .pauses import PAUSES
from .rows import AREAS

# No period of any law here is longer than ten years; a longer one is a slip of the pen.
LONGEST = {"d": 3660, "bd": 2600, "m": 120, "y": 10}


# Which sides are told of a date, by whose move it is: each of its own, and the complainant of what the agency owes.
TOLD = {
    "complainant": ("complainant",),
    "respondent": ("respondent",),
    "either": ("complainant", "respondent"),
    "agency": ("complainant",),
}


def check_clock(where: str, clock: Clock, pack_code: str, laws: AbstractSet[str]) -> None:
    """Refuse a clock whose words are not the known ones, or whose numbers make no sense."""
    _known(where, clock)
    _numbers(where, clock)
    if clock.jurisdiction != pack_code:
        raise PackError(where, "jurisdiction", f"is {clock.jurisdiction!r} in the pack {pack_code!r}.")
    for field, names in (("laws", clock.laws), ("excluded_laws", clock.excluded_laws)):
        for law in names:
            if law not in laws:
                raise PackError(where, field, f"{law!r} is not a law of this pack.")
    for area in clock.excluded_areas:
        if area not in AREAS:
            raise PackError(where, "excluded_areas", f"{area!r} is not an area.")
    if clock.outlives_closing and clock.owed_by == "agency":
        raise PackError(
            where, "outlives_closing", "is for the time of a party: what the agency owes ends with the case."
        )
    for field in ("consequence", "owner_role"):
        if not getattr(clock, field).strip():
            raise PackError(where, field, "is missing.")


def check_told(where: str, clock: Clock) -> None:
    """Refuse a clock that a party waits for and is told nothing of: the words for each side it concerns, and those for
    the day it counts from. A presumption is no date to keep, and a programme's clock runs about no complaint.
    """
    if clock.kind == "presumption" or clock.scope == "programme":
        return
    for side in TOLD.get(clock.owed_by, ()):
        if not clock.plain.for_side(side).strip():
            raise PackError(where, "plain", f"says nothing to the {side}, who is told of this date.")
    if not EVENT_KINDS[clock.trigger].plain:
        raise PackError(where, "trigger", f"{clock.trigger!r} has no plain words to count from.")


def _known(where: str, clock: Clock) -> None:
    """Every word of the row that stands for something must be one that is known."""
    events = tuple(EVENT_KINDS)
    words = (
        ("trigger", (clock.trigger,), events),
        ("stopped_by", clock.stopped_by, events),
        ("cured_by", clock.cured_by, events),
        ("paused_by", clock.paused_by, tuple(PAUSES)),
        ("unit", (clock.unit, *(more.unit for more in clock.extensions)), UNITS),
        ("roll", (clock.roll,), ROLLS),
        ("scope", (clock.scope,), SCOPES),
        ("kind", (clock.kind,), KINDS),
        ("owed_by", (clock.owed_by,), OWED_BY),
        ("owner_role", (clock.owner_role,), OWNER_ROLES),
        ("extensions", tuple(more.granted_by for more in clock.extensions), GRANTED_BY),
        ("next_act", (clock.next_act,) if clock.next_act else (), tuple(NEXT_ACTS)),
        ("allows", (clock.allows,) if clock.allows else (), tuple(ALLOWED)),
        ("condition", (clock.condition,) if clock.condition else (), tuple(CONDITIONS)),
        ("unless", (clock.unless,) if clock.unless else (), tuple(CONDITIONS)),
    )
    for field, given, known in words:
        for word in given:
            if word not in known:
                raise PackError(where, field, f"{word!r} is not one of {', '.join(known)}.")


def _numbers(where: str, clock: Clock) -> None:
    """Lengths are whole numbers, warnings come before the end, spans of dates are in order."""
    if clock.length < 0 or (clock.length == 0 and clock.kind != "entitlement"):
        raise PackError(where, "length", "must be at least 1; only an entitlement may begin at once.")
    for days in clock.notify_before:
        if not 1 <= days <= LONGEST["d"]:
            raise PackError(where, "notify_before", "must be whole days before the date.")
    if len(set(clock.notify_before)) != len(clock.notify_before):
        raise PackError(where, "notify_before", "names a day twice.")
    if clock.filed_from and clock.filed_until and clock.filed_from > clock.filed_until:
        raise PackError(where, "filed_until", "lies before filed_from.")
    if clock.length > LONGEST[clock.unit]:
        raise PackError(where, "length", f"is longer than any rule: at most {LONGEST[clock.unit]} of this unit.")
    for more in clock.extensions:
        if not more.ground.strip():
            raise PackError(where, "extensions", "must each say on which ground.")
        if (more.count is not None and more.count < 1) or (more.length is not None and more.length < 1):
            raise PackError(where, "extensions", "must allow at least one extension of at least one day.")
        if (more.length or 0) > LONGEST[more.unit]:
            raise PackError(where, "extensions", "are longer than any rule.")
    other = clock.other_reading
    if other is not None and (other.unit not in UNITS or other.roll not in ROLLS or not other.citation.strip()):
        raise PackError(where, "other_reading", "must have a known unit, a known roll and a citation.")
    if other is not None and not 0 <= other.length <= LONGEST[other.unit]:
        raise PackError(where, "other_reading", "must have a length that can be.")
    for field in ("stopped_by", "paused_by", "cured_by", "areas", "excluded_areas", "laws", "excluded_laws"):
        if len(set(getattr(clock, field))) != len(getattr(clock, field)):
            raise PackError(where, field, "names a thing twice.")
