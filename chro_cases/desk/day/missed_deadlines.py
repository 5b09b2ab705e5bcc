"""Dates the agency missed: to be explained by whoever owns them, and known to whoever supervises; and those of a post
that is empty.
"""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.access import supervised_by
from chro_cases.cases.models import Assignment, Case
from chro_cases.casework.dates import deadline_row
from chro_cases.deadlines.missed_deadlines import missed, owned_by, unexplained
from chro_cases.deadlines.models import DeadlineQuerySet, Miss
from chro_cases.people.models import User
from chro_cases.people.roles import Role

from ..access import page
from ..missed_deadlines.dates import days_late, unowned
from .task import Task


def to_explain(user: User, cases: dict[UUID, Case]) -> Iterator[Task]:
    """Missed dates without a reason, each with the days by which it was or is late."""
    today = clock.today(user.agency)
    for one in _of(unexplained(today).filter(owned_by(user)), cases):
        what = _("Missed: %(date)s") % {"date": one.rule.name}
        url = page("miss", one.case_id, one.pk)
        date = deadline_row(one) | {"days": -days_late(one, today)}
        yield Task(cases[one.case_id], what, url, _("Record the reason"), one.made_at, dates=[date])


def escalated(user: User, cases: dict[UUID, Case]) -> Iterator[Task]:
    """Missed dates of the people this person supervises or stands in for, with the reason, while they run."""
    theirs = Assignment.objects.current().filter(case=OuterRef("case"), user__in=supervised_by(user))
    late = missed(clock.today(user.agency)).filter(Exists(theirs), ended_at=None)
    reasons = {miss.deadline_id: miss for miss in Miss.objects.current().filter(case__in=cases)}
    for one in _of(late, cases):
        miss, case = reasons.get(one.pk), cases[one.case_id]
        said = (miss.name,) if miss else (_("no reason recorded"),)
        url = f"{case.get_absolute_url()}#dates"
        yield Task(case, one.rule.name, url, _("Open"), one.made_at, reasons=said, dates=[deadline_row(one)])


def vacant(user: User, cases: dict[UUID, Case]) -> Iterator[Task]:
    """Dates owed by a role that nobody holds."""
    for one in _of(unowned(user), cases):
        role = Role(one.owner_role).label.lower() if one.owner_role in Role.values else one.owner_role
        what = _("Vacancy (%(role)s): %(date)s") % {"role": role, "date": one.rule.name}
        url = f"{cases[one.case_id].get_absolute_url()}#dates"
        yield Task(cases[one.case_id], what, url, _("Open"), one.made_at, dates=[deadline_row(one)])


def _of(dates: DeadlineQuerySet, cases: dict[UUID, Case]) -> DeadlineQuerySet:
    rows = dates.filter(case__in=cases).soonest()
    return rows.select_related("case__agency", "party__person", "party__organisation")
