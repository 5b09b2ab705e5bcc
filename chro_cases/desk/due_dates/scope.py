"""Whose dates a list of what is due holds, and how it is narrowed and sorted."""

from datetime import date
from typing import Any

from django.db.models import Count, Q

from chro_cases import clock
from chro_cases.cases.access import supervised_by
from chro_cases.lists.models import DateRow, DateRowQuerySet
from chro_cases.people.models import Appointment, User

from .spans import BY_CODE, SPANS

MINE, TEAM, ALL = "mine", "team", "all"
# Whose move it is, as the list is narrowed by it.
OWED = {"us": ("agency",), "party": ("complainant", "respondent", "either")}
# What a column is sorted by; the key stands in the address.
SORTS = {"due": "due_on", "number": "number"}
USUAL = "due"


def due(user: User, whose: str, today: date) -> DateRowQuerySet:
    """Everything due, of those asked for, in cases this person may see as staff.

    `whose` is mine, team (mine and my people's), all, or the key of one of my people. Of a closed case only what we
    owe still waits.
    """
    rows = DateRow.objects.watched(today).visible_to(user)
    return rows if whose == ALL else _of(rows, _posts_of(user, whose))


def dates_due(user: User, asked: dict[str, Any]) -> DateRowQuerySet:
    """The list of the page: `asked` holds checked values alone."""
    return within(every_date_due(user, asked), asked.get("when", ""), clock.today(user.agency))


def every_date_due(user: User, asked: dict[str, Any]) -> DateRowQuerySet:
    """The list of the page, whatever stretch of time is shown of it."""
    rows = due(user, asked["person"], clock.today(user.agency))
    if owed := asked.get("owed"):
        rows = rows.filter(owed_by__in=OWED[owed])
    return rows


def within(rows: DateRowQuerySet, when: str, today: date) -> DateRowQuerySet:
    """The dates that fall into a stretch of time, by its code; without one, all."""
    return rows.filter(BY_CODE[when].holds(today)) if when else rows


def counts(rows: DateRowQuerySet, today: date) -> list[dict[str, Any]]:
    """How many dates fall into each stretch of time, whichever of them is shown: each number opens its list."""
    found = rows.order_by().aggregate(**{span.code: Count("pk", filter=span.holds(today)) for span in SPANS})
    return [{"code": span.code, "name": span.name, "count": found[span.code]} for span in SPANS]


def usual_for(people: list[Any]) -> str:
    """Whose dates are shown when nobody is asked for: a supervisor's people are a supervisor's work."""
    return TEAM if people else MINE


def _posts_of(user: User, whose: str) -> list[tuple[int, str]]:
    """Person and role of everybody whose dates are asked for; one of my people may have no post any more."""
    people = Q(user=user if whose in (MINE, TEAM) else int(whose))
    if whose == TEAM:
        people |= Q(user__in=supervised_by(user))
    posts = list(Appointment.objects.in_force().filter(people).order_by().values_list("user", "role"))
    return posts or [(user.pk if whose in (MINE, TEAM) else int(whose), "")]


def _of(rows: DateRowQuerySet, posts: list[tuple[int, str]]) -> DateRowQuerySet:
    """Dates of the cases these people work; and those of their roles in cases where nobody was given that part."""
    people, roles = {person for person, _role in posts}, {role for _person, role in posts}
    return rows.filter(Q(worked_by__overlap=sorted(people)) | Q(owner_role__in=roles, owner_works=False))
