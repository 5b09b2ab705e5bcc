"""Days on which clocks of a case stand still."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

from chro_cases.cases.models import Case, Fact
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.rules import PAUSES

if TYPE_CHECKING:
    from .deadline import Deadline


def open_ended(case: Case) -> "list[Stay]":
    """The stays of a case that have not ended."""
    return [stay for stay in case.current(Stay) if stay.until is None]


class Stay(Fact):
    """A stay of a case: of which kind, from which day, until which, by whose order. Without an end it still lasts.

    It holds the clocks whose rule names its kind (`Clock.paused_by`), and leaves the others running.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="stays")
    kind = models.CharField(max_length=30)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200)
    ground = models.TextField()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(ground="") & ~Q(source=""), name="a_stay_has_its_order_and_ground"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="a_stay_ends_after_it_began"
            ),
            models.UniqueConstraint(
                fields=["case", "kind"], condition=Q(ended_at=None, until=None), name="one_lasting_stay_a_kind"
            ),
            *fact_constraints("stay"),
        ]

    def __str__(self) -> str:
        return f"{self.name} from {self.since}"

    def holds(self, deadline: "Deadline") -> bool:
        """Whether a running date stands still while this stay lasts: one that passed before it began does not."""
        return self.until is None and self.since <= deadline.due_on and self.kind in deadline.rule.paused_by

    @property
    def name(self) -> str:
        """What the stay is called."""
        return PAUSES[self.kind].name
