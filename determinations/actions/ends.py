"""What happens to the dates of a case when a finding or a release ends it, and when it is taken up again."""

from datetime import date

from django.utils.translation import gettext as _

from chro_cases.cases.models import Closure, Event
from chro_cases.deadlines.actions import follow
from chro_cases.deadlines.models import Deadline
from chro_cases.people.models import User

KEPT = (
    "clock", "jurisdiction", "kind", "owed_by", "owner_role", "claim", "party", "trigger", "due_on", "edition",
    "reckoning",
)  # fmt: skip


def is_for_a_court(deadline: Deadline) -> bool:
    """Whether it is a last day of a complainant, or of either side, before a court: it runs on whatever we do."""
    return deadline.is_limit and deadline.owed_by in ("complainant", "either") and not deadline.rule.stopped_by


def end_case(event: Event, *, reason: str, explanation: str, by: User, on: date) -> tuple[str, ...]:
    """Close the case by the event that ends it. Every date but those of the courts ends; then the event starts its own.

    Returns the codes of the dates that a letter about it prints.
    """
    case = event.case
    Closure.objects.begin(event, reason=reason, explanation=explanation)
    closed = case.close_case(by=by, on=on, reason=reason)
    for reopening in case.reopenings.current():
        reopening.end(closed, _("The case was closed again."))
    running = list(case.deadlines.current())
    for deadline in running:
        if not is_for_a_court(deadline):
            deadline.end(closed, _("The case was closed."))
    return codes([*follow(event), *filter(is_for_a_court, running)])


def run_again(event: Event, closure: Closure) -> None:
    """Start again what the agency owed, and what a party was entitled to, when this closing stopped it."""
    case = event.case
    closed = case.events.filter(kind="close_case", number__gte=closure.made_by.number).order_by("number").first()
    for stopped in case.deadlines.filter(ended_by=closed):
        if stopped.owed_by == "agency" or not stopped.is_limit:
            Deadline.objects.begin(event, **{name: getattr(stopped, name) for name in KEPT})


def stop(event: Event, why: str, *, started_by: str) -> None:
    """End the running dates that events of one kind started."""
    for deadline in event.case.deadlines.current().filter(trigger__kind=started_by):
        deadline.end(event, why)


def codes(deadlines: list[Deadline]) -> tuple[str, ...]:
    """The codes of dates, for a letter that prints them."""
    return tuple(deadline.clock for deadline in deadlines)
