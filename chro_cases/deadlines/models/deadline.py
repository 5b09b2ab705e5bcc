"""A running date of law, with the sum that led to it."""

from datetime import date
from functools import cached_property, reduce
from operator import or_
from typing import ClassVar, Self

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Exists, ExpressionWrapper, OuterRef, Q

from chro_cases import clock
from chro_cases.cases.access import staff_access
from chro_cases.cases.models import Case, Claim, Event, Fact, FactQuerySet, Party
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.people.models import User
from chro_cases.rules import PACKS, PAUSES, Clock, Reckoning, pack_for

from .stay import open_ended

LASTING = Q(until=None)


def stayed(lasts: Q) -> Q:
    """Dates of a case with a stay that lasts so, of a kind that their rule names, begun by the last day at the latest.

    A date that passed before the stay began was missed, and stays so.
    """
    stays = apps.get_model("deadlines", "Stay").objects.current().filter(lasts, case=OuterRef("case"))
    named = reduce(or_, (Q(kind=kind, of_clock__in=clocks) for kind, clocks in _HELD_BY.items()))
    its_clock = ExpressionWrapper(OuterRef("clock"), models.CharField())
    begun = stays.annotate(of_clock=its_clock).filter(named, since__lte=OuterRef("due_on"))
    # The first question is one that the database answers for all dates at once; few are left for the second.
    return Q(Exists(stays)) & Q(Exists(begun))


# The clocks that each kind of stay holds, in any law.
_HELD_BY = {
    kind: sorted({row.code for pack in PACKS.values() for row in pack.clocks if kind in row.paused_by})
    for kind in PAUSES
}


class DeadlineQuerySet(FactQuerySet["Deadline"]):
    def visible_to(self, user: User) -> Self:
        """Deadlines of cases this person may see as staff. A party sees its own on its own page."""
        cases = Case.objects.filter(pk=OuterRef("case"))
        return self.filter(Exists(cases.filter(staff_access(user)))) if user.is_authenticated else self.none()

    def allowing(self, what: str) -> Self:
        """Dates of clocks that are for one thing: a key of ALLOWED, such as a comment on a draft."""
        return self.filter(clock__in={row.code for pack in PACKS.values() for row in pack.clocks if row.allows == what})

    def held(self) -> Self:
        """Running dates that stand still, because a stay that holds them lasts."""
        return self.current().filter(stayed(LASTING))

    def running(self) -> Self:
        """Running dates whose days pass. Lists, warnings and counts of what is near or missed start from these."""
        return self.current().exclude(stayed(LASTING))

    def soonest(self) -> Self:
        return self.order_by("due_on", "pk")


class Deadline(Fact):
    """A date by which something must happen, or from which something may; and every step that led to it.

    `clock` names the rule, `edition` the wording it was reckoned under; `reckoning` is the sum, step by step. `request`
    is the request it is the time for, where each request has a time of its own.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="deadlines")
    clock = models.CharField(max_length=40)
    jurisdiction = models.CharField(max_length=20)
    kind = models.CharField(max_length=15)
    owed_by = models.CharField(max_length=15)
    owner_role = models.CharField(max_length=20, blank=True)
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="deadlines")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="deadlines")
    trigger = models.ForeignKey(Event, models.PROTECT, related_name="deadlines")
    request = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    due_on = models.DateField(db_index=True)
    edition = models.CharField(max_length=64)
    reckoning = models.JSONField(encoder=DjangoJSONEncoder)

    # What a list of what was missed reads beside the row: the day it ended.
    ended_on: date | None

    objects: ClassVar = DeadlineQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        # The second is for the warnings of a morning: each clock warns on days of its own (due_soon.py). The third says
        # which roles owe something, without a look at what ended.
        indexes = [
            models.Index(fields=["due_on"], name="deadline_running", condition=Q(ended_at=None)),
            models.Index(fields=["clock", "due_on"], name="deadline_running_by_clock", condition=Q(ended_at=None)),
            models.Index(
                fields=["owner_role", "due_on"],
                name="deadline_running_by_role",
                condition=Q(ended_at=None, kind="limit", owed_by="agency"),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "clock", "claim", "party", "request"],
                condition=Q(ended_at=None),
                nulls_distinct=False,
                name="one_running_deadline_a_clock",
            ),
            *fact_constraints("deadline"),
        ]

    def __str__(self) -> str:
        return f"{self.clock} {self.due_on}"

    @cached_property
    def rule(self) -> Clock:
        """The row of law this deadline runs under, in the wording it was reckoned with if the pack still has it."""
        rows = [row for row in pack_for(self.jurisdiction).clocks if row.code == self.clock]
        return next((row for row in rows if row.edition == self.edition), rows[-1])

    @cached_property
    def sum(self) -> Reckoning:
        """The reckoning with every step, as it was made."""
        return Reckoning.from_json(self.reckoning)

    @property
    def counted_from(self) -> date:
        """The day the sum counts from: that of the event that started it, as it was corrected or proven by then."""
        first: date | None = self.sum.steps[0].on
        return first or self.trigger.on

    @property
    def is_running(self) -> bool:
        """Whether it still stands."""
        return self.ended_at is None

    @property
    def is_limit(self) -> bool:
        """Whether something must happen by the day, rather than may from the day."""
        return self.kind == "limit"

    @property
    def binds_agency(self) -> bool:
        """Whether it is a last day by which the agency itself must act."""
        return self.is_limit and self.owed_by == "agency"

    @property
    def stands_on(self) -> date:
        """The day to show: its last day or, of a right, the day after its period, on which it begins."""
        return self.sum.opens_on or self.due_on

    def has_passed(self, on: date) -> bool:
        """Whether a day lies after the last day. While a stay holds the date its days do not pass."""
        return on > self.due_on and not self.is_held

    @property
    def is_held(self) -> bool:
        """Whether a stay that lasts holds this date."""
        return any(stay.holds(self) for stay in open_ended(self.case))

    def days_left(self, today: date) -> int:
        """Whole days from today to the day; negative when it has passed."""
        return (self.due_on - today).days

    @property
    def left(self) -> int:
        """Days left on the agency's today."""
        return self.days_left(clock.today(self.case.agency))


class MetLate(models.Model):
    """A date that the agency owed and that ended late, with the day on which it did, as last corrected. The database
    marks it when it ends (lists/missed_deadlines.py): none that stood still that day or was reckoned anew.
    """

    deadline = models.OneToOneField(Deadline, models.PROTECT, primary_key=True, related_name="met_late")
    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    due_on = models.DateField()
    ended_on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["due_on"], name="met_late_by_day")]

    def __str__(self) -> str:
        return f"{self.deadline_id} on {self.ended_on}"
