"""Shorthand for tables of dates that were counted by hand."""

from datetime import date

from chro_cases.rules import Facts, calendar_for, due, pack_for

TRIGGER_AS_FACT = {"act_happened": "acted_on", "file_charge": "filed_on"}


def day(text):
    """A date from its plain text."""
    return date.fromisoformat(text)


def clock_for(pack, code, trigger, filed_on=None):
    """The row of a clock that was law when its trigger happened."""
    kind = next(row.trigger for row in pack_for(pack).clocks if row.code == code)
    known = {TRIGGER_AS_FACT[kind]: day(trigger)} if kind in TRIGGER_AS_FACT else {"filed_on": filed_on}
    return pack_for(pack).clock(code, **known)


def reckon(pack, code, trigger, **known):
    """Reckon one clock of a pack from a trigger date, with the calendar of that pack."""
    return due(clock_for(pack, code, trigger, known.get("filed_on")), Facts(day(trigger), **known), calendar_for(pack))


def kinds(reckoning):
    """The kinds of the steps, in their order."""
    return [step.kind for step in reckoning.steps]
