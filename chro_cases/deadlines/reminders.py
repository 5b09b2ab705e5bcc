"""Warnings before a date: one row for each date, day and person, and one letter a person a morning that bundles them.

The answer is in the database whenever it is asked: a morning slept through is caught up, a second run writes nothing.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from chro_cases import clock
from chro_cases.mail.actions import takes_mail, write_letters
from chro_cases.mail.models import Letter
from chro_cases.people.models import Agency, User

from .models import Reminder
from .near import Near, near
from .office_hours import is_open
from .recipients import Recipients

log = logging.getLogger(__name__)


def promise_reminders() -> int:
    """Write every warning whose day has come and that was not written yet, at each office that is open now; answers how
    many.
    """
    return sum(_morning(agency) for agency in Agency.objects.all() if is_open(agency, clock.now()))


@transaction.atomic
def _morning(agency: Agency) -> int:
    """The warnings of one agency's day, bundled by person.

    Whoever was already written to today is not written to again. A date that can wait then waits for the next open
    morning, for everybody it concerns.
    """
    today = clock.today(agency)
    due = list(near(agency, today))
    if not due:
        return 0
    rows = _rows(agency, due)
    users = User.objects.select_related("person").in_bulk({row.recipient_id for row, _cannot in rows})
    written = set(Letter.objects.filter(key__in=[_key(user, today) for user in users]).values_list("key", flat=True))
    wait = {row.deadline_id for row, cannot in rows if not cannot and _key(row.recipient_id, today) in written}
    bundles = defaultdict(list)
    for row, _cannot in rows:
        if row.deadline_id not in wait and _key(row.recipient_id, today) not in written:
            bundles[row.recipient_id].append(row)
    return _write([(users[user], rows) for user, rows in sorted(bundles.items())], today)


def _rows(agency: Agency, due: list[Near]) -> list[tuple[Reminder, bool]]:
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
        for user in recipients.of(one.deadline)
        if (one.deadline.pk, one.days, user) not in told
    ]


def _write(bundles: Iterable[tuple[User, list[Reminder]]], today: date) -> int:
    """One letter a bundle, and its rows. Of two that run at once, the second finds the letter written and adds nothing.

    An address that takes no mail keeps the warning from nobody else.
    """
    letters = {}
    for user, rows in bundles:
        if takes_mail(user.email):
            letters[user.pk] = _letter(user, rows, today)
        else:
            log.warning("login %s is to be warned of a date and has no address that takes mail", user.pk)
    ours = write_letters(letters.values())
    made = []
    for user, rows in bundles:
        if user.pk in letters and letters[user.pk].pk in ours:
            for row in rows:
                row.letter = letters[user.pk]
            made += rows
    return len(Reminder.objects.bulk_create(made))


def _letter(user: User, rows: list[Reminder], today: date) -> Letter:
    """How many dates are near and which is the nearest, in the reader's language, and nothing of any case."""
    language = user.person.language if user.person else "en"
    with override(language):
        said = {"count": len(rows), "day": date_format(min(row.deadline.due_on for row in rows))}
        said["address"] = settings.SITE_ADDRESS
        return Letter(
            to=user.email,
            subject=ngettext("A date is near: %(day)s", "%(count)d dates are near: %(day)s", len(rows)) % said,
            words="\n\n".join(
                [
                    ngettext(
                        "Something on a case of yours is due by %(day)s.",
                        "%(count)d things on cases of yours are due soon, the first by %(day)s.",
                        len(rows),
                    ),
                    _("Sign in to see what waits and what to do: %(address)s"),
                    _("For your safety this message says nothing about the case."),
                ]
            )
            % said,
            kind=Letter.Kind.REMINDER,
            key=_key(user.pk, today),
            language=language,
        )


def _key(user: int, today: date) -> str:
    return f"reminder:{user}:{today.isoformat()}"
