"""A reckoning explains itself: every step, its words and its source."""

import json
from datetime import UTC, datetime

import pytest

from chro_cases.rules import Calendar, Confidence, Facts, Reckoning, Unreckonable, calendar_for, due, pack_for
from tests.every import every

from .hand_calculated import day, kinds, reckon

ANSWER = pack_for("ct").clock("CT-ANSWER")


def test_the_steps_tell_the_whole_sum_in_order():
    sum_ = reckon("mo", "MO-FILE", "2025-03-04")
    assert kinds(sum_) == ["trigger", "first_day", "length", "closed", "closed", "roll", "result"]
    assert [step.text for step in sum_.steps[:5]] == [
        "The latest act complained of happened on Tuesday, March 4, 2025.",
        "That day is not counted; day 1 is Wednesday, March 5, 2025.",
        "180 days end on Sunday, August 31, 2025.",
        "Sunday, August 31, 2025 is closed.",
        "Monday, September 1, 2025 is closed: Labor Day.",
    ]
    assert sum_.steps[4].citation == "RSMo 9.010"
    assert sum_.steps[-1].on == sum_.due_on == day("2025-09-02")


def test_every_step_names_its_source():
    for code in ("CT-ANSWER", "CT-RECEIPT", "CT-SUE"):
        assert every(step.citation.strip() for step in reckon("ct", code, "2026-06-03").steps)


def test_a_date_moved_under_an_unverified_rule_says_so():
    unmoved, moved = reckon("ct", "CT-ANSWER", "2025-03-03"), reckon("ct", "CT-ANSWER", "2025-02-28")
    assert (unmoved.confidence, moved.confidence) == (Confidence.V, Confidence.U)
    assert Confidence.U.sentence in moved.steps[-2].text


def test_a_saturday_that_stays_the_last_day_says_why():
    sum_ = reckon("mo", "MO-FILE", "2025-01-06")
    assert "stays the last day: only a Sunday or a holiday moves it" in sum_.steps[-2].text
    assert sum_.confidence is Confidence.U


def test_a_right_opens_the_day_after_the_waiting_is_over():
    sum_ = reckon("ct", "CT-REL-ELIG", "2025-01-06")
    assert (sum_.due_on, sum_.opens_on) == (day("2025-07-05"), day("2025-07-06"))
    assert sum_.steps[-1].text == "The right can be used from Sunday, July 6, 2025."


def test_a_right_without_waiting_opens_at_once():
    sum_ = reckon("mo", "MO-NRTS-HSG", "2025-03-03")
    assert sum_.opens_on == day("2025-03-03")
    assert sum_.confidence is Confidence.CONFLICT
    assert kinds(sum_) == ["trigger", "length", "result"]


def test_time_to_sue_counts_from_receipt_when_it_is_known():
    known = reckon("ct", "CT-SUE", "2025-01-31", received_on=day("2025-02-04"))
    assert known.due_on == day("2025-05-05")
    assert known.steps[0].text == "The notice was received on Tuesday, February 4, 2025."


def test_time_to_sue_without_receipt_counts_from_issue_and_says_so():
    assert "no receipt is recorded" in reckon("ct", "CT-SUE", "2025-01-31").steps[0].text
    assert "no receipt is recorded" not in reckon("mo", "MO-SUE", "2025-01-31").steps[0].text


def test_time_to_answer_takes_the_receipt_as_its_trigger():
    sum_ = due(ANSWER, Facts(None, received_on=day("2025-03-03")), calendar_for("ct"))
    assert sum_.due_on == day("2025-04-02")


def test_json_keeps_the_whole_sum():
    sum_ = reckon("ct", "CT-REL-ELIG", "2025-01-06")
    assert Reckoning.from_json(json.loads(json.dumps(sum_.as_json()))) == sum_


@pytest.mark.parametrize(
    ("pack", "code", "fact"),
    [
        ("ct", "CT-FILE-EMP", "the date of the discriminatory act"),
        ("ct", "CT-SERVE", "the date the charge was filed"),
        ("ct", "CT-ANSWER", "the date the respondent received the charge"),
        ("mo", "MO-SUE", "the date of the notice to sue"),
    ],
)
def test_a_missing_trigger_is_named(pack, code, fact):
    with pytest.raises(Unreckonable) as refusal:
        due(pack_for(pack).clock(code), Facts(None), calendar_for(pack))
    assert refusal.value.fact == fact
    assert fact in refusal.value.sentence


@pytest.mark.parametrize("text", ["1899-12-31", "0001-01-01", "2200-01-01", "9999-12-31"])
def test_a_date_outside_the_years_is_refused(text):
    with pytest.raises(Unreckonable, match="between 1900 and 2199"):
        due(ANSWER, Facts(day(text)), calendar_for("ct"))


def test_a_period_that_runs_out_of_the_years_is_refused():
    with pytest.raises(Unreckonable, match="the last day of the period"):
        due(ANSWER, Facts(day("2199-12-15")), calendar_for("ct"))


def test_the_first_and_last_days_that_can_be_reckoned_are():
    assert due(ANSWER, Facts(day("1900-01-01")), calendar_for("ct")).due_on == day("1900-01-31")
    assert due(ANSWER, Facts(day("2199-11-25")), calendar_for("ct")).due_on == day("2199-12-26")


def test_a_row_of_another_time_is_refused():
    new_row = pack_for("ct").clock("CT-FILE-EMP")
    with pytest.raises(Unreckonable, match="not the law for an act of September 30, 2019"):
        due(new_row, Facts(day("2019-09-30")), calendar_for("ct"))
    with pytest.raises(Unreckonable, match="not the law for a charge filed on September 30, 2015"):
        due(pack_for("ct").clock("CT-SERVE"), Facts(day("2015-09-30")), calendar_for("ct"))


def test_a_moment_is_not_taken_for_a_date():
    with pytest.raises(TypeError, match="in the agency's zone"):
        Facts(datetime(2025, 3, 3, 23, 30, tzinfo=UTC))


def test_a_day_outside_the_years_of_a_calendar_is_refused_and_not_guessed():
    with pytest.raises(Unreckonable, match="no holidays for 2026"):
        due(ANSWER, Facts(day("2025-12-15")), calendar_for("ct", range(2025, 2026)))


def test_a_calendar_without_an_open_day_ends_in_a_refusal():
    class NeverOpen(Calendar):
        def why_closed(self, _):
            return Calendar({}).why_closed(day("2025-03-02"))

    with pytest.raises(Unreckonable, match="the last day of the period"):
        due(ANSWER, Facts(day("2025-03-03")), NeverOpen({}))
