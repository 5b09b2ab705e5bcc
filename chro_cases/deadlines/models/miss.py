"""Why a date that the agency owed was missed."""

from django.db import models
from django.db.models import Q

from chro_cases.cases.models import Case, Fact
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.rules.missed_dates import MISS_REASONS

from .deadline import Deadline


class Miss(Fact):
    """The reason for which one date was missed, as its owner gave it. A better one ends it; both stay."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="misses")
    deadline = models.ForeignKey(Deadline, models.PROTECT, related_name="misses")
    reason = models.CharField(max_length=20)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(reason__in=[*MISS_REASONS]), name="a_miss_has_a_listed_reason"),
            models.CheckConstraint(condition=~Q(reason="other", note=""), name="another_reason_has_its_words"),
            models.UniqueConstraint(fields=["deadline"], condition=Q(ended_at=None), name="one_reason_a_missed_date"),
            *fact_constraints("miss"),
        ]

    def __str__(self) -> str:
        return f"{self.deadline}: {self.reason}"

    @property
    def name(self) -> str:
        """The reason in words."""
        return MISS_REASONS[self.reason].name
