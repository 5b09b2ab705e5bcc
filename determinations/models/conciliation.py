from django.db import models
from django.db.models import Q

from chro_cases.cases.models import Case, Fact
from chro_cases.cases.models.fact import fact_constraints


class FailedConciliation(Fact):
    """That conciliation did not end in an agreement, and what was tried. What was said in it is kept nowhere here."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="failed_conciliations")
    failed_on = models.DateField()
    what_was_tried = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at=None), name="one_failed_conciliation"),
            models.CheckConstraint(condition=~Q(what_was_tried=""), name="a_failed_conciliation_was_tried"),
            *fact_constraints("failedconciliation"),
        ]

    def __str__(self) -> str:
        return self.what_was_tried[:80]
