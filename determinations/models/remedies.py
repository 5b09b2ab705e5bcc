from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Fact, FactQuerySet
from chro_cases.cases.models.fact import fact_constraints


class RemedyQuerySet(FactQuerySet["Remedy"]):
    def unkept(self) -> Self:
        """What was promised, still stands, and was not kept yet, the soonest first."""
        kept = RemedyKept.objects.current().filter(remedy=OuterRef("pk"))
        return self.current().exclude(Exists(kept)).order_by("due_on", "pk")


class Remedy(Fact):
    """One thing that an agreement or an order asks of somebody, and by which day. Ended, it is released.

    `amount` is in dollars, for money alone; `to_whom` is a party, the commission, or whoever else is named.
    """

    class Kind(models.TextChoices):
        MONEY = "money", _("Money")
        TRAINING = "training", _("Training")
        POLICY = "policy", _("A change of policy")
        PLAN = "plan", _("A plan to be filed")
        POSTING = "posting", _("A notice to be posted")
        OTHER = "other", _("Something else")

    class Source(models.TextChoices):
        SETTLEMENT = "settlement", _("Agreement")
        ORDER = "order", _("Order after a hearing")

    case = models.ForeignKey(Case, models.PROTECT, related_name="remedies")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    what = models.TextField()
    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    to_whom = models.CharField(max_length=160, blank=True)
    due_on = models.DateField()
    source = models.CharField(max_length=10, choices=Source.choices)

    objects: ClassVar = RemedyQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="money", amount__gt=0) & ~Q(to_whom="") | ~Q(kind="money") & Q(amount=None),
                name="money_has_amount_and_payee",
            ),
            models.CheckConstraint(condition=~Q(what=""), name="a_remedy_says_what"),
            *fact_constraints("remedy"),
        ]

    def __str__(self) -> str:
        return self.what[:80]

    @property
    def kept(self) -> "RemedyKept | None":
        """That it was done, if it was."""
        return self.keepings.current().first()

    @property
    def missed(self) -> "RemedyMissed | None":
        """That its day passed without it, if that was noted and it was not done since."""
        return self.misses.current().first()

    def days_left(self, today: date | None = None) -> int:
        """Whole days to the day it is due, as the agency counts today; negative when it has passed."""
        return (self.due_on - (today or clock.today(self.case.agency))).days


class RemedyKept(Fact):
    """That a remedy was carried out: on which day, and what proves it."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="kept_remedies")
    remedy = models.ForeignKey(Remedy, models.PROTECT, related_name="keepings")
    kept_on = models.DateField()
    proof = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["remedy"], condition=Q(ended_at=None), name="a_remedy_is_kept_once"),
            models.CheckConstraint(condition=~Q(proof=""), name="a_kept_remedy_has_proof"),
            *fact_constraints("remedykept"),
        ]

    def __str__(self) -> str:
        return f"{self.remedy}: {self.kept_on}"


class RemedyMissed(Fact):
    """That the day of a remedy passed without it, what is known of the reason, and what is done about it."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="missed_remedies")
    remedy = models.ForeignKey(Remedy, models.PROTECT, related_name="misses")
    reason = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["remedy"], condition=Q(ended_at=None), name="a_remedy_is_missed_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="a_missed_remedy_has_its_reason"),
            *fact_constraints("remedymissed"),
        ]

    def __str__(self) -> str:
        return f"{self.remedy}: {self.reason[:60]}"
