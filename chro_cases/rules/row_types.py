"""Whether each field of a row holds the kind of value it is declared to hold, and every date a year that can be."""

from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import lru_cache
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from .errors import PackError
from .facts import FIRST_DAY, LAST_DAY
from .formats import short_day

_WORDS = {str: "a text", int: "a whole number", bool: "true or false", date: "a date", type(None): "nothing"}


def check_types(where: str, row: Any) -> None:
    """Refuse the first field of a row that holds the wrong kind of value, or a date outside 1900 to 2199."""
    for name, kind in kinds_of(cast(Hashable, type(row))).items():
        value = getattr(row, name)
        if not fits(value, kind):
            raise PackError(where, name, f"must be {in_words(kind)}, not {value!r}.")
        if isinstance(value, date) and not FIRST_DAY <= value <= LAST_DAY:
            raise PackError(where, name, f"{short_day(value)} does not lie between 1900 and 2199.")


@lru_cache(maxsize=64)
def kinds_of(row: Any) -> dict[str, Any]:
    """The declared kind of each field of a row."""
    hints = get_type_hints(row)
    return {field.name: hints[field.name] for field in fields(row)}


def fits(value: Any, kind: Any) -> bool:
    """Whether a value is of a declared kind. A yes or no is no number, and a moment is no date."""
    if get_origin(kind) is UnionType:
        return any(fits(value, one) for one in get_args(kind))
    if get_origin(kind) is tuple:
        return isinstance(value, tuple) and all(fits(one, get_args(kind)[0]) for one in value)
    if isinstance(kind, type) and is_dataclass(kind):
        return isinstance(value, kind) and all(
            fits(getattr(value, name), one) for name, one in kinds_of(cast(Hashable, type(value))).items()
        )
    if isinstance(value, (bool, datetime)):
        return kind is type(value)
    return isinstance(value, kind)


def in_words(kind: Any) -> str:
    """A declared kind in words for a refusal."""
    if get_origin(kind) is UnionType:
        return " or ".join(in_words(one) for one in get_args(kind) if one is not type(None))
    if get_origin(kind) is tuple:
        return f"a list of which each is {in_words(get_args(kind)[0])}"
    return _WORDS.get(kind, f"a {kind.__name__}")
