"""The order of a list, as its address says it."""

from collections.abc import Collection


def order(asked: str | None, known: Collection[str], usual: str) -> str:
    """The order asked for, or the usual one when there is no such order. A dash in front turns it around."""
    return asked if asked is not None and asked.removeprefix("-") in known else usual
