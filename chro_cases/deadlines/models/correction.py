"""The day of an event, put right."""

from django.db import models
from django.db.models import Q

from chro_cases.cases.models import Case, Event, Fact
from chro_cases.cases.models.fact import fact_constraints


class Correction(Fact):
    """Another day for an event of the history, from which dates are reckoned since. The event stays as it was."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="corrections")
    of = models.ForeignKey(Event, models.PROTECT, related_name="corrections")
    corrected_to = models.DateField()
    why = models.TextField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="a_correction_says_why"),
            models.UniqueConstraint(fields=["of"], condition=Q(ended_at=None), name="one_correction_an_event"),
            *fact_constraints("correction"),
        ]

    def __str__(self) -> str:
        return f"{self.of} is true of {self.corrected_to}"
