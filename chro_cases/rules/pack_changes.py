"""Puts the rows of a pack file in the place of those of today, and writes down every word that differs."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any, NamedTuple, TypeVar

from .calendars import HolidayRule
from .clocks import Clock
from .counting import ONE_DAY
from .errors import PackError
from .pack import Pack
from .row_reading import default_of, make, read_fields
from .row_types import check_types
from .rows import Row

AnyRow = TypeVar("AnyRow", bound=Row)


class Change(NamedTuple):
    """One word of the law that differs: before is None for what is new, after is None for what is gone."""

    code: str
    field: str
    before: object
    after: object


def changed_clocks(
    pack: Pack, written: Iterable[Mapping[str, Any]], remove: Collection[str]
) -> tuple[tuple[Clock, ...], list[Change]]:
    """The clocks of a pack as the file would have them, and what differs."""
    rows, changes = _without(pack.clocks, "clock", remove)
    for entry in written:
        where = f"{pack.code} clock {entry['code']!r}"
        values = _read(where, Clock, entry)
        if values.get("counting", pack.counting) != pack.counting:
            raise PackError(where, "counting", "is that of the pack and cannot be written here.")
        standing = [row for row in rows if row.code == entry["code"]]
        now = next((row for row in standing if row.acts_until is None and row.filed_until is None), None)
        if now is not None:
            _amend(where, rows, now, values, changes)
        elif standing:
            raise PackError(where, "code", "has ended: only a rule that is law now can be changed.")
        else:
            new = make(where, Clock, {"jurisdiction": pack.code, "counting": pack.counting} | values)
            rows.append(new)
            changes.append(Change(new.code, "clock", None, new.name))
    return tuple(rows), changes


def changed_holidays(
    pack: Pack, written: Iterable[Mapping[str, Any]], remove: Collection[str]
) -> tuple[tuple[HolidayRule, ...], list[Change]]:
    """The holidays of a pack as the file would have them, and what differs."""
    rows, changes = _without(pack.holidays, "holiday", remove)
    for entry in written:
        where = f"{pack.code} holiday {entry['code']!r}"
        values = _read(where, HolidayRule, entry)
        now = next((row for row in rows if row.code == entry["code"]), None)
        if now is None:
            rows.append(make(where, HolidayRule, values))
            changes.append(Change(entry["code"], "holiday", None, rows[-1].name))
        else:
            changes += _put(rows, now, replace(now, **values))
    return tuple(rows), changes


def _without(rows: tuple[AnyRow, ...], noun: str, remove: Collection[str]) -> tuple[list[AnyRow], list[Change]]:
    """The rows that stay, and one change for each code that goes."""
    gone = {row.code: row.name for row in rows if row.code in remove}
    return [row for row in rows if row.code not in remove], [Change(code, noun, gone[code], None) for code in gone]


def _read(where: str, row: type, entry: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that an entry writes, and those it clears."""
    written = dict(entry)
    clear = written.pop("clear", [])
    if not isinstance(clear, list) or not all(isinstance(name, str) for name in clear):
        raise PackError(where, "clear", 'must be a list of fields: clear = ["note"].')
    values = read_fields(where, row, written)
    for name in clear:
        if name in values:
            raise PackError(where, "clear", f"{name!r} is written by the same entry.")
        values[name] = default_of(where, row, name)
    return values


def _amend(where: str, rows: list[Clock], now: Clock, values: Mapping[str, Any], changes: list[Change]) -> None:
    """Change a rule in place; or, when the entry says from which day on it holds, end it and let the new one follow."""
    new = replace(now, **values)
    check_types(where, new)
    later = [kind for kind in ("acts", "filed") if _begins_later(now, new, kind)]
    if len(later) == 2:
        raise PackError(where, "filed_from", "cannot stand beside acts_from: a rule follows another by one of them.")
    if later:
        from_, until = f"{later[0]}_from", f"{later[0]}_until"
        ended = replace(now, **{until: getattr(new, from_) - ONE_DAY})
        changes += _put(rows, now, ended)
        changes += _differences(now, new)
        rows.append(new)
    else:
        changes += _put(rows, now, new)


def _begins_later(now: Clock, new: Clock, kind: str) -> bool:
    """Whether the new row begins on a day on which the standing one is law already."""
    first: date | None = getattr(new, f"{kind}_from")
    before: date | None = getattr(now, f"{kind}_from")
    return first is not None and (before is None or first > before)


def _put(rows: list[AnyRow], old: AnyRow, new: AnyRow) -> list[Change]:
    """Put a row in the place of another."""
    rows[rows.index(old)] = new
    return _differences(old, new)


def _differences(old: AnyRow, new: AnyRow) -> list[Change]:
    """Every field in which two rows differ."""
    pairs = ((field.name, getattr(old, field.name), getattr(new, field.name)) for field in fields(old))
    return [Change(old.code, name, before, after) for name, before, after in pairs if before != after]
