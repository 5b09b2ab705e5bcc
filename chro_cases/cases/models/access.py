from django.conf import settings
from django.db import models
from django.db.models import Q
from guardian.models import UserObjectPermissionBase

from chro_cases import clock

from .case import Case
from .fact import Fact, fact_constraints

USER = settings.AUTH_USER_MODEL


class Grant(Fact):
    """One named person let into one case, for a reason and until a day."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="grants")
    user = models.ForeignKey(USER, models.PROTECT, related_name="grants")
    reason = models.CharField(max_length=300)
    until = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "user"], condition=Q(ended_at=None), name="one_grant_a_person"),
            *fact_constraints("grant"),
        ]

    def __str__(self) -> str:
        return f"{self.user} until {self.until:%Y-%m-%d}"


class CaseGrant(UserObjectPermissionBase):
    """django-guardian's row, derived from a Grant that stands: one arm of `visible_to`."""

    content_object = models.ForeignKey(Case, models.PROTECT)


class Wall(Fact):
    """Hides the whole case from one person, whatever else would let them in: a conflict of interest."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="walls")
    user = models.ForeignKey(USER, models.PROTECT, related_name="walls")
    reason = models.CharField(max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "user"], condition=Q(ended_at=None), name="one_wall_a_person"),
            *fact_constraints("wall"),
        ]

    def __str__(self) -> str:
        return f"{self.user} is kept out"


class ReadLog(models.Model):
    """Who looked at which page of which case, and when. Written by the one door, `case_for`."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="reads")
    user = models.ForeignKey(USER, models.PROTECT, related_name="reads")
    page = models.CharField(max_length=80)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["case", "at"], name="reads_of_case")]

    def __str__(self) -> str:
        return f"{self.user} {self.page}"
