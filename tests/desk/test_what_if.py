"""A changed pack is run against the open cases: what would move is said, and nothing is changed."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import InternalError

from chro_cases.deadlines.models import Deadline
from tests.daily_jobs import days_on

SERVE = """
pack = "ct"
running_cases = "{follow}"
{split}

[[clock]]
code = "CT-SERVE"
length = 1
citation = "an example of a bill"
confidence = "U"
"""
NEW = """
pack = "ct"
running_cases = "new"
remove = ["CT-REL-ELIG"]

[[clock]]
code = "CT-GREET"
name = "Greet the complainant"
trigger = "file_charge"
scope = "case"
length = 2
unit = "d"
roll = "next"
owed_by = "agency"
owner_role = "clerk"
kind = "limit"
consequence = "It is late."
citation = "an example of a bill"
confidence = "U"
"""


@pytest.fixture
def at(at_filed):
    return at_filed


@pytest.fixture
def ask(tmp_path):
    def run(text: str) -> str:
        file, said = Path(tmp_path) / "pack.toml", StringIO()
        file.write_text(text)
        call_command("what_if", str(file), stdout=said)
        return said.getvalue()

    return run


def dates() -> set:
    return set(Deadline.objects.values_list("pk", "due_on", "ended_at"))


def test_it_says_which_date_moves_and_who_is_late_on_day_one(at, ask):
    before = dates()
    with days_on(10):
        said = ask(SERVE.format(follow="new", split=""))
    assert "CT-SERVE length: 15 → 1" in said
    assert f"{at.case.number} CT-SERVE: " in said
    assert "LATE on day one" in said
    assert "Cases late on day one: 1" in said
    assert "Letters of open cases that print a date of these rules: " in said
    assert dates() == before


def test_running_cases_follow_what_the_file_says(at, ask):
    assert "0 in 0 open cases" in ask(SERVE.format(follow="old", split=""))
    day = at.today + timedelta(1)
    assert "0 in 0 open cases" in ask(SERVE.format(follow="split", split=f"split_on = {day}"))
    assert "1 in 1 open cases" in ask(SERVE.format(follow="split", split=f"split_on = {at.today}"))


def test_a_new_rule_begins_where_its_trigger_lies_behind_and_a_removed_one_goes(at, ask):
    said = ask(NEW)
    assert f"{at.case.number} CT-GREET: none → " in said
    assert "CT-REL-ELIG: " in said
    assert "→ none" in said


def test_a_file_that_is_wrong_is_refused_with_its_row_and_field(db, ask, tmp_path):
    with pytest.raises(CommandError, match="lenght"):
        ask(SERVE.format(follow="new", split="").replace("length", "lenght"))
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("what_if", str(tmp_path / "none.toml"))


def test_the_database_itself_lets_nothing_be_written(at, ask, monkeypatch):
    def write(_changed):
        return iter([Deadline.objects.filter(pk=None).update(clock="X")])

    monkeypatch.setattr("chro_cases.desk.management.commands.what_if.differences", write)
    with pytest.raises(InternalError, match="read-only"):
        ask(NEW)
