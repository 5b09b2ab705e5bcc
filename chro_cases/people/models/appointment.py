from datetime import datetime
from typing import Self, TypeVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from chro_cases import clock

from ..roles import Role

USER = settings.AUTH_USER_MODEL


Term = TypeVar("Term", bound=models.Model)


class InForceQuerySet(models.QuerySet[Term]):
    def in_force(self, at: datetime | None = None) -> Self:
        """Rows that stand at this moment, or stood at another."""
        now = at or clock.now()
        return self.filter(Q(until=None) | Q(until__gt=now), since__lte=now)


class Appointment(models.Model):
    """What a person is at an agency, from one moment to another, under whom, and who stands in for them."""

    user = models.ForeignKey(USER, models.PROTECT, related_name="appointments")
    agency = models.ForeignKey("people.Agency", models.PROTECT, related_name="appointments")
    office = models.ForeignKey("people.Office", models.PROTECT, null=True, blank=True, related_name="appointments")
    role = models.CharField(max_length=20, choices=Role.choices)
    supervisor = models.ForeignKey(USER, models.PROTECT, null=True, blank=True, related_name="supervised")
    deputy = models.ForeignKey(USER, models.PROTECT, null=True, blank=True, related_name="deputised")
    deputy_since = models.DateTimeField(null=True, blank=True)
    deputy_until = models.DateTimeField(null=True, blank=True)
    since = models.DateTimeField(default=clock.now)
    until = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey("people.OfficeEvent", models.PROTECT, related_name="+")

    objects = InForceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="appointment_in_order"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="appointment_role_is_known"),
            models.CheckConstraint(
                condition=Q(supervisor=None) | ~Q(supervisor=F("user")), name="nobody_supervises_themselves"
            ),
            models.CheckConstraint(
                condition=Q(deputy=None) | Q(deputy_since__isnull=False, deputy_until__isnull=False),
                name="a_deputy_has_dates",
            ),
            models.UniqueConstraint(
                fields=["user", "agency", "role"], condition=Q(until=None), name="one_open_appointment_a_role"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"


class SupervisionLevel(models.Model):
    """How closely one person's work on one task is supervised, from one moment to another, and who decided so."""

    class Level(models.TextChoices):
        SHADOW = "shadow", "Shadow: watches, decides nothing"
        CLOSE = "close", "Close: all work reviewed"
        MODERATE = "moderate", "Moderate: findings, closures and settlements reviewed"
        GENERAL = "general", "General: a random sample reviewed"
        INDEPENDENT = "independent", "Independent"

    class Task(models.TextChoices):
        INTERVIEW = "interview", "Intake interview"
        CHARGE = "charge", "Charge"
        SERVICE = "service", "Service"
        REQUEST = "request", "Information request"
        WITNESS = "witness", "Interview"
        CONFERENCE = "conference", "Conference"
        FINDING = "finding", "Finding"
        CLOSURE = "closure", "Closure"

    user = models.ForeignKey(USER, models.PROTECT, related_name="supervision_levels")
    task = models.CharField(max_length=12, choices=Task.choices)
    level = models.CharField(max_length=12, choices=Level.choices)
    since = models.DateTimeField(default=clock.now)
    until = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300)
    made_by = models.ForeignKey("people.OfficeEvent", models.PROTECT, related_name="+")

    objects = InForceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "task"], condition=Q(until=None), name="one_level_a_task"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="level_in_order"),
            models.CheckConstraint(
                condition=Q(level__in=["shadow", "close", "moderate", "general", "independent"]), name="level_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_task_display()}: {self.get_level_display()}"
