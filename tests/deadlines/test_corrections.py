"""The day of an event put right: what counts from it moves, and both days stay readable with who and why."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from chro_cases.deadlines.actions import correct_day
from chro_cases.errors import Refused
from intake import actions
from tests.daily_jobs import days_on, serve


@pytest.fixture
def at(at_filed):
    return at_filed


def filed(at):
    return at.case.events.get(kind="file_charge")


def test_what_counts_from_it_is_reckoned_anew_and_both_stay_readable(at):
    before = at.case.deadlines.current().get(clock="CT-SERVE")
    correct_day(filed(at), by=at.team.rosa, to=at.today - timedelta(7), why="The stamp says so.")
    after = at.case.deadlines.current().get(clock="CT-SERVE")
    assert after.due_on < before.due_on
    assert after.trigger == before.trigger
    assert after.counted_from == at.today - timedelta(7)
    before.refresh_from_db()
    assert "The stamp says so." in before.ended_why
    assert before.ended_by.by == at.team.rosa
    assert filed(at).on == at.today  # the line of the history is never rewritten
    assert at.case.corrections.current().get().why == "The stamp says so."


def test_put_right_twice_the_last_word_counts_and_the_first_stays(at):
    correct_day(filed(at), by=at.team.rosa, to=at.today - timedelta(7), why="The stamp says so.")
    correct_day(filed(at), by=at.team.rosa, to=at.today - timedelta(3), why="It was the other stamp.")
    assert at.case.deadlines.current().get(clock="CT-SERVE").counted_from == at.today - timedelta(3)
    assert at.case.corrections.count() == 2


def test_days_that_cannot_be_are_refused_with_every_reason(at):
    with pytest.raises(Refused) as refused:
        correct_day(filed(at), by=at.team.rosa, to=at.today + timedelta(1), why="")
    assert len(refused.value.reasons) == 2
    for never in (date(1899, 12, 31), date(2200, 1, 1)):
        with pytest.raises(Refused, match="1900"):
            correct_day(filed(at), by=at.team.rosa, to=never, why="Typed wrong.")
    with pytest.raises(Refused, match="already the recorded date"):
        correct_day(filed(at), by=at.team.rosa, to=at.today, why="Again.")
    with pytest.raises(PermissionDenied):
        correct_day(filed(at), by=at.team.theo, to=at.today - timedelta(7), why="The stamp says so.")


def test_a_receipt_is_proven_on_its_own_page(at_answer):
    received = at_answer.case.events.get(kind="charge_received")
    with pytest.raises(Refused, match="Record the proof of receipt"):
        correct_day(received, by=at_answer.team.rosa, to=at_answer.today, why="He signed for it.")
    with pytest.raises(Refused, match="No deadline depends"):
        correct_day(at_answer.case.events.first(), by=at_answer.team.rosa, to=at_answer.today, why="Why not.")


def test_what_was_met_stays_met(at_answer):
    served = at_answer.case.deadlines.get(clock="CT-SERVE")
    correct_day(filed(at_answer), by=at_answer.team.rosa, to=at_answer.today - timedelta(2), why="The stamp says so.")
    served.refresh_from_db()
    assert served.ended_why == "The charge was sent out."
    assert not at_answer.case.deadlines.current().filter(clock="CT-SERVE").exists()
    with days_on(1):
        actions.record_receipt(
            at_answer.mailing, by=at_answer.team.cole, on=at_answer.today, proof="Signed return receipt"
        )
    assert at_answer.case.deadlines.current().get(clock="CT-ANSWER")


def test_a_presumed_receipt_moves_with_the_day_of_mailing_and_a_proven_one_does_not(walk):
    at = walk("answer")
    sent = at.case.events.get(kind="charge_mailed")
    before = at.case.deadlines.current().get(clock="CT-ANSWER")
    with days_on(5):
        correct_day(sent, by=at.team.rosa, to=sent.on + timedelta(3), why="The stamp says so.")
        after = at.case.deadlines.current().get(clock="CT-ANSWER")
        assert after.counted_from - before.counted_from == timedelta(3)
        actions.record_receipt(at.mailing, by=at.team.cole, on=at.today + timedelta(4), proof="Signed return receipt")
        correct_day(sent, by=at.team.rosa, to=sent.on + timedelta(2), why="It was the other stamp.")
    assert at.case.deadlines.current().get(clock="CT-ANSWER").counted_from == at.today + timedelta(4)


def test_what_comes_after_it_is_held_to_the_day_as_it_was_put_right(at):
    with days_on(5):
        correct_day(filed(at), by=at.team.rosa, to=at.today + timedelta(3), why="The stamp says so.")
        with pytest.raises(Refused, match="cannot have been served before"):
            serve(at, at.acme, at.today + timedelta(2))
        correct_day(filed(at), by=at.team.rosa, to=at.today - timedelta(3), why="It was the other stamp.")
        serve(at, at.acme, at.today - timedelta(1))
    assert at.case.deadlines.current().get(clock="CT-ANSWER")
