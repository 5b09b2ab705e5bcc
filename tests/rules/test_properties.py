"""What must hold for any dates at all."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from chro_cases.rules import PACKS, ClosedDay, Facts, Pause, Reckoning, calendar_for, due

CLOCKS = [clock for pack in PACKS.values() for clock in pack.clocks]
BUSINESS = [replace(clock, unit="bd", length=7) for clock in CLOCKS[:3]]
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
clocks = st.sampled_from(CLOCKS + BUSINESS)


def facts_for(clock, trigger, **known):
    """Facts in which the rule is law on the day of the trigger."""
    assume(clock.trigger != "act_happened" or clock.holds_for_act(trigger))
    assume(clock.trigger != "file_charge" or clock.in_force(None, trigger))
    return Facts(trigger, **known)


@given(clocks, days, st.lists(st.integers(0, 500), max_size=20, unique=True))
@settings(max_examples=300, deadline=None)
def test_more_closed_days_never_make_a_date_earlier(clock, trigger, offsets):
    facts = facts_for(clock, trigger)
    calendar = calendar_for(clock.jurisdiction)
    more = [ClosedDay(trigger + timedelta(days=number), "Closing", "proclamation") for number in offsets]
    assert due(clock, facts, calendar.with_closed(more)).due_on >= due(clock, facts, calendar).due_on


@given(clocks, days)
@settings(max_examples=200, deadline=None)
def test_reckoning_twice_gives_the_same_sum_and_json_keeps_it(clock, trigger):
    facts, calendar = facts_for(clock, trigger), calendar_for(clock.jurisdiction)
    first = due(clock, facts, calendar)
    assert due(clock, facts, calendar) == first == Reckoning.from_json(first.as_json())


@given(st.integers(1, 400), days, st.integers(1, 400), st.integers(1, 60))
@settings(max_examples=200, deadline=None)
def test_pausing_counted_days_moves_the_end_by_exactly_those_days(length, trigger, offset, many):
    assume(offset <= length)
    clock = replace(CLOCKS[0], code="X", length=length, roll="none", acts_from=None)
    first = trigger + timedelta(days=offset)
    pause = Pause(first, first + timedelta(days=many - 1), "order of the court")
    end = due(clock, Facts(trigger, pauses=(pause,)), calendar_for("ct")).due_on
    assert end == trigger + timedelta(days=length + many)


@given(st.sampled_from(BUSINESS), days, st.integers(0, 40))
@settings(max_examples=200, deadline=None)
def test_pausing_closed_days_moves_no_business_days(clock, trigger, offset):
    calendar = calendar_for(clock.jurisdiction)
    later = (trigger + timedelta(days=offset + more) for more in range(8))
    day = next(day for day in later if not calendar.is_open(day))
    facts = facts_for(clock, trigger)
    paused = replace(facts, pauses=(Pause(day, day, "order of the court"),))
    assert due(clock, paused, calendar).due_on == due(clock, facts, calendar).due_on


@given(clocks, days)
@settings(max_examples=200, deadline=None)
def test_a_date_that_rolls_lands_on_an_open_day(clock, trigger):
    calendar = calendar_for(clock.jurisdiction)
    end = due(clock, facts_for(clock, trigger), calendar).due_on
    assert clock.roll != "next" or calendar.is_open(end)
