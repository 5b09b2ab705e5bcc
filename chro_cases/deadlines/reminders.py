"""Warnings before a date. The question is "has the day come", never "is it today": a missed morning is caught up."""

import logging
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from chro_cases import clock
from chro_cases.cases.models import Party
from chro_cases.errors import Refused
from chro_cases.mail.actions import write_letter
from chro_cases.mail.models import Letter
from chro_cases.people.models import Appointment, User

from .models import Deadline, Reminder

log = logging.getLogger(__name__)
# No rule warns earlier than this.
HORIZON = timedelta(days=60)
# What another agency owes is not for anybody here to do.
OURS = ("agency", "complainant", "respondent", "either")
# Which parties are warned of what is theirs to do.
WARNED = {"complainant": ("complainant",), "either": ("complainant", "respondent")}


def promise_reminders() -> int:
    """Write every warning whose day has come and that was not written yet; answers how many."""
    near = Deadline.objects.current().filter(kind="limit", due_on__lte=clock.now().date() + HORIZON, owed_by__in=OURS)
    made = 0
    for deadline in near.select_related("case__agency").iterator():
        for days in _days_come(deadline):
            made += sum(_remind_if_possible(deadline, days, user) for user in recipients(deadline))
    return made


def _remind_if_possible(deadline: Deadline, days: int, user: User) -> bool:
    """Warn one person; an address that takes no mail must not keep the warning from everybody after them."""
    try:
        return remind(deadline, days, user)
    except Refused as refusal:
        log.warning("deadline %s cannot be said to login %s: %s", deadline.pk, user.pk, refusal)
        return False


def _days_come(deadline: Deadline) -> list[int]:
    """The nearest warning whose day has come; earlier ones that were slept through say nothing it does not."""
    come = [days for days in deadline.rule.notify_before if deadline.left <= days]
    return [min(come)] if come and deadline.left >= 0 else []


def recipients(deadline: Deadline) -> Iterator[User]:
    """Whoever works the case, else whoever is at the desk for it; and the parties, for what is theirs to do."""
    case = deadline.case
    free = User.objects.filter(~Q(walls__in=case.walls.current()), is_active=True)
    posts = Appointment.objects.in_force().filter(agency=case.agency)
    works = free.filter(assignments__in=case.assignments.current(), appointments__in=posts).distinct()
    yield from works or free.filter(appointments__in=posts.filter(role=deadline.owner_role)).distinct()
    if roles := WARNED.get(deadline.owed_by):
        parties = Party.objects.current().filter(case=case, role__in=roles)
        yield from free.filter(person__parties__in=parties).distinct()


@transaction.atomic
def remind(deadline: Deadline, days: int, user: User) -> bool:
    """Write one warning to one person, once. The mail says by when something waits, and nothing of the case."""
    if Reminder.objects.filter(deadline=deadline, days_before=days, recipient=user).exists():
        return False
    key = f"reminder:{deadline.pk}:{days}:{user.pk}"
    language = user.person.language if user.person else "en"
    with override(language):
        write_letter(
            to=user.email,
            subject=_("A date is near: %(day)s") % {"day": date_format(deadline.due_on)},
            words=_(
                "Something on a case of yours is due by %(day)s.\n\n"
                "Sign in to see what it is and what to do: %(address)s\n\n"
                "For your safety this message says nothing about the case."
            )
            % {"day": date_format(deadline.due_on), "address": settings.SITE_ADDRESS},
            kind=Letter.Kind.REMINDER,
            key=key,
            language=language,
        )
    letter = Letter.objects.get(key=key)
    _row, new = Reminder.objects.get_or_create(
        deadline=deadline, days_before=days, recipient=user, defaults={"letter": letter}
    )
    return new
