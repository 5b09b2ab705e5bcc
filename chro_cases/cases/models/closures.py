from django.db import models
from django.db.models import Q

from .case import Case
from .fact import Fact, fact_constraints
from .parties import Party


class Hold(Fact):
    """An order that nothing of this case may be disposed of."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="holds")
    authority = models.CharField(max_length=200)
    reason = models.CharField(max_length=300)

    class Meta:
        constraints = fact_constraints("hold")

    def __str__(self) -> str:
        return self.reason


class Closure(Fact):
    """Why the case ended: one of the reasons its pack has, and the explanation given to the people in it."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="closures")
    reason = models.CharField(max_length=40)
    explanation = models.TextField()
    proof = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at=None), name="one_closure_at_a_time"),
            *fact_constraints("closure"),
        ]

    def __str__(self) -> str:
        return self.reason


class Withdrawal(Fact):
    """A complainant takes the complaint back, in writing, with or without having got something for it."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="withdrawals")
    party = models.ForeignKey(Party, models.PROTECT, related_name="withdrawals")
    with_benefits = models.BooleanField()
    reason = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["party"], condition=Q(ended_at=None), name="one_withdrawal_a_party"),
            *fact_constraints("withdrawal"),
        ]

    def __str__(self) -> str:
        return self.reason[:80]


class Reopening(Fact):
    """Why a closed case was taken up again."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="reopenings")
    reason = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at=None), name="one_reopening_at_a_time"),
            *fact_constraints("reopening"),
        ]

    def __str__(self) -> str:
        return self.reason[:80]
