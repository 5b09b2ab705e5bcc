"""Every e-mail we send, as a row, with what became of it."""

from typing import Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast

from chro_cases import clock
from chro_cases.jobs.models import Job


class EmailQuerySet(models.QuerySet["Email"]):
    def refused(self) -> Self:
        """Letters that no mail server took, however often it was tried."""
        return self.filter(pk__in=list(_given_up().values_list("subject", flat=True)))

    def returned(self) -> Self:
        """Letters that did not arrive: refused at the door, or taken and sent back."""
        return self.refused() | self.exclude(bounced_at=None)

    def returned_of_few(self) -> Self:
        """The same where only few letters are asked about: each is looked up, in one question."""
        refused = _given_up().filter(subject=Cast(OuterRef("pk"), models.CharField()))
        return self.filter(Exists(refused) | ~Q(bounced_at=None))


def _given_up() -> QuerySet[Job]:
    """The jobs of letters that no mail server took."""
    return Job.objects.parked().filter(kind="send_letter")


class Email(models.Model):
    """One e-mail to one address: its words, why it was written, and when it was sent or came back."""

    class Kind(models.TextChoices):
        CODE = "code", "Sign-in code"
        NOTICE = "notice", "Notice that something waits"
        REMINDER = "reminder", "Reminder of a date"
        ACCOUNT = "account", "About an account"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    to = models.EmailField()
    language = models.CharField(max_length=5, default=settings.LANGUAGE_CODE)
    subject = models.CharField(max_length=200)
    words = models.TextField()
    made_at = models.DateTimeField(default=clock.now)
    sending_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    bounced_at = models.DateTimeField(null=True)
    bounced_because = models.CharField(max_length=300, blank=True)
    # The key of the case that the e-mail is about, if it is about one; what is below cases knows no more of them.
    about = models.UUIDField(null=True, db_index=True)

    objects = EmailQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "pk"]
        indexes = [
            models.Index(fields=["bounced_at"], name="email_bounced", condition=Q(bounced_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} to {self.to}"

    @property
    def message_id(self) -> str:
        """The same at every attempt, so that a mail sent twice by accident is seen as one."""
        return f"<{self.id}@letters.chro-cases>"
