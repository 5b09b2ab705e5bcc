"""Which missed dates a person may see, which dates nobody owns, and what the late list says of each."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from chro_cases import clock
from chro_cases.cases.models import Assignment
from chro_cases.deadlines.missed_deadlines import answered_for_by
from chro_cases.deadlines.models import Deadline, Extension, MetLate, Miss
from chro_cases.lists.models import CaseRow, DateRow, DateRowQuerySet
from chro_cases.people.models import Agency, Appointment, User
from chro_cases.people.roles import Role
from chro_cases.rules import PACKS

from ..rows import dates_seen


def reads_late_list(user: User) -> bool:
    """Whether the late list is for this person: supervisors, the director and counsel."""
    return bool({Role.SUPERVISOR, Role.DIRECTOR, Role.COUNSEL} & user.roles)


def vacant_roles(agency: Agency) -> list[str]:
    """Roles that own dates running at an agency and that nobody is appointed as today."""
    posts = Appointment.objects.in_force().filter(agency=agency, user__is_active=True)
    owed = of_roles(_OWNERS - set(posts.values_list("role", flat=True)), agency)
    return list(owed.order_by("owner_role").values_list("owner_role", flat=True).distinct())


# Every role that a clock of any law can be owned by, and every other.
_OWNERS = {*Role.values, *(clock.owner_role for pack in PACKS.values() for clock in pack.clocks)}


def of_roles(roles: Collection[str], agency: Agency) -> DateRowQuerySet:
    """Running dates that the agency owes by one of these roles."""
    return DateRow.objects.running().filter(owed_by="agency", owner_role__in=roles, agency=agency)


def late_dates(user: User, first: date, last: date) -> QuerySet[Any]:
    """Day and key of the missed dates of the cases this person may see whose last day lies in a span, the longest ago
    first: those that run, and those that were met late.
    """
    span, seen = (first, last), CaseRow.objects.visible_to(user).order_by().values("pk")
    running = DateRow.objects.missed(clock.today(user.agency)).visible_to(user)
    running = running.filter(due_on__range=span, ended_on=None)
    ended = MetLate.objects.filter(due_on__range=span, case__in=seen)
    columns = ("due_on", "deadline_id")
    return running.values_list(*columns).union(ended.values_list(*columns), all=True).order_by(*columns)


def rows_of(user: User, dates: Iterable[tuple[date, int]], today: date) -> list[dict[str, Any]]:
    """What the list says of each date, with whether this person may explain it, in a number of questions that does not
    grow. Whether they may see each case is asked once more, of the case itself.
    """
    more = Extension.objects.current().filter(
        Q(party=OuterRef("party")) | Q(party=None), case=OuterRef("case"), clock=OuterRef("clock")
    )
    count = more.order_by().values("case").annotate(n=Count("pk")).values("n")
    listed = Deadline.objects.filter(pk__in=[key for _day, key in dates]).defer("reckoning").soonest()
    listed = listed.select_related("ended_by", "party__person", "party__organisation")
    found = dates_seen(
        user,
        listed.annotate(  # type: ignore[no-redef]  # named for its readers
            ended_on=F("met_late__ended_on"), extensions_used=Coalesce(Subquery(count), 0)
        ),
    )
    cases = CaseRow.objects.in_bulk({one.case_id for one in found})
    working: dict[UUID, list[Assignment]] = defaultdict(list)
    for one in Assignment.objects.current().filter(case__in=cases).select_related("user"):
        working[one.case_id].append(one)
    reasons = {miss.deadline_id: miss for miss in Miss.objects.current().filter(deadline__in=found)}
    keys = [one.pk for one in found]
    own = set(Deadline.objects.filter(answered_for_by(user), pk__in=keys).values_list("pk", flat=True))
    return [
        {
            **_row(one, working[one.case_id], today),
            "case": cases[one.case_id],
            "miss": reasons.get(one.pk),
            "may_explain": one.pk in own,
        }
        for one in found
        if one.case_id in cases
    ]


def days_late(deadline: Deadline, today: date) -> int:
    """How many days after its last day a missed date ended or, while it runs, has run on (a row of `missed`)."""
    return ((deadline.ended_on or today) - deadline.due_on).days


def _row(deadline: Deadline, working: list[Assignment], today: date) -> dict[str, Any]:
    until = deadline.ended_on
    return {
        "deadline": deadline,
        "met": until if until and deadline.ended_by and deadline.ended_by.kind in deadline.rule.stopped_by else None,
        "ended": until,
        "late": days_late(deadline, today),
        "owner": role_name(deadline.owner_role),
        "named": ", ".join(str(one.user) for one in working if one.role == deadline.owner_role),
        "workers": ", ".join(str(one.user) for one in working),
    }


def role_name(code: str) -> str:
    """What a role is called, of ours or of another that owns dates."""
    return str(Role(code).label) if code in Role.values else code
