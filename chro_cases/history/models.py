"""The abstract line of a chained history. Cases keep one chain each, and so does every agency's office."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from chro_cases import clock

from .chain import Chain


class _Given:
    """A column whose value the database gives on insert and Django reads back."""

    db_returning = True

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, args, kwargs = super().deconstruct()  # type: ignore[misc]  # a field stands behind it
        return name, f"django.db.models.{type(self).__mro__[2].__name__}", args, kwargs


class GivenInteger(_Given, models.BigIntegerField):  # type: ignore[type-arg]  # it takes none when it runs
    pass


class GivenText(_Given, models.CharField):  # type: ignore[type-arg]  # it takes none when it runs
    pass


class Channel(models.TextChoices):
    STAFF = "staff", "At the office"
    PUBLIC = "public", "Public form"
    PORTAL = "portal", "Portal"
    PAPER = "paper", "On paper"
    PHONE = "phone", "By phone"
    WALK_IN = "walk_in", "In person"
    MAIL = "mail", "By mail"
    IMPORT = "import", "Import"
    SYSTEM = "system", "By the system"


class Line(models.Model):
    """One thing that happened, chained to the line before it. Never changed, never deleted.

    The database's trigger gives `number`, `salt`, `leaf`, `hash` and `tx` (history/guards.py). `facts` is what was said
    or decided; it enters the chain through a salted leaf, so that a lawful order can blank it and the chain still
    verifies.
    """

    CHAIN: ClassVar[Chain]

    number = GivenInteger(default=0, editable=False)
    kind = models.CharField(max_length=60)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    channel = models.CharField(max_length=10, choices=Channel.choices, default=Channel.STAFF)
    at = models.DateTimeField(default=clock.now)
    on = models.DateField()
    facts = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    salt = GivenText(max_length=32, default="", editable=False)
    leaf = GivenText(max_length=64, default="", editable=False)
    hash = GivenText(max_length=64, default="", editable=False)
    tx = GivenInteger(default=0, editable=False)
    destroyed_by_order = models.CharField(max_length=60, default="", blank=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"


def line_constraints(name: str) -> list[models.BaseConstraint]:
    """The checks every chained table has: a person stands behind every line but the system's and the public's."""
    return [
        models.CheckConstraint(
            condition=Q(by__isnull=False) | Q(channel__in=[Channel.SYSTEM, Channel.PUBLIC]), name=f"{name}_has_someone"
        ),
        models.CheckConstraint(condition=Q(kind__regex=r"^[a-z][a-z_]*$"), name=f"{name}_kind_is_plain"),
        models.CheckConstraint(condition=Q(channel__in=Channel.values), name=f"{name}_channel_is_known"),
    ]
