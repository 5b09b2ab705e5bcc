"""More time, as a rule allows it."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.rules import Clock
from chro_cases.rules.clock_checks import LONGEST
from chro_cases.rules.formats import period

from .. import acts
from ..models import Deadline, Extension
from .calculation import as_started, begin
from .facts import CaseFacts


@transaction.atomic
def extend(deadline: Deadline, *, by: User, length: int, ground: str, asked_on: date) -> Deadline:
    """Grant more time on a running deadline, as its rule allows, when it was asked for before the last day.

    `length` counts in the unit of the rule's own provision. Returns the deadline reckoned anew; the old one stays.
    """
    case, rule = deadline.case, deadline.rule
    case.lock()
    if not rule.extensions:
        raise Refused(_("The law allows no extension for this: %(rule)s (%(citation)s).") % _of(rule))
    if reasons := _against(deadline, length, ground, asked_on):
        raise Refused(*reasons)
    provision = rule.extensions[0]
    event = case.record(
        acts.TIME_GRANTED,
        by=by,
        for_party=deadline.party,
        clock=deadline.clock,
        length=length,
        unit=provision.unit,
        ground=ground,
        asked_on=asked_on,
    )
    Extension.objects.begin(
        event,
        clock=deadline.clock,
        trigger=deadline.trigger,
        party=deadline.party,
        length=length,
        unit=provision.unit,
        citation=rule.citation,
        ground=ground,
        asked_on=asked_on,
    )
    return begin(CaseFacts(case), as_started(deadline), event)


def _against(deadline: Deadline, length: int, ground: str, asked_on: date) -> list[str]:
    """Every reason why this time cannot be given."""
    case, rule, provision = deadline.case, deadline.rule, deadline.rule.extensions[0]
    reasons, most = [], provision.length or LONGEST[provision.unit]
    if not 1 <= length <= most:
        reasons.append(_("At most %(most)s can be added, and at least one.") % {"most": period(most, provision.unit)})
    if not ground.strip():
        reasons.append(_("Give the reason for the extension."))
    if not clock.day(case.received_at, case.agency) <= asked_on <= clock.today(case.agency):
        reasons.append(_("It was asked for between the day the case came in and today. Give that day."))
    elif deadline.has_passed(asked_on):
        reasons.append(_("It was asked for after the last day, %(day)s.") % {"day": date_format(deadline.due_on)})
    if not case.deadlines.current().filter(pk=deadline.pk).exists():  # as it is now, under the lock
        reasons.append(_("This deadline is met or no longer running."))
    used = len(CaseFacts(case).extensions_of(as_started(deadline)))
    if provision.count is not None and used >= provision.count:
        reasons.append(_("No further extension is allowed: %(rule)s (%(citation)s).") % _of(rule))
    return reasons


def _of(rule: Clock) -> dict[str, str]:
    return {"rule": rule.name, "citation": rule.citation}
