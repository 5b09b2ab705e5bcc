"""Running instances of the law's clocks, and the warnings that go out before they end."""

from datetime import date
from functools import cached_property

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Exists, OuterRef, Q

from chro_cases import clock
from chro_cases.cases.access import staff_ties
from chro_cases.cases.models import Case, Claim, Event, Fact, FactQuerySet, Party
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.mail.models import Letter
from chro_cases.rules import Clock, Reckoning, pack_for
from chro_cases.rules.wording import period


class DeadlineQuerySet(FactQuerySet):
    def visible_to(self, user) -> "DeadlineQuerySet":
        """Deadlines of cases this person may see as staff. A party sees its own on its own page."""
        cases = Case.objects.filter(pk=OuterRef("case"))
        return self.filter(Exists(cases.filter(staff_ties(user)))) if user.is_authenticated else self.none()

    def soonest(self) -> "DeadlineQuerySet":
        return self.order_by("due_on", "pk")


class Deadline(Fact):
    """A date by which something must happen, or from which something may; and every step that led to it.

    `clock` names the rule, `edition` the wording it was reckoned under; `reckoning` is the sum, step by step.
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
    due_on = models.DateField(db_index=True)
    edition = models.CharField(max_length=64)
    reckoning = models.JSONField(encoder=DjangoJSONEncoder)

    objects = DeadlineQuerySet.as_manager()

    class Meta:
        ordering = ["due_on"]
        indexes = [models.Index(fields=["due_on"], name="deadline_running", condition=Q(ended_at=None))]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "clock", "claim", "party"],
                condition=Q(ended_at=None),
                nulls_distinct=False,
                name="one_running_deadline_a_clock",
            ),
            *fact_constraints("deadline"),
        ]

    def __str__(self):
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
    def is_running(self) -> bool:
        """Whether it still stands."""
        return self.ended_at is None

    @property
    def is_limit(self) -> bool:
        """Whether something must happen by the day, rather than may from the day."""
        return self.kind == "limit"

    def days_left(self, today: date) -> int:
        """Whole days from today to the day; negative when it has passed."""
        return (self.due_on - today).days

    @property
    def left(self) -> int:
        """Days left on the agency's today."""
        return self.days_left(clock.today(self.case.agency))


class Extension(Fact):
    """More time for one deadline: who asked, on which ground, under which provision, and who granted how much."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="extensions")
    clock = models.CharField(max_length=40)
    trigger = models.ForeignKey(Event, models.PROTECT, related_name="extensions")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="extensions")
    length = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=2)
    citation = models.CharField(max_length=200)
    ground = models.TextField()
    asked_on = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(ground=""), name="an_extension_has_its_ground"),
            models.CheckConstraint(condition=Q(length__gte=1), name="an_extension_adds_time"),
            *fact_constraints("extension"),
        ]

    def __str__(self):
        return f"{self.clock} +{self.length}{self.unit}"

    @property
    def more(self) -> str:
        """What was added, in words: 15 days."""
        return period(self.length, self.unit)


class Reminder(models.Model):
    """One warning of one deadline to one person. The row is the promise that it goes out once."""

    deadline = models.ForeignKey(Deadline, models.PROTECT, related_name="reminders")
    days_before = models.SmallIntegerField()
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="reminders")
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="reminders")
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["deadline", "days_before", "recipient"], name="one_reminder_a_day_and_person"
            ),
        ]

    def __str__(self):
        return f"{self.deadline}: {self.days_before} days before, {self.recipient}"
