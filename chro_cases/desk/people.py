"""The people of an agency as the staff pages list them."""

from django.db.models import Count, F, Func, IntegerField, QuerySet

from chro_cases.cases.models import Case
from chro_cases.lists.models import CaseRow
from chro_cases.people.models import Agency, Appointment, User
from chro_cases.people.roles import Role


def colleagues(agency: Agency) -> QuerySet[User]:
    """Everybody who works at the agency today, by name."""
    posts = Appointment.objects.in_force().filter(agency=agency)
    return User.objects.filter(is_active=True, pk__in=posts.values("user")).order_by("last_name", "first_name", "pk")


def posts_to_give(case: Case, by: User) -> list[tuple[User, str, str, int]]:
    """Who could be given the case: person, part, its name, and how many open cases of theirs the asker can see.

    People who are kept out of the case are not offered. How many cases the asker may not see is not told.
    """
    walled = case.walls.current().values("user")
    posts = Appointment.objects.in_force().filter(agency=case.agency, user__is_active=True).exclude(user__in=walled)
    posts = posts.exclude(role=Role.ADMIN)  # who administers has no case
    load = _open_cases(by)
    rows = posts.select_related("user").order_by("user__last_name", "user__first_name", "role", "pk")
    return [(post.user, post.role, str(post.get_role_display()), load.get(post.user_id, 0)) for post in rows]


class _EachOf(Func):
    """One row for each member of an array."""

    function, arity, set_returning, output_field = "unnest", 1, True, IntegerField()


def _open_cases(by: User) -> dict[int, int]:
    """How many open cases everybody works, of those that this person may see."""
    each = CaseRow.objects.visible_to(by).open().order_by().values_list(_EachOf(F("worked_by")))
    return dict(each.annotate(Count("pk")))
