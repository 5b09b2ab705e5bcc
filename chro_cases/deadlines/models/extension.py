"""More time that was granted for one date."""

from django.db import models
from django.db.models import Q

from chro_cases.cases.models import Case, Event, Fact, Party
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.rules.formats import period


class Extension(Fact):
    """More time for one deadline: who asked, on which ground, under which provision, and who granted how much."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="extensions")
    clock = models.CharField(max_length=40)
    trigger = models.ForeignKey(Event, models.PROTECT, related_name="extensions")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="extensions")
    length = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=2)
    citation = models.CharField(max_length=200)
    ground = models.TextField()
    asked_on = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(ground=""), name="an_extension_has_its_ground"),
            models.CheckConstraint(condition=Q(length__gte=1), name="an_extension_adds_time"),
            *fact_constraints("extension"),
        ]

    def __str__(self) -> str:
        return f"{self.clock} +{self.length}{self.unit}"

    @property
    def more(self) -> str:
        """What was added, in words: 15 days."""
        return period(self.length, self.unit)
