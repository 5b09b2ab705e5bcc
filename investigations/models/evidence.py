from django.db import models
from django.db.models import Q

from chro_cases.cases.models import Case, Claim, Fact
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.documents.models import Exhibit


class ExhibitLink(Fact):
    """Which claim an exhibit says something about."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="exhibit_links")
    exhibit = models.ForeignKey(Exhibit, models.PROTECT, related_name="links")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="exhibit_links")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["exhibit", "claim"], condition=Q(ended_at=None), name="one_link_a_claim"),
            *fact_constraints("exhibitlink"),
        ]

    def __str__(self) -> str:
        return f"{self.exhibit} – {self.claim}"
