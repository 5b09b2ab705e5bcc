"""Dates counted by hand on a wall calendar: the table is `reckonings_by_hand.txt`, one line for each reckoning."""

import pytest

from chro_cases.rules import PACKS

from .hand_calculated import day, lines, reckon_line, told

LINES = list(lines())


@pytest.mark.parametrize(("pack", "code", "facts", "expected", "steps"), LINES)
def test_the_date_and_its_steps_are_those_counted_by_hand(pack, code, facts, expected, steps):
    sum_ = reckon_line(pack, code, facts)
    assert (sum_.due_on, told(sum_)) == (day(expected), steps)


def test_every_clock_of_every_pack_is_in_the_table():
    assert {(pack.code, clock.code) for pack in PACKS.values() for clock in pack.clocks} == {
        (pack, code) for pack, code, *_ in LINES
    }


def test_no_line_stands_twice_and_there_are_enough():
    facts = [(pack, code, written) for pack, code, written, *_ in LINES]
    assert len(facts) == len(set(facts)) >= 150


@pytest.mark.parametrize("pack", PACKS)
def test_every_holiday_of_every_pack_is_met_by_some_line(pack):
    met = " ".join(steps for one, _, _, _, steps in LINES if one == pack)
    assert [rule.name for rule in PACKS[pack].holidays if rule.name not in met] == []
