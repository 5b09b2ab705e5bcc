"""Every e-mail we send, as a row, with what became of it."""

from uuid import uuid4

from django.db import models

from chro_cases import clock


class Letter(models.Model):
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
    language = models.CharField(max_length=5, default="en")
    subject = models.CharField(max_length=200)
    words = models.TextField()
    made_at = models.DateTimeField(default=clock.now)
    sending_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    bounced_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at"]

    def __str__(self):
        return f"{self.kind} to {self.to}"

    @property
    def message_id(self) -> str:
        """The same at every attempt, so that a mail sent twice by accident is seen as one."""
        return f"<{self.id}@letters.chro-cases>"
