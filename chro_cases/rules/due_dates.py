"""The one sum of the house: from a clock, the facts of a case and a calendar to a date that explains itself."""

from dataclasses import dataclass, field
from datetime import date

from .calendars import Calendar, ClosedDay
from .clocks import Clock
from .confidence import Confidence, weakest
from .counting import ENDS, ONE_DAY, Walk, roll, walk
from .errors import Unreckonable
from .extensions import check_extensions
from .facts import Facts, Granted, Pause, checked
from .formats import full_day, period, short_day
from .packs.events import EVENT_KINDS
from .pauses import PAUSES, that_hold
from .reckoning import Reckoning, Step
from .rows import within


@dataclass
class _Sum:
    """The sum while it is being written: where it stands, its lines, and the weakest rule used so far."""

    clock: Clock
    day: date
    confidence: Confidence
    pauses: tuple[Pause, ...]
    steps: list[Step] = field(default_factory=list)

    def add(self, kind: str, text: str, on: date | None, citation: str) -> None:
        """Write one more line."""
        self.steps.append(Step(kind, text, on, citation))


def due(clock: Clock, facts: Facts, calendar: Calendar) -> Reckoning:
    """The day a clock ends, with every step that led there; the same facts always give the same sum.

    Unreckonable names the fact that is missing, out of range, or not allowed by the rule.
    """
    start = _start(clock, facts)
    _check_rule_in_force(clock, facts)
    total = _Sum(clock, start, clock.confidence, that_hold(clock.paused_by, facts.pauses))
    _trigger(total, facts)
    _count(total, calendar)
    _extend(total, facts, calendar)
    _roll(total, calendar)
    return _result(total)


def _start(clock: Clock, facts: Facts) -> date:
    """The day from which the clock counts: receipt where the law counts from receipt and it is known."""
    fact = EVENT_KINDS[clock.trigger].fact
    if clock.from_receipt and facts.received_on is not None:
        return checked(facts.received_on, "the date the notice was received")
    if clock.trigger == "charge_received" and facts.trigger_on is None:
        return checked(facts.received_on, fact)
    return checked(facts.trigger_on, fact)


def _check_rule_in_force(clock: Clock, facts: Facts) -> None:
    """Refuse to reckon with a row that is not the law for the act or the filing of this case."""
    acted_on = facts.acted_on or (facts.trigger_on if clock.trigger == "act_happened" else None)
    filed_on = facts.filed_on or (facts.trigger_on if clock.trigger == "file_charge" else None)
    if acted_on is not None and not clock.holds_for_act(acted_on):
        raise Unreckonable(
            EVENT_KINDS["act_happened"].fact,
            f"{clock.code} as written here is not the law for an act of {short_day(acted_on)}.",
        )
    if filed_on is not None and not within(filed_on, clock.filed_from, clock.filed_until):
        raise Unreckonable(
            EVENT_KINDS["file_charge"].fact,
            f"{clock.code} as written here is not the law for a charge filed on {short_day(filed_on)}.",
        )


def _trigger(total: _Sum, facts: Facts) -> None:
    """Say what started the clock, and that its day is not counted."""
    clock, day = total.clock, total.day
    if clock.from_receipt and facts.received_on is not None:
        text = f"The notice was received on {full_day(day)}."
    else:
        text = f"{EVENT_KINDS[clock.trigger].happened} on {full_day(day)}."
    if clock.from_receipt and facts.received_on is None:
        text += " The law counts from receipt; no receipt is recorded, so the earlier date is counted."
    total.add("trigger", text, day, clock.citation)
    if clock.length:
        first = day + ONE_DAY
        total.add("first_day", f"That day is not counted; day 1 is {full_day(first)}.", first, clock.counting.citation)


def _count(total: _Sum, calendar: Calendar) -> None:
    """Count the period of the rule."""
    clock = total.clock
    walked = _pass(total, clock.length, clock.unit, calendar)
    verb = "ends" if clock.length == 1 else "end"
    text = f"{period(clock.length, clock.unit)} {verb} on {full_day(walked.end)}."
    if not clock.length:
        text = "The rule states no waiting time."
    total.add("length", text, walked.end, clock.citation)
    _write_pauses(total, walked)


def _extend(total: _Sum, facts: Facts, calendar: Calendar) -> None:
    """Add each extension to the end of the period, after checking that the rule allows it."""
    check_extensions(total.clock, facts.extensions)
    for granted in facts.extensions:
        _check_asked_in_time(total, granted, calendar)
        walked = _pass(total, granted.length, granted.unit, calendar)
        length = period(granted.length, granted.unit)
        text = f"An extension of {length}, granted by {granted.by}, moves the end to {full_day(walked.end)}."
        total.add("extension", text, walked.end, granted.citation)
        _write_pauses(total, walked)


def _check_asked_in_time(total: _Sum, granted: Granted, calendar: Calendar) -> None:
    """An extension that was asked for after the period had ended extends nothing."""
    last, _ = roll(total.day, total.clock.roll, calendar)
    if granted.asked_on is not None and granted.asked_on > last:
        raise Unreckonable(
            "an extension that was asked for in time",
            f"The extension was asked for on {short_day(granted.asked_on)}, after the last day, {short_day(last)}.",
        )


def _pass(total: _Sum, length: int, unit: str, calendar: Calendar) -> Walk:
    """Walk one period from where the sum stands, and write the closed days that business days skip."""
    over = tuple(pause for pause in total.pauses if pause.to_on is not None)
    for pause in total.pauses:
        if pause.to_on is None and pause.from_on <= walk(total.day, length, unit, calendar, over).end:
            raise Unreckonable("the end of the pause", f"The clock stands still since {short_day(pause.from_on)}.")
    walked = walk(total.day, length, unit, calendar, total.pauses)
    _write_closed(total, walked.closed)
    total.day = walked.end
    return walked


def _write_closed(total: _Sum, closed: tuple[ClosedDay, ...]) -> None:
    """One line for each closed day that was skipped, with its source."""
    for day in closed:
        why = "" if day.kind == "weekend" else f": {day.name}"
        total.add("closed", f"{full_day(day.on)} is closed{why}.", day.on, day.source)


def _write_pauses(total: _Sum, walked: Walk) -> None:
    """One line for each pause that held days back from the count; the doubt of its rule is the doubt of the date."""
    for pause in total.pauses:
        days = [day for day in walked.paused if pause.holds(day)]
        if not days:
            continue
        many = f"{period(len(days), 'd')} from {short_day(days[0])} to {short_day(days[-1])}"
        verb = "does" if len(days) == 1 else "do"
        text, source = f"{many} {verb} not count: the clock was paused.", pause.source
        if pause.kind:
            kind = PAUSES[pause.kind]
            text = f"{many} {verb} not count: {kind.name}. {kind.confidence.sentence}"
            source = "; ".join(word for word in (source, kind.citation) if word)
            total.confidence = weakest(total.confidence, kind.confidence)
        total.add("pause", text, days[-1], source)


def _roll(total: _Sum, calendar: Calendar) -> None:
    """Move the last day off closed days where the rule says so."""
    clock, last = total.clock, total.day
    day, skipped = roll(last, clock.roll, calendar)
    _write_closed(total, skipped)
    counting = clock.counting
    if skipped:
        text = f"The last day was closed, so it moves to {full_day(day)}. {counting.roll_confidence.sentence}"
        total.add("roll", text, day, counting.roll_citation)
    elif clock.roll == "not_sunday" and not calendar.is_open(day):
        text = f"{full_day(day)} stays the last day: only a Sunday or a holiday moves it. "
        total.add("roll", text + counting.roll_confidence.sentence, day, counting.roll_citation)
    else:
        return
    total.day = checked(day, ENDS)
    total.confidence = weakest(total.confidence, counting.roll_confidence)


def _result(total: _Sum) -> Reckoning:
    """Write the last line and close the sum."""
    clock, day = total.clock, checked(total.day, ENDS)
    opens_on = None
    if clock.kind == "entitlement":
        opens_on = day + ONE_DAY if clock.length else day
        text = f"The right can be used from {full_day(opens_on)}."
    elif clock.kind == "presumption":
        text = f"Receipt is presumed on {full_day(day)}, unless it is shown to have been another day."
    else:
        text = f"The last day is {full_day(day)}."
    total.add("result", text, opens_on or day, clock.citation)
    return Reckoning(day, tuple(total.steps), clock.code, clock.edition, total.confidence, opens_on)
