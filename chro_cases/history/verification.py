"""Proves a history: reckons every hash again, outside the database, and names the line that does not hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db import connection

from .chain import Chain


@dataclass(frozen=True)
class Breach:
    """One place where a history does not hold."""

    owner: str
    number: int | None
    sentence: str


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def verify_chain(chain: Chain, owner: str, head_number: int, head_hash: str) -> Iterator[Breach]:
    """Every breach in the lines of one case or one office, in order, ending with its kept head.

    A line whose facts were destroyed by order keeps its leaf and is held to the chain alone.
    """
    expected, previous = 0, ""
    for number, header, facts, salt, leaf, kept, order in _lines(chain, owner):
        expected += 1
        if number != expected:
            yield Breach(owner, expected, f"line {expected} is missing; line {number} stands in its place")
            expected = number
        if not order and _digest(f"{salt}|{facts}") != leaf:
            yield Breach(owner, number, f"line {number}: what it says was changed after it was written")
        if _digest(f"{previous}|{header}|{leaf}") != kept:
            yield Breach(owner, number, f"line {number} does not follow from line {number - 1}")
        previous = kept
    if expected < head_number:
        yield Breach(owner, expected + 1, f"lines {expected + 1} to {head_number} were cut off the end")
    elif (expected, previous) != (head_number, head_hash):
        yield Breach(owner, expected, f"the last line is not the one whose hash was kept (line {head_number})")


def _lines(chain: Chain, owner: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT r.number, {chain.header('r')}, r.facts::text, r.salt, r.leaf, r.hash, r.destroyed_by_order"
            f" FROM {chain.table} r WHERE r.{chain.head_column} = %s ORDER BY r.number, r.id",
            [owner],
        )
        return list(cursor.fetchall())
