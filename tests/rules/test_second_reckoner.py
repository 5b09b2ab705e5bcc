"""Two reckoners that share no line give the same last day, over the same closed days, in 20,000 cases drawn by lot."""

from datetime import date, timedelta
from random import Random

from chro_cases.rules import EVENT_KINDS, PACKS, PAUSES, ClosedDay, Facts, Granted, Pause, calendar_for, due
from tests.every import every

from .second_reckoner import Office, last_day, number, triple_of

CLOCKS = [clock for pack in PACKS.values() for clock in pack.clocks]
OFFICES = {code: Office(code) for code in PACKS}
CASES = 20_000


def drawn(lot):
    """One clock with facts under which its row is law."""
    clock = lot.choice(CLOCKS)
    earliest = max(filter(None, (clock.acts_from, clock.filed_from)), default=date(1950, 1, 1))
    latest = min(filter(None, (clock.acts_until, clock.filed_until)), default=date(2150, 12, 31))
    on = earliest + timedelta(lot.randrange((latest - earliest).days + 1))
    pauses = tuple(pause(lot, on) for _ in range(lot.choice((0, 0, 1, 2))))
    received = on + timedelta(lot.randrange(20)) if clock.from_receipt and lot.random() < 0.5 else None
    closed = {on + timedelta(lot.randrange(400)) for _ in range(lot.choice((0, 0, 3, 20)))}
    return clock, Facts(on, received_on=received, pauses=pauses, extensions=granted(lot, clock)), closed


def pause(lot, on):
    first = on + timedelta(lot.randrange(-20, 300))
    return Pause(first, first + timedelta(lot.randrange(60)), "docket", lot.choice(("", *PAUSES)))


def granted(lot, clock):
    """As many extensions as the rule allows, or fewer; where it states no length, some days."""
    return tuple(
        Granted(more.length or lot.randrange(1, 90), more.unit, "the rule", "the director")
        for more in clock.extensions
        for _ in range(lot.randrange((more.count or 3) + 1))
    )


def first_answer(clock, facts, closed):
    days = [ClosedDay(on, "Closing", "proclamation") for on in sorted(closed)]
    sum_ = due(clock, facts, calendar_for(clock.jurisdiction, closed=days))
    length = next(place for place, step in enumerate(sum_.steps) if step.kind == "length")
    after = [step for step in sum_.steps[length:] if step.kind in ("closed", "extension")]
    over = []
    for step in after:  # closed days of an extension in business days come before the line of the extension
        over = [] if step.kind == "extension" else [*over, step.on]
    return sum_.due_on, over


def second_answer(clock, facts, closed):
    paused = {
        day.toordinal() + more
        for day, pause in ((pause.from_on, pause) for pause in facts.pauses)
        if not pause.kind or pause.kind in clock.paused_by
        for more in range((pause.to_on - day).days + 1)
    }
    start = facts.received_on or facts.trigger_on
    periods = [(clock.length, clock.unit), *((more.length, more.unit) for more in facts.extensions)]
    end, over = last_day(
        number(start.year, start.month, start.day),
        periods,
        clock.roll,
        paused,
        OFFICES[clock.jurisdiction],
        {number(on.year, on.month, on.day) for on in closed},
    )
    return date(*triple_of(end)), [date(*triple_of(day)) for day in over]


def test_both_give_the_same_last_day_over_the_same_closed_days():
    lot, seen = Random(46), set()
    for _ in range(CASES):
        clock, facts, closed = drawn(lot)
        assert first_answer(clock, facts, closed) == second_answer(clock, facts, closed), (clock.code, facts, closed)
        seen.add((clock.jurisdiction, clock.code))
    assert seen == {(clock.jurisdiction, clock.code) for clock in CLOCKS}
    assert every(clock.trigger in EVENT_KINDS for clock in CLOCKS)


def test_the_second_reckoner_numbers_days_as_the_calendar_does():
    for on in (date(1, 1, 1), date(1900, 2, 28), date(2000, 2, 29), date(2024, 12, 31), date(2199, 12, 31)):
        assert number(on.year, on.month, on.day) == on.toordinal()
        assert triple_of(on.toordinal()) == (on.year, on.month, on.day)


def test_both_keep_the_same_holidays_in_every_year_that_can_be_reckoned():
    for code, office in OFFICES.items():
        calendar = calendar_for(code)
        for day in range(date(1901, 1, 1).toordinal(), date(2198, 12, 31).toordinal()):
            assert calendar.is_open(date.fromordinal(day)) != office.is_closed(day, ()), (code, date.fromordinal(day))
