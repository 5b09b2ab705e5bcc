from django.db import models
from django.db.models import F, Q

from chro_cases.cases.models import Case, Fact
from chro_cases.cases.models.fact import fact_constraints


class Hearing(Fact):
    """A public hearing: when and where, who presides, and who, being somebody else, talks settlement with the sides."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="hearings")
    starts_at = models.DateTimeField()
    place = models.CharField(max_length=200)
    presiding = models.CharField(max_length=120)
    settlement_officer = models.CharField(max_length=120)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at=None), name="one_hearing_at_a_time"),
            models.CheckConstraint(condition=~Q(presiding=F("settlement_officer")), name="who_presides_settles_not"),
            *fact_constraints("hearing"),
        ]

    def __str__(self) -> str:
        return f"{self.case}, {self.starts_at:%Y-%m-%d}"

    @property
    def record(self) -> "HearingRecord | None":
        """That it was held, if it was."""
        return self.records.current().first()

    @property
    def decision(self) -> "HearingDecision | None":
        """What was decided after it, if it was."""
        return self.decisions.current().first()


class HearingRecord(Fact):
    """That the hearing was held; the evidence was closed on this day."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="hearing_records")
    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="records")
    closed_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hearing"], condition=Q(ended_at=None), name="one_record_a_hearing"),
            *fact_constraints("hearingrecord"),
        ]

    def __str__(self) -> str:
        return f"{self.hearing}: {self.closed_on}"


class HearingDecision(Fact):
    """How the case was decided after the hearing, in the words of the decision."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="hearing_decisions")
    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="decisions")
    decided_on = models.DateField()
    for_complainant = models.BooleanField()
    decision = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hearing"], condition=Q(ended_at=None), name="one_decision_a_hearing"),
            models.CheckConstraint(condition=~Q(decision=""), name="a_hearing_decision_says_something"),
            *fact_constraints("hearingdecision"),
        ]

    def __str__(self) -> str:
        return self.decision[:80]
