"""Days on which an agency is closed beside those of the law; the dates they touch are reckoned anew."""

from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.jobs.actions import enqueue
from chro_cases.people.actions import note
from chro_cases.people.models import Agency, User
from chro_cases.people.roles import KEEP_CALENDAR
from chro_cases.rules import Unreckonable, calendar_for
from chro_cases.rules.facts import checked

from .. import acts
from ..models import Deadline, OfficeClosing
from .calculation import moved, reckon_anew


@transaction.atomic
def close_office(agency: Agency, *, by: User, on: date, name: str, source: str) -> OfficeClosing:
    """Record a day on which the whole agency is closed, and by whose word. A last day on it moves to the next open one.

    Refused for a day that is closed already, by law or by an earlier word.
    """
    _only_who_keeps_it(by, agency)
    agency = Agency.objects.select_for_update().get(pk=agency.pk)  # two words for one day come one after the other
    reasons = _against(agency, on, name, source)
    if reasons:
        raise Refused(*reasons)
    event = note(agency, "office_closed", by, day=on, name=name, source=source)
    closing = OfficeClosing.objects.create(
        agency=agency, on=on, name=name, source=source, made_by=event, made_at=event.at
    )
    enqueue("reckon_closing", f"{closing.pk}:closed")
    return closing


@transaction.atomic
def open_office(closing: OfficeClosing, *, by: User, why: str) -> None:
    """Take back a closing that was recorded by mistake, and say why. The dates it moved are reckoned anew."""
    _only_who_keeps_it(by, closing.agency)
    if not why.strip():
        raise Refused(_("Give the reason for canceling the closed day."))
    event = note(closing.agency, "office_opened", by, day=closing.on, why=why)
    taken = OfficeClosing.objects.filter(pk=closing.pk, ended_at=None).update(ended_by=event, ended_at=event.at)
    if not taken:
        raise Refused(_("Someone else has just canceled this closed day. Reload the page."))
    enqueue("reckon_closing", f"{closing.pk}:opened")


def cases_touched(closing: OfficeClosing) -> list[UUID]:
    """The keys of the agency's cases with a running date of its own law that this day may move."""
    began = Q(trigger__on__lte=closing.on) | Q(
        trigger__corrections__ended_at=None, trigger__corrections__corrected_to__lte=closing.on
    )
    dates = Deadline.objects.current().filter(
        began, case__agency=closing.agency, jurisdiction=closing.agency.pack_code, due_on__gte=closing.on
    )
    return list(dates.order_by("case").values_list("case", flat=True).distinct())


def reckon_for(case: Case, closing: OfficeClosing) -> None:
    """Reckon one case's dates with the calendar of now; a line of its history where one moves, and none else."""
    case.lock()
    if not moved(case):
        return
    if closing.ended_at:
        why = _("%(day)s was open.") % {"day": date_format(closing.on)}
    else:
        why = _("The office was closed on %(day)s: %(name)s.") % {"day": date_format(closing.on), "name": closing.name}
    reckon_anew(case.record(acts.DATES_RECKONED, by=None, channel=Channel.SYSTEM, because=why), why)


def _only_who_keeps_it(by: User, agency: Agency) -> None:
    if not by.may_at(agency, KEEP_CALENDAR):
        raise PermissionDenied(_("Only the director or an administrator records closed days."))


def _against(agency: Agency, on: date, name: str, source: str) -> list[str]:
    reasons = []
    if not name.strip() or not source.strip():
        reasons.append(_("Give the reason for the closing and its source."))
    try:
        checked(on, _("the closed day"))
    except Unreckonable as gap:
        return [*reasons, str(gap)]
    by_law = calendar_for(agency.pack_code).why_closed(on)
    if by_law:
        reasons.append(_("%(day)s is closed already: %(name)s.") % {"day": date_format(on), "name": by_law.name})
    if OfficeClosing.objects.filter(agency=agency, on=on, ended_at=None).exists():
        reasons.append(_("%(day)s is already recorded as closed.") % {"day": date_format(on)})
    if on.year > clock.today(agency).year + 2:
        reasons.append(_("A closed day more than two years ahead cannot be recorded yet."))
    return reasons
