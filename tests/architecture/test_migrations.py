"""What a migration did stays what it did: nothing of the program that may change is read by one."""

import ast
from collections.abc import Iterator
from pathlib import Path

from .sizes import CHECKOUT

OURS = ("chro_cases", "intake", "investigations", "conferences", "determinations", "tests")
# The clock gives a row its moment as the row is written; no migration asks it.
ALLOWED = {"chro_cases.clock"}
MIGRATIONS = sorted(path for root in OURS for path in (CHECKOUT / root).rglob("migrations/0*.py"))


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, in its place or inside a function."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def test_no_migration_reads_text_of_the_program():
    assert len(MIGRATIONS) > 30
    read = {
        (str(path.relative_to(CHECKOUT)), name)
        for path in MIGRATIONS
        for name in imported(path)
        if name.split(".")[0] in (*OURS, "") and name not in ALLOWED
    }
    assert read == set(), "A migration carries its text itself (docs/decisions/0014-guards-are-frozen.md)."
