"""Dates that the agency owed and missed: while they run, and after they were met late. Nothing is closed by a miss."""

from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from chro_cases.cases.models import Assignment
from chro_cases.people.models import Appointment, User
from chro_cases.people.roles import Role

from .models import LASTING, Deadline, DeadlineQuerySet, MetLate, stayed

# Who may answer for any missed date: the post that owns it may be empty.
ANSWERABLE = (Role.SUPERVISOR, Role.DIRECTOR)


def missed(today: date) -> DeadlineQuerySet:
    """Last days of the agency that passed before what was owed was done, from the day after on: those that run, and
    those marked when they ended late (MetLate). Long lists read what is kept of them (lists/models.py).

    A date that stands still is not missed, nor one that was met while it stood still; one that was reckoned anew from
    the same event, or runs again after a reopening, is gone: the new one stands for it. Each has `ended_on`, the day
    it was met or ended, as last corrected.
    """
    limits = Deadline.objects.filter(kind="limit", owed_by="agency", due_on__lt=today)
    running = limits.filter(ended_at=None).exclude(stayed(LASTING)).order_by()
    either = running.values("pk").union(MetLate.objects.order_by().values("pk"), all=True)
    found = limits.filter(pk__in=either)
    return found.annotate(ended_on=F("met_late__ended_on"))  # type: ignore[no-redef]  # named for its readers


def owned_by(user: User) -> Q:
    """Dates of the cases this person works, or of a role they hold."""
    works = Assignment.objects.current().filter(case=OuterRef("case"), user=user)
    held = _posts(user).filter(agency=OuterRef("case__agency"), role=OuterRef("owner_role"))
    return Q(Exists(works)) | Q(Exists(held))


def answered_for_by(user: User) -> Q:
    """Dates this person may explain: those they own, and every date of an agency they supervise or direct at."""
    return owned_by(user) | Q(case__agency__in=_posts(user).filter(role__in=ANSWERABLE).values("agency"))


def may_explain(user: User, deadline: Deadline) -> bool:
    """Whether this person may say why a date was missed."""
    return Deadline.objects.filter(answered_for_by(user), pk=deadline.pk).exists()


def _posts(user: User) -> QuerySet[Appointment]:
    return Appointment.objects.in_force().filter(user=user)
