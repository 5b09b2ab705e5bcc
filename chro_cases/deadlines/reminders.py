"""Warnings before a date: one row for each date, day and person, and one e-mail a person a morning that bundles them.

The answer is in the database whenever it is asked: a morning slept through is caught up, a second run writes nothing.
"""

import logging
from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils.translation import override

from chro_cases import clock
from chro_cases.mail.actions import takes_mail, write_emails
from chro_cases.mail.models import Email
from chro_cases.people.models import Agency, User

from .due_soon import DueSoon, due_soon
from .models import Reminder
from .office_hours import is_open
from .recipients import Recipients
from .reminder_email import subject_of, words_of

log = logging.getLogger(__name__)


def enqueue_reminders() -> int:
    """Write every warning whose day has come and that was not written yet, at each office that is open now; answers how
    many.
    """
    return sum(_morning(agency) for agency in Agency.objects.all() if is_open(agency, clock.now()))


@transaction.atomic
def _morning(agency: Agency) -> int:
    """The warnings of one agency's day, bundled by person.

    Whoever was already written to today is written to again only of a date that cannot wait. Any other waits for the
    next open morning, for everybody it concerns.
    """
    today = clock.today(agency)
    due = list(due_soon(agency, today))
    if not due:
        return 0
    rows = _rows(agency, due)
    users = User.objects.select_related("person").in_bulk({row.recipient_id for row, _cannot in rows})
    written = set(Email.objects.filter(key__in=[_key(user, today) for user in users]).values_list("key", flat=True))
    wait = {row.deadline_id for row, cannot in rows if not cannot and _key(row.recipient_id, today) in written}
    bundles = defaultdict(list)
    for row, _cannot in rows:
        if row.deadline_id not in wait:
            bundles[row.recipient_id].append(row)
    return _write([(users[user], rows, _key(user, today)) for user, rows in sorted(bundles.items())], written)


def _rows(agency: Agency, due: list[DueSoon]) -> list[tuple[Reminder, bool]]:
    """A row for each date and person that has none yet, with whether it cannot wait."""
    recipients = Recipients(agency, {one.deadline.case_id for one in due})
    told = set(
        Reminder.objects.filter(deadline__in=[one.deadline.pk for one in due]).values_list(
            "deadline", "days_before", "recipient"
        )
    )
    return [
        (Reminder(deadline=one.deadline, days_before=one.days, recipient_id=user), one.cannot_wait)
        for one in due
        for user in (recipients.of(one.deadline) if one.days >= 0 else recipients.over(one.deadline))
        if (one.deadline.pk, one.days, user) not in told
    ]


def _write(bundles: Collection[tuple[User, list[Reminder], str]], written: Collection[str]) -> int:
    """One e-mail a bundle, and its rows. Of two that run at once, the second finds the e-mail written and adds nothing.

    Whoever has the e-mail of this day already gets one more under a key of its own. An address that takes no mail keeps
    the warning from nobody else.
    """
    emails = {}
    for user, rows, key in bundles:
        if takes_mail(user.email):
            emails[user.pk] = _letter(user, rows, f"{key}:{rows[0].deadline_id}" if key in written else key)
        else:
            log.warning("login %s is to be warned of a date and has no address that takes mail", user.pk)
    ours = write_emails(emails.values())
    made = []
    for user, rows, _its_key in bundles:
        if user.pk in emails and emails[user.pk].pk in ours:
            for row in rows:
                row.email = emails[user.pk]
            made += rows
    return len(Reminder.objects.bulk_create(made))


def _letter(user: User, rows: list[Reminder], key: str) -> Email:
    """The e-mail of a bundle, in the reader's language."""
    language = user.person.language if user.person else settings.LANGUAGE_CODE
    near = [row.deadline.due_on for row in rows if row.days_before >= 0]
    missed = [row.deadline.due_on for row in rows if row.days_before < 0]
    with override(language):
        subject, words = subject_of(near, missed), words_of(near, missed)
    return Email(to=user.email, subject=subject, words=words, kind=Email.Kind.REMINDER, key=key, language=language)


def _key(user: int, today: date) -> str:
    return f"reminder:{user}:{today.isoformat()}"
