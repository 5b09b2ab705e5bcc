"""A database that keeps to its word and no more: rows that a question does not put in order come by lot."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_ENDS = (" LIMIT ", " OFFSET ")
_NO_ROWS = ("COUNT(", "MAX(", "MIN(", "SUM(")


@contextmanager
def shuffled() -> Iterator[None]:
    """While this lasts, what is asked of the database comes in any order that the question allows."""
    with connection.execute_wrapper(_ask):
        yield


def _ask(execute, sql, params, many, context):
    return execute(in_any_order(sql), params, many, context)


def in_any_order(sql: str) -> str:
    """The same question, in which a lot is drawn where nothing else decides. What locks rows or tells distinct ones
    apart is left alone: PostgreSQL takes no lot there.
    """
    outside = _without_brackets(sql)
    if not sql.startswith("SELECT ") or sql.startswith("SELECT DISTINCT") or " FOR " in outside:
        return sql
    end = min((place for word in _ENDS if (place := outside.find(word)) >= 0), default=len(sql))
    if " ORDER BY " in outside:
        return f"{sql[:end]}, random(){sql[end:]}"
    if any(word in outside for word in _NO_ROWS) and " GROUP BY " not in outside:
        return sql
    return f"{sql[:end]} ORDER BY random(){sql[end:]}"


def _without_brackets(sql: str) -> str:
    """The question with all that stands in brackets blanked, so that every other letter keeps its place."""
    depth, letters = 0, []
    for letter in sql:
        depth -= letter == ")"
        letters.append("_" if depth else letter)
        depth += letter == "("
    return "".join(letters)
