"""The tests cannot pass over nothing, sign in at one place, and end on the day on which they began."""

import ast
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.every import every
from tests.shared_fixtures import until_midnight

FILES = {path: path.read_text() for path in Path("tests").rglob("*.py") if path.name != Path(__file__).name}


def over_nothing(text: str) -> list[int]:
    """The lines that assert something of all rows, or of none, and would hold of no row at all."""
    asserted = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Assert)]
    said = {node.lineno: ast.unparse(node.test) for node in asserted}
    return [line for line, words in said.items() if words.startswith(("all(", "not any("))]


def test_what_is_said_of_all_rows_is_said_of_some():
    """tests/every.py does it: `assert every(row.is_printed for row in rows)`."""
    assert {str(path): lines for path, text in FILES.items() if (lines := over_nothing(text))} == {}


@pytest.mark.parametrize("line", ["assert all(x for x in rows)", "assert not any(\n    x for x in rows\n)"])
def test_such_a_line_is_found(line):
    assert over_nothing(line) == [1]


def test_a_row_that_is_not_there_proves_nothing():
    with pytest.raises(AssertionError, match="There is no row to look at"):
        every([])
    assert every([True, 1])
    assert not every([True, 0])


def test_somebody_is_signed_in_at_one_place():
    """tests/clients.py does it: `client_for(ct.rosa)`."""
    assert [str(path) for path, text in FILES.items() if "force_login" in text] == ["tests/clients.py"]


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (datetime(2026, 11, 30, 4, 59, 30, tzinfo=UTC), timedelta(seconds=30)),  # in New York
        (datetime(2026, 11, 30, 5, 59, 0, tzinfo=UTC), timedelta(minutes=1)),  # in Chicago
        (datetime(2026, 11, 30, 15, tzinfo=UTC), timedelta(hours=14)),
        (datetime(2027, 3, 14, 3, 59, tzinfo=UTC), timedelta(hours=1, minutes=1)),  # summer time begins that night
        (datetime(2027, 3, 15, 3, 59, tzinfo=UTC), timedelta(minutes=1)),
    ],
)
def test_the_end_of_a_day_is_each_agencys_own(now, left):
    assert until_midnight(now) == left
