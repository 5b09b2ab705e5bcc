"""Turns what a person wrote for a row of rules into the values the row holds, and names the field that is wrong."""

from collections.abc import Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Any, cast, get_args, get_origin

from .confidence import Confidence
from .errors import PackError
from .row_types import fits, in_words, kinds_of


def read_fields(where: str, row: type, written: Mapping[str, Any]) -> dict[str, Any]:
    """The values written for some fields of a row; PackError names a field that is misspelt or of the wrong kind."""
    kinds = kinds_of(cast(Hashable, row))
    known_only(where, written, kinds)
    return {name: _value(where, name, value, kinds[name]) for name, value in written.items()}


def make(where: str, row: type, values: Mapping[str, Any]) -> Any:
    """A new row from its values; PackError names the first field that is missing."""
    for field in fields(row):
        if field.name not in values and _is_required(field):
            raise PackError(where, field.name, "is missing.")
    return row(**values)


def known_only(where: str, written: Mapping[str, Any], known: Mapping[str, Any]) -> None:
    """Refuse the first name that is not known, and say which one may have been meant."""
    for name in written:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            meant = f" Did you mean {near[0]!r}?" if near else f" There are {', '.join(known)}."
            raise PackError(where, name, f"is not a known field.{meant}")


def default_of(where: str, row: type, name: str) -> Any:
    """What a field holds when nothing is written for it; PackError when it must be written."""
    field = next((one for one in fields(row) if one.name == name), None)
    if field is None or _is_required(field):
        raise PackError(where, "clear", f"{name!r} is not a field that can be left out.")
    return field.default


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _value(where: str, name: str, value: Any, kind: Any) -> Any:
    """One value as its row holds it: lists become fixed, marks and tables become what they stand for."""
    if get_origin(kind) is UnionType:
        kind = next(one for one in get_args(kind) if one is not type(None))
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise PackError(where, name, f"must be {in_words(kind)}, not {value!r}.")
        return tuple(_value(where, name, one, get_args(kind)[0]) for one in value)
    if kind is Confidence:
        return _mark(where, name, value)
    if isinstance(kind, type) and is_dataclass(kind):
        return _table(where, name, value, kind)
    if not fits(value, kind):
        raise PackError(where, name, f"must be {in_words(kind)}, not {value!r}.")
    return value


def _mark(where: str, name: str, value: Any) -> Confidence:
    marks = {mark.value: mark for mark in Confidence}
    if not isinstance(value, str) or value not in marks:
        raise PackError(where, name, f"{value!r} is not one of {', '.join(marks)}.")
    return marks[value]


def _table(where: str, name: str, value: Any, kind: type) -> Any:
    """A part of a row that has fields of its own; one that states no number may leave it out."""
    if not isinstance(value, dict):
        raise PackError(where, name, f"must be a table, not {value!r}.")
    inner = f"{where} {name}"
    read = read_fields(inner, kind, value)
    kinds = kinds_of(cast(Hashable, kind))
    return make(inner, kind, {one: None for one, hint in kinds.items() if fits(None, hint)} | read)
