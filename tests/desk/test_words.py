"""Every kind of event that any act or step writes has words for the timeline."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from chro_cases.cases.lifecycle import Lifecycle
from chro_cases.cases.models import Case, Review, WorkProduct
from chro_cases.desk.casefile.onward import ACTS, STEP_PAGES
from chro_cases.desk.day.build import KINDS
from chro_cases.desk.queues import QUEUES
from chro_cases.desk.words import WORDS
from chro_cases.rules import PACKS
from tests.every import every

OUTSIDE = {"tests", "node_modules", ".venv", "var"}


def recorded() -> Iterator[str]:
    """The kinds named in calls of `record` anywhere in the product, and every ending of those put together."""
    for file in Path(settings.BASE_DIR).rglob("*.py"):
        if OUTSIDE.isdisjoint(file.relative_to(settings.BASE_DIR).parts):
            for node in ast.walk(ast.parse(file.read_text())):
                if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "record" and node.args:
                    yield from kinds(node.args[0])


def kinds(named: ast.expr) -> Iterator[str]:
    if isinstance(named, ast.Constant):
        yield named.value
    if isinstance(named, ast.JoinedStr):
        ending = "".join(part.value for part in named.values if isinstance(part, ast.Constant))
        yield from (f"{kind}{ending}" for kind in works())


def works() -> set[str]:
    """The kinds of work that somebody writes and a supervisor reads."""
    return {model.kind for model in apps.get_models() if issubclass(model, WorkProduct)}


def decided() -> Iterator[str]:
    outcomes = (Review.Outcome.APPROVED, Review.Outcome.RETURNED)
    yield from (f"{kind}_{outcome}" for kind in works() for outcome in outcomes)


def steps() -> Iterator[str]:
    yield from (move.step for pack in PACKS.values() for move in Case.moves(pack.stages))


def test_the_search_for_kinds_finds_those_that_are_known():
    assert {"inquiry_received", "charge_submitted", "oath_taken", "wall_built"} <= set(recorded())
    assert {"charge_approved", "charge_returned", "report_approved"} <= set(decided())


def test_every_kind_of_event_has_words():
    assert set(recorded()) | set(decided()) | set(steps()) <= set(WORDS)


def test_every_step_of_the_lifecycle_has_words():
    declared = {name for name, one in vars(Lifecycle).items() if hasattr(one, "_django_fsm")}
    assert declared
    assert declared <= set(WORDS)


def named() -> Iterator[str]:
    """Every text that stands in the product, but for the page of words itself: a kind may be kept in a table there."""
    for file in Path(settings.BASE_DIR).rglob("*.py"):
        if OUTSIDE.isdisjoint(file.relative_to(settings.BASE_DIR).parts) and file.name != "words.py":
            for node in ast.walk(ast.parse(file.read_text())):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def test_no_words_are_kept_for_what_nobody_writes():
    declared = {name for name, one in vars(Lifecycle).items() if hasattr(one, "_django_fsm")}
    assert set(WORDS) <= set(recorded()) | set(decided()) | declared | set(named())


def test_every_kind_reads_as_a_sentence():
    with override("en"):
        assert every(str(words)[0].isupper() and not str(words).endswith(".") for words in WORDS.values())


def test_every_page_that_a_step_or_an_act_leads_to_exists():
    key = "00000000-0000-0000-0000-000000000001"
    others = ["case", "my_case", "paper", "paper_row", "intake:taking"]
    for name in [*STEP_PAGES.values(), *(act.name for act in ACTS), *others]:
        assert key in reverse(name, args=[key])


def test_every_section_of_my_day_is_a_queue_of_the_docket():
    assert [kind.code for kind in KINDS] == list(QUEUES)
