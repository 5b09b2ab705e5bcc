"""Which missed dates a person may see, which dates nobody owns, and what the late list says of each."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.casework.header import for_list, workers, workers_as
from chro_cases.deadlines.missed_deadlines import answered_for_by, missed, vacant_roles
from chro_cases.deadlines.models import Deadline, DeadlineQuerySet, Extension, MetLate, Miss
from chro_cases.lists.models import CaseRow
from chro_cases.people.models import Agency, User
from chro_cases.people.roles import Role

from ..rows import dates_seen


def reads_late_list(user: User) -> bool:
    """Whether the late list is for this person: supervisors, the director and counsel."""
    return bool({Role.SUPERVISOR, Role.DIRECTOR, Role.COUNSEL} & user.roles)


def unowned(user: User) -> DeadlineQuerySet:
    """Running dates of the agency that a role owns which nobody is appointed as."""
    return of_roles(vacant_roles(user.agency), user.agency)


def of_roles(roles: Collection[str], agency: Agency) -> DeadlineQuerySet:
    """Running dates that the agency owes by one of these roles."""
    return Deadline.objects.running().filter(kind="limit", owed_by="agency", owner_role__in=roles, case__agency=agency)


def late_dates(user: User, first: date, last: date) -> DeadlineQuerySet:
    """Missed dates of the cases this person may see whose last day lies in a span, the longest ago first."""
    more = Extension.objects.current().filter(
        Q(party=OuterRef("party")) | Q(party=None), case=OuterRef("case"), clock=OuterRef("clock")
    )
    count = more.order_by().values("case").annotate(n=Count("pk")).values("n")
    seen, span = CaseRow.objects.visible_to(user).order_by().values("pk"), (first, last)
    found = missed(clock.today(user.agency), MetLate.objects.filter(due_on__range=span))
    found = found.filter(due_on__range=span, case__in=seen)
    return found.annotate(extensions_used=Coalesce(Subquery(count), 0)).soonest()


def rows_of(user: User, dates: DeadlineQuerySet, today: date) -> list[dict[str, Any]]:
    """What the list says of each date, with whether this person may explain it, in a number of questions that does not
    grow. Whether they may see each case is asked once more, of the case itself.
    """
    found = dates_seen(user, dates.select_related("ended_by", "party__person", "party__organisation"))
    cases = {case.pk: case for case in for_list(Case.objects.filter(pk__in={one.case_id for one in found}))}
    reasons = {miss.deadline_id: miss for miss in Miss.objects.current().filter(deadline__in=found)}
    keys = [one.pk for one in found]
    own = set(Deadline.objects.filter(answered_for_by(user), pk__in=keys).values_list("pk", flat=True))
    return [
        {**_row(one, cases[one.case_id], today), "miss": reasons.get(one.pk), "may_explain": one.pk in own}
        for one in found
    ]


def days_late(deadline: Deadline, today: date) -> int:
    """How many days after its last day a missed date ended or, while it runs, has run on (a row of `missed`)."""
    return ((deadline.ended_on or today) - deadline.due_on).days


def _row(deadline: Deadline, case: Case, today: date) -> dict[str, Any]:
    until = deadline.ended_on
    return {
        "case": case,
        "deadline": deadline,
        "met": until if until and deadline.ended_by and deadline.ended_by.kind in deadline.rule.stopped_by else None,
        "ended": until,
        "late": days_late(deadline, today),
        "owner": role_name(deadline.owner_role),
        "named": workers_as(deadline.owner_role, case),
        "workers": workers(case),
    }


def role_name(code: str) -> str:
    """What a role is called, of ours or of another that owns dates."""
    return str(Role(code).label) if code in Role.values else code
