"""Shorthand for tables of dates that were counted by hand."""

from datetime import date, datetime
from pathlib import Path

from chro_cases.clock import day as day_at
from chro_cases.rules import ClosedDay, Facts, Granted, Pause, calendar_for, due, pack_for

TRIGGER_AS_FACT = {"act_happened": "acted_on", "file_charge": "filed_on"}
TABLE = Path(__file__).with_name("reckonings_by_hand.txt")


def day(text):
    """A date from its plain text."""
    return date.fromisoformat(text)


def clock_for(pack, code, trigger, filed_on=None):
    """The row of a clock that was law when its trigger happened."""
    kind = next(row.trigger for row in pack_for(pack).clocks if row.code == code)
    known = {TRIGGER_AS_FACT[kind]: trigger} if kind in TRIGGER_AS_FACT else {"filed_on": filed_on}
    return pack_for(pack).clock(code, **known)


def reckon(pack, code, trigger, closed=(), **known):
    """Reckon one clock of a pack from a trigger date, with the calendar of that pack."""
    on = day(trigger) if isinstance(trigger, str) else trigger
    clock = clock_for(pack, code, on, known.get("filed_on"))
    return due(clock, Facts(on, **known), calendar_for(pack, closed=closed))


def kinds(reckoning):
    """The kinds of the steps, in their order."""
    return [step.kind for step in reckoning.steps]


def lines():
    """The lines of the table: pack, code, facts, last day and key steps, each as it is written."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield tuple(part.strip() for part in line.split("|"))


def reckon_line(pack, code, written):
    """Reckon a clock from facts as the table writes them."""
    trigger, *others = written.split(", ")
    known, closed, pauses, more = {}, [], [], []
    for fact in others:
        word, *rest = fact.split()
        if word in ("filed", "received"):
            known[f"{word}_on"] = day(rest[0])
        elif word == "closed":
            closed.append(ClosedDay(day(rest[0]), "Closing", "proclamation of the governor"))
        elif word == "stay":
            pauses.append(Pause(day(rest[0]), day(rest[2]), "docket entry 7", rest[3]))
        elif word == "more":
            more.append(Granted(int(rest[0]), rest[1], "the rule", "the director"))
        else:
            raise ValueError(f"{fact!r} is no fact that the table knows.")
    on = day_at(datetime.fromisoformat(trigger), pack_for(pack)) if "T" in trigger else day(trigger)
    return reckon(pack, code, on, closed, pauses=tuple(pauses), extensions=tuple(more), **known)


def told(reckoning):
    """The key steps of a sum, in the words of the table."""
    words, over = [], []
    for step in reckoning.steps:
        if step.kind == "closed":
            over.append(_name(step.text))
            continue
        if over and step.kind in ("length", "extension"):
            words.append(f"without {', '.join(over)}")
            over = []
        if step.kind == "length":
            words.append(f"ends {step.on:%a %Y-%m-%d}" if step.text[0].isdigit() else "no waiting")
        elif step.kind == "extension":
            words.append(f"more to {step.on:%a %Y-%m-%d}")
        elif step.kind == "pause":
            words.append(step.text.split(" from ")[0] + " paused")
        elif step.kind == "roll":
            words.append(f"over {', '.join(over)}" if over else "stays")
    if reckoning.opens_on:
        words.append(f"opens {reckoning.opens_on:%a %Y-%m-%d}")
    return "; ".join(words)


def _name(text):
    """What a closed day is called: its weekday at a weekend, the name of its holiday, and whether it is observed."""
    weekday, _, reason = text.partition(", ")
    name = reason.partition(": ")[2].removesuffix(".")
    if not name:
        return weekday
    return name.partition(" (observed")[0] + (" observed" if " (observed" in name else "")
