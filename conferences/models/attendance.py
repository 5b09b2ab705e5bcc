from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case, Fact, Party
from chro_cases.cases.models.fact import fact_constraints

from .conference import Conference


class Attendance(Fact):
    """Somebody who is expected at a meeting and, once it was held or missed, whether they came."""

    class Part(models.TextChoices):
        PARTY = "party", _("Party")
        ATTORNEY = "attorney", _("Attorney or representative")
        WITNESS = "witness", _("Witness")
        INTERPRETER = "interpreter", _("Interpreter")

    class Came(models.TextChoices):
        EXPECTED = "expected", _("Expected")
        YES = "yes", _("Attended")
        NO = "no", _("Absent")
        GOOD_CAUSE = "good_cause", _("Absent with good cause")

    case = models.ForeignKey(Case, models.PROTECT, related_name="attendances")
    conference = models.ForeignKey(Conference, models.PROTECT, related_name="attendances")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="attendances")
    name = models.CharField(max_length=160)
    part = models.CharField(max_length=15, choices=Part.choices)
    came = models.CharField(max_length=12, choices=Came.choices, default=Came.EXPECTED)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "party"], condition=Q(ended_at=None), name="one_place_a_party"
            ),
            models.UniqueConstraint(
                fields=["conference", "name"], condition=Q(ended_at=None, party=None), name="one_place_a_name"
            ),
            *fact_constraints("attendance"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_came_display()}"
