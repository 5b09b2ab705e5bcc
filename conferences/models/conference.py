from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case, Fact, Party
from chro_cases.cases.models.fact import fact_constraints

from .room import Room

USER = settings.AUTH_USER_MODEL


class Conference(Fact):
    """A meeting of both sides that was called: where, from when to when, led by whom. Another day is another row."""

    class Kind(models.TextChoices):
        MEDIATION = "mediation", _("Mediation")
        FACT_FINDING = "fact_finding", _("Fact-finding conference")

    case = models.ForeignKey(Case, models.PROTECT, related_name="conferences")
    kind = models.CharField(max_length=15, choices=Kind.choices)
    room = models.ForeignKey(Room, models.PROTECT, null=True, blank=True, related_name="conferences")
    place = models.CharField(max_length=300, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    led_by = models.ForeignKey(USER, models.PROTECT, related_name="+")
    bring = models.TextField(blank=True)
    recorded = models.BooleanField(default=False)
    accommodations = models.TextField(blank=True)

    class Meta:
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(starts_at__lt=F("ends_at")), name="a_conference_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(room__isnull=False, place="") | (Q(room=None) & ~Q(place="")),
                name="a_conference_is_in_one_place",
            ),
            models.CheckConstraint(
                condition=Q(kind="fact_finding") | Q(recorded=False), name="a_mediation_is_never_recorded"
            ),
            *fact_constraints("conference"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {date_format(self.day)}"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.case.agency.zone)

    @property
    def day(self) -> date:
        """The day of the meeting at the agency."""
        return self.starts_at.astimezone(self.zone).date()

    @property
    def hours(self) -> tuple[datetime, datetime]:
        """Beginning and end as the clock at the agency shows them."""
        return self.starts_at.astimezone(self.zone), self.ends_at.astimezone(self.zone)

    @property
    def where(self) -> str:
        """The room with its office and address, or the place or link that was given."""
        if self.room is None:
            return self.place
        return ", ".join(part for part in (self.room.name, self.room.office.name, self.room.office.address) if part)

    @property
    def is_mediation(self) -> bool:
        return self.kind == self.Kind.MEDIATION


class ConferenceOutcome(Fact):
    """What became of a meeting: held or not, and for each party that stayed away, that it did and why."""

    class Outcome(models.TextChoices):
        HELD = "held", _("Held")
        POSTPONED = "postponed", _("Postponed")
        CALLED_OFF = "called_off", _("Canceled")
        MISSED_BY_COMPLAINANT = "missed_by_complainant", _("Complainant absent")
        MISSED_BY_RESPONDENT = "missed_by_respondent", _("Respondent absent")

    case = models.ForeignKey(Case, models.PROTECT, related_name="conference_outcomes")
    conference = models.ForeignKey(Conference, models.PROTECT, related_name="outcomes")
    outcome = models.CharField(max_length=25, choices=Outcome.choices)
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="+")
    good_cause = models.BooleanField(default=False)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference"], condition=Q(ended_at=None, party=None), name="one_outcome_a_conference"
            ),
            models.UniqueConstraint(
                fields=["conference", "party"], condition=Q(ended_at=None), name="one_absence_a_party"
            ),
            models.CheckConstraint(
                condition=Q(outcome__startswith="missed", party__isnull=False)
                | (~Q(outcome__startswith="missed") & Q(party=None)),
                name="whoever_stayed_away_is_named",
            ),
            models.CheckConstraint(condition=Q(outcome="held") | ~Q(reason=""), name="what_was_not_held_says_why"),
            *fact_constraints("conferenceoutcome"),
        ]

    def __str__(self) -> str:
        return str(self.get_outcome_display())
