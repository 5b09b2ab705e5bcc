"""A person's dates in their own calendar: the address is a key, so only its hash is kept, and it can be revoked."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from chro_cases.people.models import OfficeEvent


class CalendarFeedQuerySet(models.QuerySet["CalendarFeed"]):
    def current(self) -> Self:
        """Feeds that are not revoked."""
        return self.filter(ended_at=None)


class CalendarFeed(models.Model):
    """One secret address of one person, from its making until it is revoked. `covers` says whose dates it carries."""

    class Covers(models.TextChoices):
        MINE = "mine", "My dates"
        TEAM = "team", "My dates and my people’s"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="calendar_feeds")
    covers = models.CharField(max_length=10, choices=Covers.choices)
    secret_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(OfficeEvent, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ended_by = models.ForeignKey(OfficeEvent, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.CharField(max_length=300, blank=True)

    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user"], condition=Q(ended_at=None), name="one_calendar_feed_a_person"),
            models.CheckConstraint(condition=Q(covers__in=["mine", "team"]), name="calendarfeed_covers_is_known"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="calendarfeed_ended_whole",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("made_at")), name="calendarfeed_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_covers_display()}"


class FeedReading(models.Model):
    """That a feed was read on a day: how often, and when last. A calendar asks every few hours, so a day is one row."""

    feed = models.ForeignKey(CalendarFeed, models.PROTECT, related_name="readings")
    on = models.DateField()
    last_at = models.DateTimeField()
    times = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["feed", "on"], name="one_feed_reading_a_day")]

    def __str__(self) -> str:
        return f"{self.feed} {self.on}: {self.times}"
