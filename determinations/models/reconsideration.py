from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case, Fact, Party
from chro_cases.cases.models.fact import fact_constraints


class ReconsiderationRequest(Fact):
    """A complainant asks that a finding of no cause is looked at again. Three days are kept; the law counts one of
    them, the day of receipt.
    """

    class Timeliness(models.TextChoices):
        IN_TIME = "in_time", _("In time")
        LATE = "rejected_late", _("Rejected: received too late")

    case = models.ForeignKey(Case, models.PROTECT, related_name="reconsideration_requests")
    party = models.ForeignKey(Party, models.PROTECT, related_name="reconsideration_requests")
    written_on = models.DateField(null=True, blank=True)
    postmarked_on = models.DateField(null=True, blank=True)
    received_on = models.DateField()
    last_day = models.DateField()
    reasons = models.TextField()
    certified_copy = models.BooleanField()
    timeliness = models.CharField(max_length=15, choices=Timeliness.choices)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["party"], condition=Q(ended_at=None), name="one_reconsideration_a_party"),
            models.CheckConstraint(
                condition=Q(timeliness="in_time", received_on__lte=models.F("last_day"))
                | Q(timeliness="rejected_late", received_on__gt=models.F("last_day")),
                name="the_day_of_receipt_decides",
            ),
            models.CheckConstraint(condition=~Q(reasons=""), name="a_reconsideration_has_reasons"),
            *fact_constraints("reconsiderationrequest"),
        ]

    def __str__(self) -> str:
        return f"{self.party}, {self.received_on}"

    @property
    def is_late(self) -> bool:
        """Whether it came after the last day and was rejected without a look at its reasons."""
        return self.timeliness == self.Timeliness.LATE


class ReconsiderationDecision(Fact):
    """The executive director's answer to a request for reconsideration."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="reconsideration_decisions")
    request = models.ForeignKey(ReconsiderationRequest, models.PROTECT, related_name="decisions")
    granted = models.BooleanField()
    reasons = models.TextField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["request"], condition=Q(ended_at=None), name="one_decision_a_reconsideration"
            ),
            models.CheckConstraint(condition=~Q(reasons=""), name="a_reconsideration_decision_has_reasons"),
            *fact_constraints("reconsiderationdecision"),
        ]

    def __str__(self) -> str:
        return self.reasons[:80]
