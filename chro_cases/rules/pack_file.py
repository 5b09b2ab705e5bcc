"""Reads a changed pack from a file that a person wrote, to ask what would become of the open cases under it."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from .errors import PackError
from .pack import Pack
from .pack_changes import Change, changed_clocks, changed_holidays
from .registry import PACKS
from .row_reading import known_only
from .row_types import check_types
from .validation import validate

FILE = "pack file"
RUNNING_CASES = ("old", "new", "split")


@dataclass(frozen=True)
class _Head:
    """The first lines of a pack file: whose rules, and which rule a running case follows."""

    pack: str
    running_cases: str
    split_on: date | None = None


class _Tables(NamedTuple):
    """What the file changes."""

    clocks: list[dict[str, Any]]
    holidays: list[dict[str, Any]]
    remove: list[str]


@dataclass(frozen=True)
class ChangedPack:
    """A pack as a file would have it, which rule running cases follow, and every word that differs from today."""

    pack: Pack
    running_cases: str
    split_on: date | None
    changed: tuple[Change, ...]

    def holds_for(self, trigger_on: date) -> bool:
        """Whether a clock that already runs takes the changed rule, by the day of its trigger."""
        if self.running_cases == "split":
            return self.split_on is not None and trigger_on >= self.split_on
        return self.running_cases == "new"


def read_pack_file(text: str) -> ChangedPack:
    """The pack that a file describes, checked whole; PackError names the row and the field that is wrong."""
    written = _toml(text)
    head, tables = _head(written), _tables(written)
    before = PACKS[head.pack]
    _check_removed(before, tables)
    clocks, first = changed_clocks(before, tables.clocks, tables.remove)
    holidays, second = changed_holidays(before, tables.holidays, tables.remove)
    if not first and not second:
        raise PackError(FILE, "clock", "is missing: the file changes nothing.")
    pack = replace(before, clocks=clocks, holidays=holidays)
    validate(pack)
    return ChangedPack(pack, head.running_cases, head.split_on, (*first, *second))


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as wrong:  # a number of 5,000 digits is a ValueError of its own
        raise PackError(FILE, "text", f"cannot be read as TOML: {wrong}.") from wrong


def _head(written: Mapping[str, Any]) -> _Head:
    """The head of the file: a known pack, one of the three ways, and a day where the cases are split by one."""
    known_only(FILE, written, dict.fromkeys(("pack", "running_cases", "split_on", "remove", "clock", "holiday")))
    for name, choices in (("pack", tuple(PACKS)), ("running_cases", RUNNING_CASES)):
        if name not in written:
            raise PackError(FILE, name, f"is missing: it is one of {', '.join(choices)}.")
        if written[name] not in choices:
            raise PackError(FILE, name, f"{written[name]!r} is not one of {', '.join(choices)}.")
    head = _Head(written["pack"], written["running_cases"], written.get("split_on"))
    check_types(FILE, head)
    if (head.running_cases == "split") != (head.split_on is not None):
        raise PackError(FILE, "split_on", 'is the day for running_cases = "split", and for nothing else.')
    return head


def _tables(written: Mapping[str, Any]) -> _Tables:
    """The tables of the file, each a list of rows of which each has a code of its own."""
    remove = written.get("remove", [])
    if not isinstance(remove, list) or not all(isinstance(code, str) for code in remove):
        raise PackError(FILE, "remove", 'must be a list of codes: remove = ["CODE"].')
    _once(FILE, "remove", remove)
    found = {}
    for noun in ("clock", "holiday"):
        rows = written.get(noun, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise PackError(FILE, noun, f"must be written as [[{noun}]], once for each row.")
        for number, row in enumerate(rows, start=1):
            if not isinstance(row.get("code"), str) or not row["code"].strip():
                raise PackError(f"{FILE} {noun} number {number}", "code", "is missing.")
        _once(FILE, noun, [row["code"] for row in rows])
        found[noun] = rows
    return _Tables(found["clock"], found["holiday"], remove)


def _once(where: str, field: str, codes: Iterable[str]) -> None:
    seen: set[str] = set()
    for code in codes:
        if code in seen:
            raise PackError(f"{where} {field} {code!r}", "code", "stands twice.")
        seen.add(code)


def _check_removed(before: Pack, tables: _Tables) -> None:
    """What is removed must be there, and must not be changed in the same file."""
    there = {row.code for row in (*before.clocks, *before.holidays)}
    changed = {row["code"] for row in (*tables.clocks, *tables.holidays)}
    for code in tables.remove:
        if code not in there:
            raise PackError(FILE, "remove", f"{code!r} is neither a clock nor a holiday of {before.name}.")
        if code in changed:
            raise PackError(FILE, "remove", f"{code!r} is changed by the same file.")
