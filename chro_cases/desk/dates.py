"""Which dates of law are near for somebody, and so on their day."""

from datetime import date, timedelta

from chro_cases import clock
from chro_cases.deadlines.due_soon import EARLIEST_WARNING
from chro_cases.deadlines.models import Reminder
from chro_cases.lists.models import DateRow, DateRowQuerySet
from chro_cases.people.models import User

# A date within this many days is said to be near in lists and on my day.
NEAR_DAYS = 14


def on_my_day(user: User, today: date) -> tuple[DateRowQuerySet, DateRowQuerySet]:
    """Watched dates that are near or were missed; and those further ahead of which this person was warned."""
    watched = DateRow.objects.watched(today).filter(agency=user.agency)
    near = today + timedelta(NEAR_DAYS)
    # Whoever was warned longer ago than any clock warns was warned of a day that has come.
    since = clock.now() - timedelta(EARLIEST_WARNING + 1)
    warned = Reminder.objects.filter(recipient=user, made_at__gt=since).order_by().values("deadline")
    return watched.filter(due_on__lte=near), watched.filter(due_on__gt=near, pk__in=warned)
