from django.db import models
from django.db.models import Q

from chro_cases.cases.models import Case, Event, Fact, Party
from chro_cases.cases.models.fact import fact_constraints


class Comment(Fact):
    """What one party says to the draft finding. `draft` is the event that sent them the draft."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="comments")
    party = models.ForeignKey(Party, models.PROTECT, related_name="comments")
    draft = models.ForeignKey(Event, models.PROTECT, related_name="comments")
    received_on = models.DateField()
    text = models.TextField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["party"], condition=Q(ended_at=None), name="one_comment_a_party"),
            models.CheckConstraint(condition=~Q(text=""), name="a_comment_says_something"),
            *fact_constraints("comment"),
        ]

    def __str__(self) -> str:
        return f"{self.party}, {self.received_on}"
