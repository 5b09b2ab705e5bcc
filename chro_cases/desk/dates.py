"""Dates of law as the staff pages show them: the day, the days left, who owes it, and every step that led to it."""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q

from chro_cases.deadlines.models import Deadline, DeadlineQuerySet, Reminder
from chro_cases.lists.clocks import clocks
from chro_cases.lists.gathering import OURS_TO_WATCH
from chro_cases.people.models import User

# A date within this many days is said to be near in lists and on my day.
NEAR_DAYS = 14
_NOTHING_FOLLOWS = frozenset(row.code for row in clocks() if row.nothing_follows)


def watched(today: date) -> DeadlineQuerySet:
    """Running limits that somebody here has to watch: those that lie ahead, and those missed that call for an act."""
    limits = Deadline.objects.running().filter(kind="limit", owed_by__in=OURS_TO_WATCH)
    return limits.exclude(clock__in=_NOTHING_FOLLOWS, due_on__lt=today)


def on_my_day(user: User, today: date) -> DeadlineQuerySet:
    """Watched limits that are near or were missed, and those this person was warned of, which may lie further ahead.
    Of a closed case those alone that the agency still owes.
    """
    warned = Reminder.objects.filter(deadline=OuterRef("pk"), recipient=user)
    ours = watched(today).filter(~Q(case__stage="closed") | Q(owed_by="agency"))
    return ours.filter(Q(due_on__lte=today + timedelta(NEAR_DAYS)) | Exists(warned))
