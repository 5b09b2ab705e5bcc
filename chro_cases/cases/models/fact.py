from typing import Any, Self, TypeVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from chro_cases.errors import Refused

from .event import Event

OneFact = TypeVar("OneFact", bound="Fact")


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

    objects = FactQuerySet.as_manager()

    class Meta:
        abstract = True

    def end(self, event: Event, why: str = "") -> None:
        """End this fact, once, by an event. Whoever comes second is refused; beside this door, by the database."""
        ending = {"ended_by": event, "ended_at": event.at, "ended_why": why}
        if not type(self).objects.current().filter(pk=self.pk).update(**ending):
            raise Refused(_("Someone else has just ended this. Reload the page."))
        self.ended_by, self.ended_at, self.ended_why = event, event.at, why


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
