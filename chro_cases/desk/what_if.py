"""What would become of the open cases under a changed pack: dates that move, begin or go, and who is late at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.deadlines.actions.calculation import as_started
from chro_cases.deadlines.actions.facts import CaseFacts, Start
from chro_cases.deadlines.models import Deadline
from chro_cases.documents.models import Document
from chro_cases.rules import Calendar, Unreckonable, due
from chro_cases.rules.calendars import ALL_YEARS, make_calendar
from chro_cases.rules.pack_file import ChangedPack


@dataclass(frozen=True)
class Difference:
    """One date of one case that would be another: without `before` it would begin, without `after` it would go."""

    case: str
    clock: str
    before: date | None
    after: date | None
    late: bool = False
    cannot: str = ""


def differences(changed: ChangedPack) -> Iterator[Difference]:
    """Every date of every open case that would come out otherwise, case by case; nothing is written."""
    pack = changed.pack
    calendar = make_calendar(pack.holidays, ALL_YEARS)
    own = {} if pack.stands_beside else {"pack_code": pack.code}
    cases = Case.objects.exclude(stage="closed").filter(**own).select_related("agency").prefetch_related("numbers")
    for case in cases.order_by("received_at", "pk").iterator(chunk_size=200):
        ours = calendar.with_closed(case.agency.closed_days) if own else calendar
        on_file = CaseFacts(case)
        running = list(case.deadlines.current().filter(jurisdiction=pack.code).select_related("trigger", "claim"))
        for deadline in running:
            deadline.case = case
            yield from _of_running(changed, on_file, deadline, ours)
        yield from _of_new(changed, on_file, {one.clock for one in running}, ours)


def letters_touched(changed: ChangedPack) -> dict[str, int]:
    """How many letters of open cases, kind by kind, print a date of a rule that would read otherwise."""
    names = {row.name for row in changed.pack.clocks if row.code in _codes(changed)}
    letters = Document.objects.exclude(case__stage="closed").filter(content__has_key="dates")
    found: dict[str, int] = {}
    for letter in letters.only("kind", "content").iterator(chunk_size=200):
        if any(one.get("name") in names for one in letter.content["dates"]):
            label = str(letter.get_kind_display())
            found[label] = found.get(label, 0) + 1
    return found


def _codes(changed: ChangedPack) -> set[str]:
    return {change.code for change in changed.changed}


def _of_running(
    changed: ChangedPack, on_file: CaseFacts, deadline: Deadline, calendar: Calendar
) -> Iterator[Difference]:
    """What becomes of one date that runs, if it follows the changed rule at all."""
    case = on_file.case
    facts = on_file.of(as_started(deadline))
    if not changed.holds_for(facts.trigger_on or deadline.trigger.on):
        return
    rows = [row for row in changed.pack.clocks if row.code == deadline.clock]
    rule = next((row for row in rows if row.in_force(facts.acted_on, facts.filed_on)), None)
    if rule is None:
        yield Difference(case.number, deadline.clock, deadline.due_on, None)
        return
    try:
        after = due(rule, facts, calendar).due_on
    except Unreckonable as gap:
        yield Difference(case.number, deadline.clock, deadline.due_on, None, cannot=str(gap))
        return
    if after != deadline.due_on:
        today = clock.today(case.agency)
        late = rule.kind == "limit" and after < today <= deadline.due_on and not deadline.is_held
        yield Difference(case.number, deadline.clock, deadline.due_on, after, late)


def _of_new(changed: ChangedPack, on_file: CaseFacts, running: set[str], calendar: Calendar) -> Iterator[Difference]:
    """The dates that a new rule would begin in a case where its trigger lies behind it and nothing has met it since."""
    case = on_file.case
    before = {change.code for change in changed.changed if change.before is None and change.field == "clock"}
    for rule in (row for row in changed.pack.clocks if row.code in before - running):
        if not any(rule.covers_area(claim.area) and rule.covers_law(claim.law) for claim in on_file.claims):
            continue
        began = case.events.filter(kind=rule.trigger).order_by("-number").first()
        if began is None or case.events.filter(kind__in=rule.stopped_by, number__gt=began.number).exists():
            continue
        facts = on_file.of(Start(began, rule, changed.pack.code))
        if changed.holds_for(facts.trigger_on or began.on) and rule.in_force(facts.acted_on, facts.filed_on):
            try:
                on = due(rule, facts, calendar).due_on
            except Unreckonable as gap:
                yield Difference(case.number, rule.code, None, None, cannot=str(gap))
                continue
            yield Difference(case.number, rule.code, None, on, rule.kind == "limit" and on < clock.today(case.agency))
