"""Whether a file of a list may still be handed out: it holds what its reader might see when it was made."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db.models import Q

from chro_cases import clock
from chro_cases.cases.models import Grant, Wall
from chro_cases.people.models import Appointment, User


def member(user: User) -> User:
    """Whoever works on cases here; nobody else takes a list out."""
    if not user.is_staff_member or user.has_no_cases:
        raise PermissionDenied
    return user


def is_narrowed(user: User, since: datetime) -> bool:
    """Whether something that let this person see cases has ended since, or a wall was built against them.

    A case that was given to somebody else is not asked about: that is every day's work, and a file taken out the
    minute before holds it as well.
    """
    lately = {"gt": since, "lte": clock.now()}
    ended = Q(**{f"until__{how}": moment for how, moment in lately.items()})
    covered = Q(**{f"deputy_until__{how}": moment for how, moment in lately.items()})
    posts = Appointment.objects.filter(Q(ended, user=user) | Q(ended, supervisor=user) | Q(covered, deputy=user))
    grants = Grant.objects.filter(Q(ended_at__gt=since) | Q(ended, ended_at=None), user=user)
    walls = Wall.objects.filter(user=user, made_at__gt=since)
    return walls.exists() or posts.exists() or grants.exists()
