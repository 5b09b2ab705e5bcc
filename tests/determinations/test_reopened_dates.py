"""A reopened case has the dates that its facts give now, and what was told and said of them holds."""

from datetime import time, timedelta

from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.deadlines.actions import begin_stay, correct_day, explain_miss, lift_stay
from chro_cases.deadlines.actions.calculation import moved
from chro_cases.deadlines.due_soon import due_soon
from chro_cases.deadlines.missed_deadlines import missed
from chro_cases.deadlines.office_hours import next_morning
from chro_cases.deadlines.reminders import enqueue_reminders
from determinations.actions import close_case, open_proposal, propose_closing, reopen_case
from tests.daily_jobs import days_on


def closed(at):
    said = {"reason": "CT-AD-NONCOOP", "explanation": "Gone.", "proof": "Three letters."}
    propose_closing(at.case, by=at.team.theo, base=0, **said)
    approve(submit_for_review(open_proposal(at.case), by=at.team.theo), by=at.team.rosa)
    close_case(at.case, by=at.team.rosa)
    at.refresh()


def reopened(at):
    reopen_case(at.case, by=at.team.rosa, reason="She wrote.")
    at.refresh()


def running(at, code):
    return at.case.deadlines.current().get(clock=code)


def test_a_day_corrected_while_it_was_closed_counts(housing_at_determination):
    at = housing_at_determination
    before = running(at, "CT-FINAL-HSG").due_on
    closed(at)
    correct_day(at.case.events.get(kind="file_charge"), by=at.team.rosa, to=at.today - timedelta(20), why="The stamp.")
    reopened(at)
    assert running(at, "CT-FINAL-HSG").due_on < before
    assert not moved(at.case)


def test_a_stay_that_ended_while_it_was_closed_counts(housing_at_determination):
    at = housing_at_determination
    before = running(at, "CT-FINDING-HSG").due_on
    stay = begin_stay(at.case, by=at.team.rosa, kind="court_stay", since=at.today, source="Order", ground="So ordered.")
    closed(at)
    with days_on(20):
        lift_stay(stay, by=at.team.rosa, until=at.today + timedelta(19))
        reopened(at)
        # A long weekend may have moved the day before, and not move it now.
        assert running(at, "CT-FINDING-HSG").due_on >= before + timedelta(19 - 4)


def test_a_miss_that_was_told_and_explained_is_one_miss(housing_at_determination, daily_jobs):
    at = housing_at_determination
    due = running(at, "CT-FINDING-HSG")
    late = next_morning(at.agency, due.due_on)
    with daily_jobs.at(late, time(10)):
        enqueue_reminders()
        explain_miss(due, by=at.team.theo, reason="workload")
        closed(at)
        reopened(at)
        again = running(at, "CT-FINDING-HSG")
        assert list(missed(late).filter(case=at.case, clock=due.clock)) == [again]
        assert again.misses.current().get().made_by.by == at.team.theo
        told = set(due.reminders.values_list("recipient", "days_before"))
        assert set(again.reminders.values_list("recipient", "days_before")) == told
        assert told
        assert not [one for one in due_soon(at.agency, late) if one.deadline == again]
