"""A job, kept in the database from the moment of the change it follows from until it is done."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from chro_cases import clock


class JobQuerySet(models.QuerySet["Job"]):
    def open(self) -> Self:
        """Jobs neither done nor set aside."""
        return self.filter(done_at=None, parked_at=None)

    def parked(self) -> Self:
        """Jobs that failed too often: a person has to mend something, then take them up again."""
        return self.exclude(parked_at=None)

    def in_hand(self) -> Self:
        """Open jobs that a worker holds now."""
        return self.open().filter(leased_until__gt=clock.now())

    def late(self) -> Self:
        """Waiting jobs whose time came longer ago than any busy hour explains."""
        return self.waiting().filter(available_at__lte=clock.now() - settings.JOB_WAITS_AT_MOST)

    def waiting(self) -> Self:
        """Open jobs whose time has come and that nobody is working on."""
        now = clock.now()
        return self.open().filter(Q(leased_until=None) | Q(leased_until__lte=now), available_at__lte=now)


class Job(models.Model):
    """One job: what kind of work, on which row, from when; and what became of it."""

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=200, unique=True)
    subject = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=clock.now)
    available_at = models.DateTimeField(default=clock.now)
    hinted_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    leased_until = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    parked_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=300, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["available_at"], name="job_open", condition=Q(done_at=None, parked_at=None)),
            models.Index(fields=["done_at"], name="job_done", condition=Q(done_at__isnull=False)),
            models.Index(fields=["parked_at"], name="job_parked", condition=Q(parked_at__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(done_at=None) | Q(parked_at=None), name="job_done_or_parked"),
        ]

    def __str__(self) -> str:
        return self.key


class Heartbeat(models.Model):
    """When each background process was last heard from."""

    process = models.CharField(max_length=20, primary_key=True)
    at = models.DateTimeField()

    @classmethod
    def of(cls, process: str) -> None:
        """Note that this process is alive now."""
        cls.objects.update_or_create(process=process, defaults={"at": clock.now()})
