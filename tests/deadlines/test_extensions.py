"""More time is given on the running period that it was asked for, within what its rule allows, and on no other."""

from datetime import date, timedelta

import pytest

from chro_cases import clock
from chro_cases.deadlines.actions import extend
from chro_cases.deadlines.models import Deadline, Extension
from chro_cases.errors import Refused
from intake.actions import record_receipt
from investigations.actions import ask_for_information, record_item_answer
from tests.daily_jobs import days_on


def running(at, code: str) -> Deadline:
    return at.case.deadlines.current().get(clock=code)


def test_what_was_given_for_one_request_is_not_given_for_the_next(walk, mo):
    at = walk("investigation", team=mo)
    first = ask_for_information(at.acme, by=mo.theo, on=at.today, why="", items=["The payroll."])
    extend(running(at, "MO-REQUEST"), by=mo.rosa, length=40, ground="The clerk is ill.", asked_on=at.today)
    with days_on(10):
        today = clock.today(at.agency)
        record_item_answer(first.items.get(), by=mo.theo, on=today, text="Enclosed.")
        ask_for_information(at.acme, by=mo.theo, on=today, why="", items=["The floor plan."])
    anew = running(at, "MO-REQUEST")
    assert anew.due_on - today <= timedelta(34)  # thirty days, and the roll off closed ones
    assert not [step for step in anew.sum.steps if step.kind == "extension"]


def test_a_receipt_proven_earlier_is_recorded_though_the_time_given_was_asked_for_after_its_last_day(walk):
    at = walk("answer")
    with days_on(31):
        extend(running(at, "CT-ANSWER"), by=at.team.rosa, length=15, ground="Ill.", asked_on=clock.today(at.agency))
        record_receipt(at.mailing, by=at.team.cole, on=at.today, proof="Signed return receipt")
    proven = running(at, "CT-ANSWER")
    assert proven.counted_from == at.today
    assert [step for step in proven.sum.steps if step.kind == "extension"]
    with days_on(31), pytest.raises(Refused, match="No further extension"):
        extend(proven, by=at.team.rosa, length=15, ground="Ill again.", asked_on=clock.today(at.agency))


@pytest.mark.parametrize(
    "said",
    [
        *({"length": length} for length in (-3, 0, 40_000, 3_000_000_000)),
        *({"asked_on": day} for day in (date(1800, 1, 1), date(2200, 1, 1))),
        {"ground": " "},
    ],
)
def test_time_that_cannot_be_given_is_refused_in_words_and_nothing_is_kept(walk, mo, said):
    at = walk("answer", team=mo)
    before = running(at, "MO-RESP")
    with pytest.raises(Refused):
        extend(before, **({"by": mo.rosa, "length": 5, "ground": "Ill.", "asked_on": at.today} | said))
    assert running(at, "MO-RESP") == before
    assert not Extension.objects.exists()


def test_time_is_not_asked_for_tomorrow(walk, mo):
    at = walk("answer", team=mo)
    with pytest.raises(Refused, match="and today"):
        extend(running(at, "MO-RESP"), by=mo.rosa, length=5, ground="Ill.", asked_on=at.today + timedelta(1))
