"""Days on which an agency was closed beside those of the law."""

from django.db import models
from django.db.models import Q

from chro_cases.people.models import Agency, OfficeEvent


class OfficeClosing(models.Model):
    """One day on which the whole agency is closed: why, by whose word, who recorded it. It may be taken back once."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="closings")
    on = models.DateField()
    name = models.CharField(max_length=120)
    source = models.CharField(max_length=200)
    made_by = models.ForeignKey(OfficeEvent, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ended_by = models.ForeignKey(OfficeEvent, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "on"], condition=Q(ended_at=None), name="one_closing_a_day"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="officeclosing_ended_whole",
            ),
            models.CheckConstraint(condition=~Q(name="") & ~Q(source=""), name="a_closing_has_its_reason_and_source"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.on}"
