"""Which cases the pages of staff show, and what the person in front of them may do there."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.urls import reverse

from chro_cases.cases.access import staff_access
from chro_cases.cases.models import Case, CaseQuerySet
from chro_cases.people.models import Agency, User
from chro_cases.people.roles import MAY


def staff_cases(user: User) -> CaseQuerySet:
    """Cases this person may see because of their work. One they are only a party to has its own page for them."""
    seen = Case.objects.visible_to(user)
    return seen.filter(staff_access(user)) if user.person_id else seen


def seen_of(user: User, keys: Iterable[UUID]) -> set[UUID]:
    """Which of these cases this person may see because of their work: asked of the cases, not of what lists keep."""
    return set(staff_cases(user).filter(pk__in=keys).order_by().values_list("pk", flat=True))


def works_on(user: User, case: Case) -> bool:
    """Whether this person, who may see the case, sees it because of their work."""
    return user.person_id is None or staff_cases(user).filter(pk=case.pk).exists()


def permissions_at(user: User, agency: Agency) -> frozenset[str]:
    """What this person's appointments at an agency allow. Every act asks again when it is done."""
    return frozenset().union(*(MAY[post.role] for post in user.standing if post.agency_id == agency.pk))


def permissions_of_staff(user: User) -> frozenset[str]:
    """What this person's appointments allow anywhere."""
    return frozenset().union(*(MAY[role] for role in user.roles))


def page(name: str, *args: Any) -> str:
    """The address of a page of another app by its name, found at run time: what is below us does not know us."""
    return reverse(name, args=args)
