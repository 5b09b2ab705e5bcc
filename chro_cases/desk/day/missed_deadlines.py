"""Dates the agency missed: to be explained by whoever owns them, and known to whoever supervises; and those of a post
that is empty.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.deadlines.models import Deadline, Miss
from chro_cases.lists.models import CaseRow
from chro_cases.people.models import User
from chro_cases.people.roles import Role

from ..access import page
from ..missed_deadlines.dates import days_late
from ..rows import shown_date
from .task import Task


def to_explain(user: User, cases: dict[UUID, CaseRow], dates: Iterable[Deadline]) -> Iterator[Task]:
    """Missed dates without a reason, each with the days by which it was or is late."""
    today = clock.today(user.agency)
    for one in dates:
        what = _("Missed: %(date)s") % {"date": one.rule.name}
        url = page("miss", one.case_id, one.pk)
        date = shown_date(one, today) | {"days": -days_late(one, today)}
        yield Task(cases[one.case_id], what, url, _("Record the reason"), one.made_at, dates=[date])


def escalated(user: User, cases: dict[UUID, CaseRow], dates: Iterable[Deadline]) -> Iterator[Task]:
    """Missed dates of the people this person supervises or stands in for, with the reason, while they run."""
    today = clock.today(user.agency)
    reasons = {miss.deadline_id: miss for miss in Miss.objects.current().filter(case__in=cases)}
    for one in dates:
        miss, case = reasons.get(one.pk), cases[one.case_id]
        said = (miss.name,) if miss else (_("no reason recorded"),)
        url = f"{case.get_absolute_url()}#dates"
        yield Task(case, one.rule.name, url, _("Open"), one.made_at, reasons=said, dates=[shown_date(one, today)])


def vacant(user: User, cases: dict[UUID, CaseRow], dates: Iterable[Deadline]) -> Iterator[Task]:
    """Dates owed by a role that nobody holds."""
    today = clock.today(user.agency)
    for one in dates:
        role = Role(one.owner_role).label.lower() if one.owner_role in Role.values else one.owner_role
        what = _("Vacancy (%(role)s): %(date)s") % {"role": role, "date": one.rule.name}
        url = f"{cases[one.case_id].get_absolute_url()}#dates"
        yield Task(cases[one.case_id], what, url, _("Open"), one.made_at, dates=[shown_date(one, today)])
