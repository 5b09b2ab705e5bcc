"""What happens to the dates of a case when a finding or a release ends it, and when it is taken up again."""

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext as _

from chro_cases.cases.models import Closure, Event
from chro_cases.deadlines.actions import resume, stop_at_closing, update_deadlines
from chro_cases.deadlines.models import Deadline
from chro_cases.people.models import User


def end_case(event: Event, *, reason: str, explanation: str, by: User, on: date) -> tuple[str, ...]:
    """Close the case by the event that ends it. Every date but those of the courts ends; then the event starts its own.

    Returns the codes of the dates that a letter about it prints.
    """
    case = event.case
    Closure.objects.begin(event, reason=reason, explanation=explanation)
    closed = case.close_case(by=by, on=on, reason=reason)
    for reopening in case.reopenings.current():
        reopening.end(closed, _("The case was closed again."))
    going_on = stop_at_closing(closed, _("The case was closed."))
    return codes([*update_deadlines(event), *going_on])


def run_again(event: Event, closure: Closure) -> None:
    """Start again what the agency owed, and what a party was entitled to, when this closing stopped it."""
    later = event.case.events.filter(kind="close_case", number__gte=closure.made_by.number)
    if closed := later.order_by("number").first():
        resume(event, closed)


def stop(event: Event, why: str, *, started_by: Collection[str]) -> None:
    """End the running dates that events of some kinds started."""
    for deadline in event.case.deadlines.current().filter(trigger__kind__in=started_by):
        deadline.end(event, why)


def codes(deadlines: list[Deadline]) -> tuple[str, ...]:
    """The codes of dates, for a letter that prints them."""
    return tuple(deadline.clock for deadline in deadlines)
