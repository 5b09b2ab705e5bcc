"""A day on which the agency is closed moves the last days that fall on it, and each case it moves says why."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from chro_cases.deadlines.actions import close_office, open_office
from chro_cases.errors import Refused
from chro_cases.jobs.actions import run_waiting
from chro_cases.rules import calendar_for


@pytest.fixture
def at(at_filed):
    return at_filed


def serve(at):
    return at.case.deadlines.current().get(clock="CT-SERVE")


def closed(at, **other):
    said = {"by": at.team.vera, "on": serve(at).due_on, "name": "Snow", "source": "The Governor's order 7"}
    return close_office(at.agency, **(said | other))


def test_a_last_day_on_it_moves_and_moves_back_when_it_is_taken_back(at):
    before = serve(at)
    closing = closed(at)
    run_waiting()
    after = serve(at)
    assert after.due_on > before.due_on
    assert any(step.citation == "The Governor's order 7" for step in after.sum.steps)
    assert at.case.events.get(kind="dates_reckoned").channel == "system"
    open_office(closing, by=at.team.vera, why="It was the week after.")
    run_waiting()
    assert serve(at).due_on == before.due_on
    with pytest.raises(Refused, match="just canceled this closed day"):
        open_office(closing, by=at.team.vera, why="Again.")


def test_a_case_it_does_not_move_has_no_line_of_it(at):
    closed(
        at,
        on=serve(at).due_on - timedelta(1)
        if calendar_for("ct").is_open(serve(at).due_on - timedelta(1))
        else serve(at).due_on - timedelta(4),
    )
    run_waiting()
    assert not at.case.events.filter(kind="dates_reckoned").exists()


def test_another_agency_does_not_close_for_it(at, mo, walk):
    far = walk("filed", team=mo, name="Gil", email="gil@people.example")
    before = set(far.case.deadlines.current().values_list("clock", "due_on"))
    closed(at)
    run_waiting()
    assert set(far.case.deadlines.current().values_list("clock", "due_on")) == before


def test_a_day_that_is_closed_already_and_a_stranger_are_refused(at):
    closed(at)
    with pytest.raises(Refused, match="already recorded as closed"):
        closed(at)
    sunday = serve(at).due_on + timedelta(6 - serve(at).due_on.weekday())
    with pytest.raises(Refused) as refused:
        closed(at, on=sunday, source=" ")
    assert len(refused.value.reasons) == 2
    with pytest.raises(PermissionDenied):
        closed(at, by=at.team.rosa)
