from django.db import models
from django.db.models import Q

from chro_cases.people.models import Agency, Office, OfficeEvent


class Room(models.Model):
    """A room of one office in which parties can be met."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="rooms")
    office = models.ForeignKey(Office, models.PROTECT, related_name="rooms")
    name = models.CharField(max_length=80)
    seats = models.PositiveSmallIntegerField()
    made_by = models.ForeignKey(OfficeEvent, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["office", "name"]
        constraints = [
            models.UniqueConstraint(fields=["office", "name"], name="one_room_a_name"),
            models.CheckConstraint(condition=Q(seats__gte=1), name="a_room_has_seats"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.office}"
