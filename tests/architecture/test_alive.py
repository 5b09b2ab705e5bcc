"""Nothing that looks alive is dead: every act is called, and every kind of event that is asked for is written."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from chro_cases.cases.registry import kinds
from chro_cases.rules import PACKS
from tests.architecture.test_names import PYTHON

TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in PYTHON}
# What kinds are kept in when they are not written where they are used.
TABLES = (ast.Constant, ast.Tuple, ast.List, ast.Set, ast.Dict, ast.IfExp)
OF_EVENTS = re.compile(r"\b(events|receipts|Event\.objects|Receipt\.objects)\b")
# Acts that wait for their page, each with what will call it.
UNCALLED = {
    "end_appointment": "the page on which somebody's work for the agency ends",
    "name_deputy": "the page on which somebody names who stands in for them",
}


def acts() -> dict[str, Path]:
    """Every public function of a module of acts."""
    return {
        node.name: path
        for path, tree in TREES.items()
        if "actions" in path.parts or path.name == "actions.py"
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def used() -> set[str]:
    """Every name that some expression of the product reads; an import alone reads nothing."""
    nodes = [node for tree in TREES.values() for node in ast.walk(tree)]
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    return names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def test_every_act_has_a_caller():
    found = acts()
    assert {"file_charge", "assign", "record_answer"} <= set(found)
    assert set(found) - used() == set(UNCALLED)


def meant(value: ast.expr, path: Path) -> set[str]:
    """The texts of an expression, and those that the names in it stand for: a table's, or what a function answers."""
    found = texts(value)
    for name in (node.id for node in ast.walk(value) if isinstance(node, ast.Name)):
        places = TREES.values() if name.isupper() else [TREES[path]]
        found = found.union(*(constants(tree).get(name, set()) for tree in places))
    return found


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def texts(value: ast.expr) -> set[str]:
    return {node.value for node in ast.walk(value) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@cache
def constants(tree: ast.Module) -> dict[str, set[str]]:
    """The texts that each name of a module stands for: of what is assigned to it, or of what it returns."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, TABLES):
            for name in (one.id for one in node.targets if isinstance(one, ast.Name)):
                found.setdefault(name, set()).update(texts(node.value))
        if isinstance(node, ast.FunctionDef):
            answers = [one for one in ast.walk(node) if isinstance(one, ast.Return) and isinstance(one.value, TABLES)]
            found.setdefault(node.name, set()).update(*(texts(one.value) for one in answers))
    return found


def asked() -> Iterator[tuple[str, str]]:
    """Every kind of event that a query or a need of the product names, with the file that names it."""
    for path, tree in TREES.items():
        for call in calls(tree):
            values = [word.value for word in call.keywords if names_event(call, word.arg or "")]
            if ast.unparse(call.func) == "happened":
                values.append(call.args[0])
            if ast.unparse(call.func).endswith(".has_happened"):
                values += [one for one in call.args if not isinstance(one, ast.Starred)]
            for value in values:
                yield from ((kind, str(path)) for kind in meant(value, path))


def names_event(call: ast.Call, word: str) -> bool:
    """Whether a keyword of a call is the kind of an event: of events, of what proves them, or of what they began."""
    if word in ("kind", "kind__in"):
        return bool(OF_EVENTS.search(ast.unparse(call.func)))
    return word.endswith(("trigger__kind", "trigger__kind__in", "by__kind", "by__kind__in")) or word == "started_by"


def awaited() -> Iterator[tuple[str, str]]:
    """Every kind of event that a row of the law waits for, with the row. A programme of no case has no acts yet."""
    for pack in PACKS.values():
        for reason in pack.closure_reasons:
            yield from ((kind, reason.code) for kind in reason.proven_by)
        for clock in pack.clocks:
            if clock.scope != "programme":
                yield from ((kind, clock.code) for kind in (clock.trigger, *clock.stopped_by))


def test_the_search_finds_kinds_in_every_place_where_they_are_named():
    found = {kind for kind, _place in asked()}
    assert {"charge_mailed", "answer_received", "hearing_decided", "begin_determination"} <= found
    assert {"draft_finding_sent", "default_ordered", "mediation_ended"} <= found
    assert {"charge_received", "mediation_ended"} <= {kind for kind, _row in awaited()}


def test_every_kind_of_event_that_is_asked_for_is_written():
    there = kinds()
    assert sorted({(kind, place) for kind, place in [*asked(), *awaited()] if kind not in there}) == []
