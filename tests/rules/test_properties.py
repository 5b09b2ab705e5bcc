"""What must hold for any dates at all."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from chro_cases.rules import PACKS, PAUSES, ClosedDay, Facts, Pause, Reckoning, calendar_for, due
from tests.every import every

CLOCKS = [clock for pack in PACKS.values() for clock in pack.clocks]
BUSINESS = [replace(clock, unit="bd", length=7) for clock in CLOCKS[:3]]
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
clocks = st.sampled_from(CLOCKS + BUSINESS)
paused_clocks = st.sampled_from([clock for clock in CLOCKS + BUSINESS if clock.length])


def facts_for(clock, trigger, **known):
    """Facts in which the rule is law on the day of the trigger."""
    assume(clock.trigger != "act_happened" or clock.holds_for_act(trigger))
    assume(clock.trigger != "file_charge" or clock.in_force(None, trigger))
    return Facts(trigger, **known)


@given(clocks, days, st.lists(st.integers(0, 500), max_size=20, unique=True))
@settings(max_examples=300)
def test_more_closed_days_never_make_a_date_earlier(clock, trigger, offsets):
    facts = facts_for(clock, trigger)
    calendar = calendar_for(clock.jurisdiction)
    more = [ClosedDay(trigger + timedelta(days=number), "Closing", "proclamation") for number in offsets]
    assert due(clock, facts, calendar.with_closed(more)).due_on >= due(clock, facts, calendar).due_on


@given(clocks, days)
@settings(max_examples=200)
def test_reckoning_twice_gives_the_same_sum_and_json_keeps_it(clock, trigger):
    facts, calendar = facts_for(clock, trigger), calendar_for(clock.jurisdiction)
    first = due(clock, facts, calendar)
    assert due(clock, facts, calendar) == first == Reckoning.from_json(first.as_json())


@given(paused_clocks, days, st.data())
@settings(max_examples=300)
def test_pausing_counted_days_moves_the_end_by_exactly_those_days(clock, trigger, data):
    clock, calendar = replace(clock, roll="none"), calendar_for(clock.jurisdiction)
    facts = facts_for(clock, trigger)
    end = due(clock, facts, calendar).due_on
    first = trigger + timedelta(days=data.draw(st.integers(1, (end - trigger).days)))
    last = first + timedelta(days=data.draw(st.integers(0, 90)))
    pause = Pause(first, last, "order of the court", data.draw(st.sampled_from(("", *clock.paused_by))))
    lost = sum(counts(clock, calendar, first + timedelta(n)) for n in range((last - first).days + 1))
    moved = due(clock, replace(facts, pauses=(pause,)), calendar).due_on
    assert sum(counts(clock, calendar, end + timedelta(n)) for n in range(1, (moved - end).days + 1)) == lost


def counts(clock, calendar, day):
    """Whether a day counts towards the period of a clock."""
    return clock.unit != "bd" or calendar.is_open(day)


@given(clocks, days, st.integers(-30, 400), st.integers(0, 60), st.sampled_from(tuple(PAUSES)))
@settings(max_examples=300)
def test_a_stay_of_a_kind_that_does_not_hold_the_clock_moves_nothing(clock, trigger, offset, many, kind):
    assume(kind not in clock.paused_by)
    first, facts = trigger + timedelta(days=offset), facts_for(clock, trigger)
    stayed = replace(facts, pauses=(Pause(first, first + timedelta(days=many), "docket", kind),))
    calendar = calendar_for(clock.jurisdiction)
    assert due(clock, stayed, calendar) == due(clock, facts, calendar)


@given(paused_clocks, days, st.integers(0, 300), st.integers(0, 60))
@settings(max_examples=200)
def test_pausing_days_before_the_first_or_after_the_last_moves_nothing(clock, trigger, offset, many):
    clock, calendar = replace(clock, roll="none"), calendar_for(clock.jurisdiction)
    facts = facts_for(clock, trigger)
    plain = due(clock, facts, calendar)
    before = Pause(trigger - timedelta(days=many), trigger, "docket")
    after = Pause(plain.due_on + timedelta(days=1 + offset), None, "docket")
    assert due(clock, replace(facts, pauses=(before, after)), calendar) == plain


@given(st.sampled_from(BUSINESS), days, st.integers(0, 40))
@settings(max_examples=200)
def test_pausing_closed_days_moves_no_business_days(clock, trigger, offset):
    calendar = calendar_for(clock.jurisdiction)
    later = (trigger + timedelta(days=offset + more) for more in range(8))
    day = next(day for day in later if not calendar.is_open(day))
    facts = facts_for(clock, trigger)
    paused = replace(facts, pauses=(Pause(day, day, "order of the court"),))
    assert due(clock, paused, calendar).due_on == due(clock, facts, calendar).due_on


@given(clocks, days)
@settings(max_examples=300)
def test_every_line_of_every_sum_has_its_date_and_its_citation(clock, trigger):
    sum_ = due(clock, facts_for(clock, trigger), calendar_for(clock.jurisdiction))
    assert every(step.on and step.citation.strip() and step.text.strip() for step in sum_.steps)


@given(st.sampled_from(sorted(PACKS)), days, days)
@settings(max_examples=200)
def test_on_any_day_of_act_and_filing_a_code_is_one_rule_at_most(pack, acted_on, filed_on):
    rows = [row for row in PACKS[pack].clocks if row.in_force(acted_on, filed_on)]
    assert len({(row.code, row.areas) for row in rows}) == len(rows)


@given(days)
def test_when_one_rule_for_filing_ends_the_next_begins(acted_on):
    """Whatever the day of the act, each state has a limit for a charge of each of its areas."""
    for pack in ("ct", "mo"):
        for area in PACKS[pack].areas:
            rows = PACKS[pack].clocks_started_by("act_happened", area=area.code, acted_on=acted_on)
            assert [row.citation.strip() for row in rows if "file_charge" in row.stopped_by]


@given(clocks, days)
@settings(max_examples=200)
def test_a_date_that_rolls_lands_on_an_open_day(clock, trigger):
    calendar = calendar_for(clock.jurisdiction)
    end = due(clock, facts_for(clock, trigger), calendar).due_on
    assert clock.roll != "next" or calendar.is_open(end)
