"""Through the one door to the broker goes a job's number and nothing else; held by reading our own programs."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from chro_cases.jobs.health import KINDS as NAMED

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = ("chro_cases", "intake", "investigations", "conferences", "determinations")
DOOR = CHECKOUT / "chro_cases" / "jobs" / "broker.py"
KINDS = ast.Call | ast.Attribute | ast.FunctionDef


@cache
def ours() -> list[tuple[Path, ast.AST]]:
    """Every call, attribute and function of every program that we wrote."""
    paths = [path for folder in FOLDERS for path in (CHECKOUT / folder).rglob("*.py")]
    trees = ((path, ast.walk(ast.parse(path.read_text()))) for path in paths)
    return [(path, node) for path, tree in trees for node in tree if isinstance(node, KINDS)]


def nodes(kind) -> Iterator[tuple[Path, ast.AST]]:
    return (found for found in ours() if isinstance(found[1], kind))


def tasks() -> list[ast.FunctionDef]:
    return [
        node
        for _path, node in nodes(ast.FunctionDef)
        if any("task" in ast.unparse(decorator).split("(")[0] for decorator in node.decorator_list)
    ]


def test_nothing_is_asked_for_at_a_later_time():
    """What is for later waits in the database; a broker would run it twice."""
    asked = [(path, word.arg) for path, call in nodes(ast.Call) for word in call.keywords if word.arg]
    assert [found for found in asked if found[1] in ("eta", "countdown")] == []


@pytest.mark.parametrize("name", ["delay", "apply_async", "send_task", "signature", "delay_on_commit"])
def test_nothing_is_published_but_through_the_one_door(name):
    calls = [(path, call) for path, call in nodes(ast.Call) if isinstance(call.func, ast.Attribute)]
    assert [path for path, call in calls if call.func.attr == name and path != DOOR] == []


def test_a_task_takes_numbers_of_rows_and_nothing_else():
    asked_by_beat = {"beat", "enqueue_reminders_now", "follow_up_now", "remove_exports"}
    assert {task.name for task in tasks()} == {"do_job", *asked_by_beat}
    for task in tasks():
        assert [task.args.kwonlyargs, task.args.vararg, task.args.kwarg] == [[], None, None]
        for argument in task.args.args:
            assert argument.arg.endswith("_id")
            assert ast.unparse(argument.annotation) in ("int", "UUID")


def test_what_we_publish_is_named_as_the_worker_knows_it():
    named = {ast.unparse(task.decorator_list[0]) for task in tasks()}
    assert "shared_task(name='jobs.do')" in named
    assert "TASK, QUEUE = ('jobs.do', 'celery')" in ast.unparse(ast.parse(DOOR.read_text()))


def test_every_kind_of_work_has_words_for_whoever_looks_after_it():
    calls = (call for _path, call in nodes(ast.Call) if isinstance(call.func, ast.Name) and call.func.id == "handler")
    kinds = {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}
    assert {"send_letter", "print_document"} <= kinds <= set(NAMED)


def test_nothing_hangs_on_a_hook_after_commit():
    """A hook is lost with its process; a promise is in the transaction."""
    assert [path for path, call in nodes(ast.Attribute) if call.attr == "on_commit"] == []
