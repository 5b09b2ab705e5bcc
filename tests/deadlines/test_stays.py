"""A stay holds the clocks whose rule names it, and no other; its days are left out when it ends."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from chro_cases import clock
from chro_cases.deadlines.actions import begin_stay, lift_stay, take_stay_back
from chro_cases.deadlines.actions.calculation import moved
from chro_cases.deadlines.models import Deadline
from chro_cases.errors import Refused
from tests.daily_jobs import days_on


@pytest.fixture
def at(at_answer):
    return at_answer


def stay(at, **other):
    said = {
        "by": at.team.rosa,
        "kind": "court_stay",
        "since": clock.today(at.agency),
        "ground": "The court ordered it.",
        "source": "Order of the Superior Court",
    }
    return begin_stay(at.case, **(said | other))


def answer(at) -> Deadline:
    return at.case.deadlines.current().get(clock="CT-ANSWER")


def counted_to(deadline: Deadline) -> date:
    """The day on which the days of a sum end, before it is rolled off closed ones."""
    return next(step.on for step in deadline.sum.steps if step.kind == "length")


def test_while_it_lasts_a_date_stands_still_and_at_its_end_moves_by_its_days(at):
    before = answer(at)
    with days_on(5):
        open_ended = stay(at)
        assert answer(at).pk == before.pk
        assert before in at.case.deadlines.held()
        assert before not in at.case.deadlines.running()
    with days_on(20):
        lift_stay(open_ended, by=at.team.rosa, until=clock.today(at.agency))
    after = answer(at)
    assert after in at.case.deadlines.running()
    assert counted_to(after) - counted_to(before) == timedelta(16)
    assert [step for step in after.sum.steps if step.kind == "pause"]
    before.refresh_from_db()
    assert "Stay ordered by a court" in before.ended_why


def test_a_limit_for_going_to_court_runs_on(at):
    two_years = at.case.deadlines.current().get(clock="CT-SUE-2Y")
    with days_on(5):
        open_ended = stay(at)
        assert two_years in at.case.deadlines.running()
    with days_on(9):
        lift_stay(open_ended, by=at.team.rosa, until=clock.today(at.agency))
    assert at.case.deadlines.current().get(clock="CT-SUE-2Y").pk == two_years.pk


def test_taken_back_its_days_count_again(at):
    first = answer(at).due_on
    with days_on(9):
        over = stay(at, since=clock.today(at.agency) - timedelta(4), until=clock.today(at.agency))
        assert answer(at).due_on > first
        with pytest.raises(Refused, match="Give the reason"):
            take_stay_back(over, by=at.team.rosa, why=" ")
        take_stay_back(over, by=at.team.rosa, why="It was another case's.")
    assert answer(at).due_on == first


def test_days_and_words_that_cannot_be_are_refused_together(at):
    today = clock.today(at.agency)
    with pytest.raises(Refused) as refused:
        stay(at, since=today, until=today - timedelta(1), source="", kind="rain")
    assert len(refused.value.reasons) == 3
    with pytest.raises(Refused, match="no last day yet"):
        stay(at, until=today + timedelta(3))
    stay(at)
    with pytest.raises(Refused, match="A stay of this type is recorded"):
        stay(at)
    with pytest.raises(PermissionDenied):
        stay(at, by=at.team.theo)


def test_a_rule_that_only_reads_otherwise_moves_no_date(at, monkeypatch):
    before = answer(at)
    monkeypatch.setitem(before.rule.__dict__, "edition", "another wording")
    assert moved(at.case) == []
    monkeypatch.setitem(before.rule.__dict__, "length", before.rule.length + 9)
    assert [one.pk for one in moved(at.case)] == [before.pk]
