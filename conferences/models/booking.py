from hashlib import sha256

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from chro_cases.cases.models import Case, Fact
from chro_cases.cases.models.fact import fact_constraints

from .conference import Conference


def subject_of(what: str, key: object) -> int:
    """One number for a room, a person who works here or a person in a case: `what` is "room", "user" or "person".

    62 bits of a hash, so that keys of every shape fit one column. Two of an agency's rooms and people sharing a number
    is less likely than anything else that can go wrong here, and would refuse a free hour, never allow a taken one.
    """
    return int.from_bytes(sha256(f"{what}:{key}".encode()).digest()[:8]) >> 2


class Booking(Fact):
    """A room or a person is taken from one moment to another. PostgreSQL itself refuses the same one twice at once."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="bookings")
    conference = models.ForeignKey(Conference, models.PROTECT, related_name="bookings")
    what = models.CharField(max_length=10, choices=[(what, what) for what in ("room", "user", "person")])
    subject = models.BigIntegerField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="nobody_and_no_room_twice_at_once",
                expressions=[
                    (
                        Func(
                            F("subject"),
                            F("subject"),
                            Value("[]"),
                            function="int8range",
                            output_field=BigIntegerRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                    (
                        Func(F("starts_at"), F("ends_at"), function="tstzrange", output_field=DateTimeRangeField()),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(ended_at=None),
            ),
            models.CheckConstraint(condition=Q(starts_at__lt=F("ends_at")), name="a_booking_ends_after_it_starts"),
            *fact_constraints("booking"),
        ]

    def __str__(self) -> str:
        return f"{self.what}: {self.starts_at} – {self.ends_at}"
