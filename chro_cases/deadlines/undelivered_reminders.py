"""Warnings that did not arrive: the mailbox sent them back, or no attempt to hand them over succeeded."""

from collections import defaultdict

from chro_cases.mail.models import Email

from .models import DeadlineQuerySet, Reminder


def undelivered(deadlines: DeadlineQuerySet) -> dict[int, list[Reminder]]:
    """The warnings of these dates that did not arrive, the latest of each person, by the key of the date."""
    lost = Reminder.objects.filter(email__in=Email.objects.returned(), deadline__in=deadlines)
    found: dict[int, list[Reminder]] = defaultdict(list)
    for row in lost.select_related("recipient", "email").order_by("-made_at", "-pk"):
        if all(row.recipient_id != other.recipient_id for other in found[row.deadline_id]):
            found[row.deadline_id].append(row)
    return found
