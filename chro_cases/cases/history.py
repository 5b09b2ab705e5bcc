"""Proving the histories of cases and offices, and that each case stands where its history says."""

from collections.abc import Iterable, Iterator

from chro_cases.history.verification import Breach, verify_chain
from chro_cases.people.models import Agency, OfficeEvent

from .models import Case, Event, Receipt


def breaches(cases: Iterable[Case], *, offices: bool) -> Iterator[Breach]:
    """Everything that does not hold, case by case, each named by its number."""
    for case in cases:
        for breach in verify_chain(Event.CHAIN, str(case.pk), case.head_number, case.head_hash):
            yield Breach(case.number, breach.number, breach.sentence)
        yield from _stage(case)
        yield from _receipts(case)
    for agency in Agency.objects.all() if offices else ():
        for breach in verify_chain(OfficeEvent.CHAIN, str(agency.pk), agency.head_number, agency.head_hash):
            yield Breach(agency.short_name, breach.number, breach.sentence)


def _stage(case: Case) -> Iterator[Breach]:
    """The stage in the row is the one the last move in the history led to."""
    moved = case.events.filter(facts__has_key="after").last()
    expected = moved.facts["after"] if moved else "inquiry"
    if not case.is_at(expected):
        yield Breach(case.number, None, f"the case stands at {case.stage}, but its history leads to {expected}")


def _receipts(case: Case) -> Iterator[Breach]:
    """Each receipt that was given still proves the line it was given for."""
    for receipt in Receipt.objects.filter(event__case=case).select_related("event"):
        if receipt.line_hash != receipt.event.hash:
            number = receipt.event.number
            yield Breach(case.number, number, f"line {number} is not the one its receipt was given for")
