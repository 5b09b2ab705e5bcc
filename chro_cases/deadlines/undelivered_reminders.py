"""Warnings that did not arrive: the mailbox sent them back, or no attempt to hand them over succeeded."""

from collections import defaultdict
from collections.abc import Collection

from chro_cases.mail.models import Email

from .models import Reminder


def undelivered(emails: Collection[Email]) -> dict[int, list[Reminder]]:
    """The warnings that were among e-mails that did not arrive, the latest of each person, by the key of the date."""
    found: dict[int, list[Reminder]] = defaultdict(list)
    if not emails:
        return found
    lost = Reminder.objects.filter(email__in=emails)
    for row in lost.select_related("recipient", "email").order_by("-made_at", "-pk"):
        if all(row.recipient_id != other.recipient_id for other in found[row.deadline_id]):
            found[row.deadline_id].append(row)
    return found
