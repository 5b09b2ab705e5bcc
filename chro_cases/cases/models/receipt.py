import json
from hashlib import sha256
from typing import Any

from django.db import connection, models
from django.utils.translation import gettext as _

from chro_cases.errors import Refused

from .event import Event


def _digest(words: dict[str, Any]) -> str:
    return sha256(json.dumps(words, sort_keys=True, default=str).encode()).hexdigest()


class ReceiptQuerySet(models.QuerySet["Receipt"]):
    def held(self, key: str, words: dict[str, Any]) -> "Receipt | None":
        """The receipt already given for this key, if the same words were sent; the key is held until the transaction
        ends.

        The same key with other words is refused: a form is sent once.
        """
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
        receipt = self.filter(key=key).select_related("event").first()
        if receipt and receipt.words_hash != _digest(words):
            raise Refused(_("This form was already sent with other words. Start again from the case's page."))
        return receipt

    def give(self, key: str, words: dict[str, Any], event: Event) -> "Receipt":
        """Give a receipt for what this event took in."""
        return self.create(key=key, words_hash=_digest(words), event=event, kind=event.kind, line_hash=event.hash)


class Receipt(models.Model):
    """Proof that something was taken in once: a retry gets the same one. It keeps the hash of the line it proves."""

    key = models.CharField(max_length=64, unique=True)
    words_hash = models.CharField(max_length=64)
    kind = models.CharField(max_length=60)
    event = models.ForeignKey(Event, models.PROTECT, related_name="receipts")
    line_hash = models.CharField(max_length=64)

    objects = ReceiptQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
