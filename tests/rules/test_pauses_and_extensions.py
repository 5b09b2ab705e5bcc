"""Pauses hold a clock still; extensions move its end only as far as the rule allows."""

from dataclasses import replace

import pytest

from chro_cases.rules import (
    PACKS,
    PAUSES,
    Confidence,
    Facts,
    Granted,
    Pause,
    Unreckonable,
    calendar_for,
    due,
    pack_for,
)
from tests.every import every

from .hand_calculated import day, kinds, reckon

ANSWER = pack_for("ct").clock("CT-ANSWER")
IN_BUSINESS_DAYS = replace(ANSWER, length=10, unit="bd")
IN_MONTHS = replace(ANSWER, length=2, unit="m", roll="none")
GRANTED = Granted(15, "d", "C.G.S. 46a-83(b)", "the executive director")


def paused(clock, trigger, first, last):
    pause = Pause(day(first), last and day(last), "order of the court")
    return due(clock, Facts(day(trigger), pauses=(pause,)), calendar_for("ct"))


def test_an_extension_adds_to_the_thirtieth_day_and_not_to_the_moved_one():
    sum_ = reckon("ct", "CT-ANSWER", "2025-02-28", extensions=(GRANTED,))
    assert sum_.due_on == day("2025-04-14")  # 45 days from February 28, although day 30 was a Sunday
    extended = next(step for step in sum_.steps if step.kind == "extension")
    assert extended.citation == "C.G.S. 46a-83(b)"
    assert "granted by the executive director" in extended.text


@pytest.mark.parametrize(
    "extensions",
    [
        (GRANTED, GRANTED),
        (replace(GRANTED, length=16),),
        (replace(GRANTED, length=0),),
        (replace(GRANTED, length=1, unit="m"),),
    ],
)
def test_an_extension_beyond_the_rule_is_refused(extensions):
    with pytest.raises(Unreckonable, match="allows 1 extension of up to 15 days") as refusal:
        reckon("ct", "CT-ANSWER", "2025-03-03", extensions=extensions)
    assert refusal.value.fact == "an extension that the rule allows"


def test_a_rule_without_extensions_takes_none():
    with pytest.raises(Unreckonable, match="CT-ANSWER-HSG allows no extension"):
        reckon("ct", "CT-ANSWER-HSG", "2025-03-03", extensions=(GRANTED,))


def test_the_office_may_extend_its_own_period_as_often_as_it_likes():
    assert reckon("mo", "MO-RESP", "2025-03-03", extensions=(GRANTED, GRANTED)).due_on == day("2025-05-02")


def test_an_extension_asked_for_after_the_last_day_is_refused():
    in_time = replace(GRANTED, asked_on=day("2025-03-31"))
    assert reckon("ct", "CT-ANSWER", "2025-02-28", extensions=(in_time,)).due_on == day("2025-04-14")
    with pytest.raises(Unreckonable, match="asked for on April 1, 2025, after the last day, March 31, 2025"):
        reckon("ct", "CT-ANSWER", "2025-02-28", extensions=(replace(in_time, asked_on=day("2025-04-01")),))


def test_paused_days_move_the_end_by_as_many_days():
    sum_ = paused(ANSWER, "2025-03-03", "2025-03-10", "2025-03-14")
    assert sum_.due_on == day("2025-04-07")
    step = next(step for step in sum_.steps if step.kind == "pause")
    assert step.text == "5 days from March 10, 2025 to March 14, 2025 do not count: the clock was paused."
    assert step.citation == "order of the court"


def test_a_pause_reaches_days_that_only_count_because_of_it():
    assert paused(ANSWER, "2025-03-03", "2025-04-02", "2025-04-06").due_on == day("2025-04-07")


@pytest.mark.parametrize(("first", "last"), [("2025-02-01", "2025-03-03"), ("2025-04-03", "2025-05-01")])
def test_a_pause_before_or_after_the_period_moves_nothing(first, last):
    sum_ = paused(ANSWER, "2025-03-03", first, last)
    assert sum_.due_on == day("2025-04-02")
    assert "pause" not in kinds(sum_)


def test_pauses_that_overlap_count_once():
    pauses = (
        Pause(day("2025-03-10"), day("2025-03-14"), "order of the court"),
        Pause(day("2025-03-12"), day("2025-03-16"), "bankruptcy"),
    )
    assert reckon("ct", "CT-ANSWER", "2025-03-03", pauses=pauses).due_on == day("2025-04-09")


def test_business_days_skip_weekends_and_holidays_and_name_each():
    sum_ = due(IN_BUSINESS_DAYS, Facts(day("2025-11-20")), calendar_for("ct"))
    assert sum_.due_on == day("2025-12-05")
    closed = [step.on for step in sum_.steps if step.kind == "closed"]
    assert closed == [day(f"2025-11-{number}") for number in (22, 23, 27, 29, 30)]


def test_a_pause_over_closed_days_alone_moves_no_business_day():
    assert paused(IN_BUSINESS_DAYS, "2025-11-20", "2025-11-29", "2025-11-30").due_on == day("2025-12-05")
    assert paused(IN_BUSINESS_DAYS, "2025-11-20", "2025-11-28", "2025-11-30").due_on == day("2025-12-08")


def test_months_end_on_the_last_day_of_a_shorter_month_and_paused_days_come_after():
    assert paused(IN_MONTHS, "2024-12-31", "2024-01-01", "2024-01-02").due_on == day("2025-02-28")
    assert paused(IN_MONTHS, "2024-12-31", "2025-02-27", "2025-03-02").due_on == day("2025-03-04")


def test_a_pause_that_still_runs_leaves_the_date_open():
    with pytest.raises(Unreckonable) as refusal:
        paused(ANSWER, "2025-03-03", "2025-03-10", None)
    assert refusal.value.fact == "the end of the pause"


def test_a_pause_that_begins_after_the_end_may_still_run():
    assert paused(ANSWER, "2025-03-03", "2025-04-03", None).due_on == day("2025-04-02")


def test_a_pause_that_still_runs_is_found_although_an_earlier_one_delayed_the_end():
    pauses = (Pause(day("2025-03-10"), day("2025-03-14"), "stay"), Pause(day("2025-04-05"), None, "stay"))
    with pytest.raises(Unreckonable, match="stands still since April 5, 2025"):
        reckon("ct", "CT-ANSWER", "2025-03-03", pauses=pauses)


def stayed(code, kind, first="2025-03-10", last="2025-03-14"):
    """A clock of Connecticut from Monday, March 3, 2025, with a stay of five days of one kind."""
    return reckon("ct", code, "2025-03-03", pauses=(Pause(day(first), day(last), "docket entry 7", kind),))


def test_a_stay_holds_only_the_clocks_whose_row_names_its_kind():
    assert stayed("CT-ANSWER", "pre_answer_conciliation").due_on == day("2025-04-07")
    assert stayed("CT-ANSWER-HSG", "pre_answer_conciliation").due_on == day("2025-03-13")
    assert stayed("CT-CAR", "complainant_request").due_on == day("2025-05-07")
    assert stayed("CT-SUE", "court_stay").due_on == day("2025-06-01")


def test_a_stay_names_its_kind_its_source_and_its_doubt():
    sum_ = stayed("CT-ANSWER", "court_stay")
    step = next(step for step in sum_.steps if step.kind == "pause")
    assert step.text.endswith(f"do not count: Stay ordered by a court. {Confidence.U.sentence}")
    assert step.citation.startswith("docket entry 7; order of the court")
    assert sum_.confidence is Confidence.U
    assert stayed("CT-ANSWER", "pre_answer_conciliation").confidence is Confidence.V


def test_an_unknown_kind_of_stay_is_refused_whatever_the_clock():
    with pytest.raises(Unreckonable, match="'holiday' is not a kind of pause"):
        stayed("CT-SUE", "holiday")


def test_every_kind_of_stay_has_its_source_and_none_holds_a_limit_of_the_state_for_filing_or_for_court():
    assert every(kind.citation and kind.name for kind in PAUSES.values())
    assert [kind.code for kind in PAUSES.values() if not kind.confidence.needs_approval] == ["pre_answer_conciliation"]
    courts = [
        row for pack in PACKS.values() for row in pack.clocks if row.name.startswith(("Sue in", "Appeal", "File"))
    ]
    assert courts
    assert every(not row.paused_by for row in courts)
