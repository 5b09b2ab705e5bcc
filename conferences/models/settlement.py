from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from chro_cases.cases.models import Case, Fact, Review
from chro_cases.cases.models.fact import fact_constraints


class Settlement(Fact):
    """An agreement that both sides signed, in the words that were approved.

    `kind` is the code of a closing reason that a settlement proves; `signers` a list of {"party": key, "for": name of
    the party, "name": who signed}.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="settlements")
    kind = models.CharField(max_length=30)
    signed_on = models.DateField()
    signers = models.JSONField(encoder=DjangoJSONEncoder)
    approved_in = models.ForeignKey(Review, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at=None), name="one_settlement_a_case"),
            *fact_constraints("settlement"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}, {self.signed_on}"


class SettlementTerm(models.Model):
    """One term of a signed settlement. Never changed. With a day it is a promise that somebody has to keep."""

    settlement = models.ForeignKey(Settlement, models.PROTECT, related_name="terms")
    number = models.PositiveSmallIntegerField()
    what = models.TextField()
    to_whom = models.CharField(max_length=160, blank=True)
    monetary = models.BooleanField()
    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["settlement", "number"], name="one_term_a_number"),
            models.CheckConstraint(
                condition=Q(monetary=True, amount__gt=0) | Q(monetary=False, amount=None),
                name="a_term_of_money_has_its_amount",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.what[:60]}"
