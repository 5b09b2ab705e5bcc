"""A day in a sentence is written as the reader's language writes it, never as a machine does."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

PLACES = ("chro_cases", "intake", "investigations", "conferences", "determinations")
NAMES = {"day", "before", "now"}


def raw_days(source: str) -> Iterator[str]:
    """Each `_("… %(day)s …") % {"day": …}` whose day is no call that writes it out."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and isinstance(node.right, ast.Dict):
            for key, value in zip(node.right.keys, node.right.values, strict=True):
                if isinstance(key, ast.Constant) and key.value in NAMES and not isinstance(value, ast.Call):
                    yield ast.unparse(value)


def test_no_sentence_has_a_bare_day():
    paths = [path for place in PLACES for path in Path(settings.BASE_DIR, place).rglob("*.py")]
    found = {path.name: list(raw_days(path.read_text(encoding="utf-8"))) for path in paths}
    assert {name: days for name, days in found.items() if days} == {"event_details.py": ["str(value)[:10]"]}


def test_a_bare_day_is_found():
    assert list(raw_days('_("By %(day)s.") % {"day": due_on}')) == ["due_on"]
    assert list(raw_days('_("By %(day)s.") % {"day": date_format(due_on)}')) == []
