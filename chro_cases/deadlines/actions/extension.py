"""More time, as a rule allows it."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.rules import Clock
from chro_cases.rules.wording import period

from ..models import Deadline, Extension
from .reckoned import as_started, begin


@transaction.atomic
def extend(deadline: Deadline, *, by: User, length: int, ground: str, asked_on: date) -> Deadline:
    """Grant more time on a running deadline, as its rule allows, when it was asked for before the last day.

    `length` counts in the unit of the rule's own provision. Returns the deadline reckoned anew; the old one stays.
    """
    case, rule = deadline.case, deadline.rule
    case.lock()
    if not rule.extensions:
        raise Refused(_("The law gives no more time for this: %(rule)s (%(citation)s).") % _of(rule))
    reasons = []
    if asked_on > deadline.due_on:
        reasons.append(_("It was asked for after the last day, %(day)s.") % {"day": date_format(deadline.due_on)})
    if not case.deadlines.current().filter(pk=deadline.pk).exists():  # as it is now, under the lock
        reasons.append(_("This date is met or no longer runs."))
    provision = rule.extensions[0]
    used = case.extensions.current().filter(clock=deadline.clock, party=deadline.party, trigger=deadline.trigger)
    if provision.count is not None and used.count() >= provision.count:
        reasons.append(_("No further extension is allowed: %(rule)s (%(citation)s).") % _of(rule))
    if provision.length is not None and length > provision.length:
        reasons.append(_("At most %(most)s can be added.") % {"most": period(provision.length, provision.unit)})
    if reasons:
        raise Refused(*reasons)
    event = case.record(
        "time_granted", by=by, may="grant_time", for_party=deadline.party, compartment="party-shared",
        clock=deadline.clock, length=length, unit=provision.unit, ground=ground, asked_on=asked_on,
    )  # fmt: skip
    Extension.objects.begin(
        event, clock=deadline.clock, trigger=deadline.trigger, party=deadline.party, length=length,
        unit=provision.unit, citation=rule.citation, ground=ground, asked_on=asked_on,
    )  # fmt: skip
    return begin(case, as_started(deadline), event)


def _of(rule: Clock) -> dict[str, str]:
    return {"rule": rule.name, "citation": rule.citation}
