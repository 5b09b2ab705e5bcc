"""One warning of one date to one person."""

from django.conf import settings
from django.db import models

from chro_cases import clock
from chro_cases.mail.models import Email

from .deadline import Deadline


class Reminder(models.Model):
    """One warning of one deadline to one person. The row is the promise that it goes out once."""

    deadline = models.ForeignKey(Deadline, models.PROTECT, related_name="reminders")
    days_before = models.SmallIntegerField()
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="reminders")
    email = models.ForeignKey(Email, models.PROTECT, related_name="reminders")
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["deadline", "days_before", "recipient"], name="one_reminder_a_day_and_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deadline}: {self.days_before} days before, {self.recipient}"
