from django.db import models
from django.db.models import Q

from chro_cases.cases.models import Case, Fact, Party
from chro_cases.cases.models.fact import fact_constraints


class ReleaseRequest(Fact):
    """A complainant asks for the paper that lets them sue; together with the respondent where `joint`."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="release_requests")
    party = models.ForeignKey(Party, models.PROTECT, related_name="release_requests")
    received_on = models.DateField()
    joint = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["party"], condition=Q(ended_at=None), name="one_release_request_a_party"),
            *fact_constraints("releaserequest"),
        ]

    def __str__(self) -> str:
        return f"{self.party}, {self.received_on}"


class ReleaseDecision(Fact):
    """Whether the release was issued, or declined for reasons where the law leaves that open."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="release_decisions")
    request = models.ForeignKey(ReleaseRequest, models.PROTECT, related_name="decisions")
    granted = models.BooleanField()
    reasons = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(ended_at=None), name="one_decision_a_release"),
            models.CheckConstraint(condition=Q(granted=True) | ~Q(reasons=""), name="a_declined_release_has_reasons"),
            *fact_constraints("releasedecision"),
        ]

    def __str__(self) -> str:
        return self.reasons[:80] or str(self.request)
