"""Files of long lists, made by a worker and kept for a day."""

from datetime import timedelta
from typing import ClassVar, Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from chro_cases import clock
from chro_cases.people.models import Agency, User

KEPT_FOR, FOLDER = timedelta(days=1), "exports"


class ExportQuerySet(models.QuerySet["Export"]):
    def kept(self) -> Self:
        """Files that are not to be removed yet."""
        return self.filter(asked_at__gt=clock.now() - KEPT_FOR)

    def waiting(self) -> Self:
        """Files that are not made yet, and still to be made."""
        return self.filter(made_at=None, outdated=False)


class Export(models.Model):
    """A long list that somebody asked for as a file: which, how narrowed and sorted, and the file once it is made."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, related_name="exports")
    list = models.CharField(max_length=10)
    address = models.CharField(max_length=2000)
    form = models.CharField(max_length=4)
    language = models.CharField(max_length=5, default=settings.LANGUAGE_CODE)
    asked_at = models.DateTimeField(default=clock.now)
    outdated = models.BooleanField(default=False)
    read_at = models.DateTimeField(null=True)
    ties = models.JSONField(default=dict)
    made_at = models.DateTimeField(null=True)
    rows = models.PositiveIntegerField(null=True)
    file = models.CharField(max_length=140, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)

    objects: ClassVar = ExportQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "pk"]
        indexes = [models.Index(fields=["asked_at"], name="export_asked_at")]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "list", "address", "form"],
                condition=Q(made_at=None, outdated=False),
                name="one_export_of_a_list_is_made_at_once",
            ),
            models.CheckConstraint(
                condition=Q(made_at=None, read_at=None, rows=None, file="", sha256="")
                | (Q(made_at__isnull=False, read_at__isnull=False, rows__isnull=False) & ~Q(file="") & ~Q(sha256="")),
                name="export_is_made_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.list}.{self.form} for {self.user}"

    @property
    def folder(self) -> str:
        """Where its file lies in the store, and nothing else."""
        return f"{FOLDER}/{self.pk}"

    @property
    def page(self) -> str:
        """The address of the list as it was asked for."""
        return f"{reverse(self.list)}?{self.address}"

    @property
    def again(self) -> str:
        """The address by which the same file is asked for anew."""
        return f"{reverse(f'{self.list}_{self.form}')}?{self.address}"
