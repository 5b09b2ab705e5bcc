"""Who stands for whom in a case, and who was served, are each decided in one place."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from chro_cases.cases.models import Party
from chro_cases.documents.models import Mailing

ROOTS = ("chro_cases", "intake", "investigations", "conferences", "determinations")
MODULES = [path for root in ROOTS for path in Path(root).rglob("*.py") if "migrations" not in path.parts]
REPRESENTS = re.compile(r"(\w+__)?represent(s|s_id|atives)(__\w+)?")
# What only reads a row along, or writes it, decides nothing.
READS_OR_WRITES = {"select_related", "prefetch_related", "Prefetch", "begin", "create"}


def called(call: ast.Call) -> str:
    """The name of what is called, without what it is called on."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def deciding(tree: ast.AST) -> Iterator[ast.Call | ast.Attribute]:
    """Every question to the database, and every attribute, that asks who represents whom."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and REPRESENTS.fullmatch(node.attr):
            yield node
        if isinstance(node, ast.Call) and called(node) not in READS_OR_WRITES:
            words = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if any(REPRESENTS.fullmatch(word) for word in (*words, *(one.arg or "" for one in node.keywords))):
                yield node


def asked(tree: ast.AST, field: str, values: set[str]) -> bool:
    """Whether a question asks that this field has one of these values, written out or by its name."""
    return any(
        one.arg in (field, f"{field}__in") and set(re.findall(r"\w+", ast.unparse(one.value))) & values
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) not in READS_OR_WRITES
        for one in node.keywords
    )


def modules(holds) -> set[str]:
    return {str(path) for path in MODULES if holds(ast.parse(path.read_text()))}


def test_who_stands_for_whom_is_decided_by_the_parties_alone():
    assert modules(lambda tree: any(deciding(tree))) == {"chro_cases/cases/models/parties.py"}


def test_who_was_served_is_decided_by_the_event_alone():
    assert modules(lambda tree: asked(tree, "kind", {"charge_mailed"})) == {"chro_cases/cases/models/parties.py"}


def test_which_mailing_served_is_asked_where_mailings_are():
    values = {str(Mailing.Purpose.SERVICE), "SERVICE"}
    assert modules(lambda tree: asked(tree, "purpose", values)) == {"chro_cases/documents/models.py"}


def test_each_way_to_ask_is_found():
    asks = (
        'parties.filter(represents__role="complainant")',
        'parties.values("represents")',
        'F("mailing__represents")',
        "party.represents or party",
        "party.representatives.current()",
        "Q(represents=OuterRef('pk'))",
    )
    for question in asks:
        assert any(deciding(ast.parse(question))), question
    assert list(deciding(ast.parse('parties.select_related("represents__person")'))) == []
    assert asked(ast.parse('events.filter(kind="charge_mailed")'), "kind", {"charge_mailed"})
    assert asked(ast.parse("mailings.filter(purpose=Mailing.Purpose.SERVICE)"), "purpose", {"SERVICE"})
    assert Party._meta.get_field("represents").remote_field.related_name == "representatives"
