from operator import attrgetter
from typing import Any, Self, TypeVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from chro_cases.errors import Refused

from .event import Event

OneFact = TypeVar("OneFact", bound="Fact")
Row = TypeVar("Row", bound=models.Model)


class FactQuerySet(models.QuerySet[OneFact]):
    def current(self) -> Self:
        """Facts that stand now."""
        return self.filter(ended_at=None)._in_order()

    def _in_order(self) -> Self:
        """As they were recorded, where nothing else orders them: the database promises no order by itself.

        Whoever counts by a field takes the order off first, `order_by()`, or each fact is counted by itself.
        """
        return self if self.ordered else self.order_by("made_at", "pk")

    def begin(self, event: Event, **fields: Any) -> OneFact:
        """State a fact that this event established."""
        return self.create(case_id=event.case_id, made_by=event, made_at=event.at, **fields)


class Fact(models.Model):
    """Something that stands from the event that made it until the event that ended it. A correction is a new fact."""

    made_by = models.ForeignKey(Event, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ended_by = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.CharField(max_length=300, blank=True)

    # What is said of it wherever it is named, and is read with it.
    named_by: tuple[str, ...] = ()

    objects = FactQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_current(self) -> bool:
        """Whether it stands now."""
        return self.ended_at is None

    def end(self, event: Event, why: str = "") -> None:
        """End this fact, once, by an event. Whoever comes second is refused; beside this door, by the database."""
        ending = {"ended_by": event, "ended_at": event.at, "ended_why": why}
        if not type(self).objects.current().filter(pk=self.pk).update(**ending):
            raise Refused(_("Someone else has just ended this. Reload the page."))
        self.ended_by, self.ended_at, self.ended_why = event, event.at, why


def in_order(rows: list[Row]) -> list[Row]:
    """Rows of one table, put in the order in which its model lists them; facts else as they were recorded."""
    if rows:
        recorded = ("made_at", "pk") if isinstance(rows[0], Fact) else ("pk",)
        for name in reversed([str(one) for one in type(rows[0])._meta.ordering or recorded]):
            rows.sort(key=attrgetter(name.lstrip("-")), reverse=name.startswith("-"))
    return rows


def fact_constraints(name: str) -> list[models.BaseConstraint]:
    """A fact is ended whole or not at all, and not before it began."""
    return [
        models.CheckConstraint(
            condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
            name=f"{name}_ended_whole",
        ),
        models.CheckConstraint(
            condition=Q(ended_at=None) | Q(ended_at__gte=models.F("made_at")), name=f"{name}_in_order"
        ),
    ]
