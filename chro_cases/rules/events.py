"""What a kind of event is that starts or stops a clock. The kinds themselves are rows: `packs/events.py`."""

from dataclasses import dataclass

from .errors import PackError

# When what an event's clocks wait for may have been done before the event is known, and what then has met them.
OVERTAKEN = {
    "since": "what was done on the event's own day or later",
    "ever": "whatever was done at any time",
}
DAY = "%(day)s"


@dataclass(frozen=True)
class EventKind:
    """One kind of event: the date a person must give for it, and how a reckoning says that it happened.

    `plain` says to a party from which day a clock counts, with the day as %(day)s; every kind that starts a clock has
    it. `by_hand`: no act of ours records it, so whoever learns of it does. `elsewhere`: it happens at another agency,
    and may have happened before the charge was filed here. `one_answer`: somebody asks the agency for something, and
    one answer, by the earlier day, is owed to all who ask. `overtaken` names a key of OVERTAKEN.
    """

    code: str
    fact: str
    happened: str
    plain: str = ""
    by_hand: bool = False
    elsewhere: bool = False
    one_answer: bool = False
    overtaken: str = ""


def by_code(*kinds: EventKind) -> dict[str, EventKind]:
    """The kinds by their codes, each checked; PackError names the first that is wrong, and which part of it."""
    found: dict[str, EventKind] = {}
    for kind in kinds:
        where = f"event kind {kind.code!r}"
        if kind.code in found:
            raise PackError(where, "code", "stands twice.")
        _check(where, kind)
        found[kind.code] = kind
    return found


def _check(where: str, kind: EventKind) -> None:
    for field in ("code", "fact", "happened"):
        if not getattr(kind, field).strip():
            raise PackError(where, field, "is missing.")
    if kind.plain and DAY not in kind.plain:
        raise PackError(where, "plain", f"must say the day, as {DAY}.")
    if kind.overtaken and kind.overtaken not in OVERTAKEN:
        raise PackError(where, "overtaken", f"{kind.overtaken!r} is not one of {', '.join(OVERTAKEN)}.")
    if kind.elsewhere and not kind.by_hand:
        raise PackError(where, "elsewhere", "is for what is recorded by hand: no act of ours happens elsewhere.")
