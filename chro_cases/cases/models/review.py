from datetime import date
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases import clock
from chro_cases.people.models import User

from ..access import access_of, compartments_in, open_compartments, staff_access, supervised_by
from .case import Case
from .event import Event

if TYPE_CHECKING:
    from .drafts import Written

USER = settings.AUTH_USER_MODEL


class ReviewQuerySet(models.QuerySet["Review"]):
    def standing(self, kind: str) -> "Review | None":
        """The approval in force, or the level that asked for none: the last word on this kind of work, and of exactly
        what the work says now.
        """
        last = self.filter(kind=kind).order_by("-pk").first()
        return last if last and last.stands else None

    def waiting_for(self, user: User) -> Self:
        """Reviews this person may decide: by those they supervise, on cases they see, not of words they wrote."""
        return self.filter(
            outcome=Review.Outcome.PENDING,
            prepared_by__in=supervised_by(user),
            case__in=Case.objects.visible_to(user).filter(staff_access(user)),
        ).exclude(authors__contains=[user.pk])

    def visible_to(self, user: User, case: Case | None = None) -> Self:
        """Reviews of cases this person may see as staff: their own and of those they supervise; of the others, what
        was not put forward in a drawer that is closed to them.
        """
        if not user.is_staff_member:
            return self.none()
        own = Q(prepared_by=user) | Q(prepared_by__in=supervised_by(user))
        if case is not None:
            shown = Q(submitted_in__compartment__in=compartments_in(user, case))
            return self.filter(own | shown, case=case) if access_of(user).roles_in(case) else self.none()
        seen = self.filter(case__in=Case.objects.visible_to(user).filter(staff_access(user)))
        lines = Event.objects.filter(open_compartments(user), pk=OuterRef("submitted_in"))
        return seen.filter(own | Q(Exists(lines)))


class Review(models.Model):
    """A piece of work put before a supervisor in exact words, and the answer."""

    class Outcome(models.TextChoices):
        PENDING = "pending", gettext_lazy("Waiting")
        APPROVED = "approved", gettext_lazy("Approved")
        RETURNED = "returned", gettext_lazy("Returned for changes")
        RELEASED = "released", gettext_lazy("Gone out without review, at the level in force")

    class Reason(models.TextChoices):
        FACTS = "facts", gettext_lazy("Facts are missing or unclear")
        DATES = "dates", gettext_lazy("A date is missing or wrong")
        BASIS = "basis", gettext_lazy("The basis or the law does not fit the facts")
        PARTY = "party", gettext_lazy("A party is named wrongly")
        WORDING = "wording", gettext_lazy("Wording")
        OTHER = "other", gettext_lazy("Something else (see the note)")

    CLEARED = (Outcome.APPROVED, Outcome.RELEASED)

    case = models.ForeignKey(Case, models.PROTECT, related_name="reviews")
    kind = models.CharField(max_length=30)
    subject_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    subject_id = models.PositiveBigIntegerField()
    # Nothing but written work is put before a supervisor.
    subject: "Written" = GenericForeignKey("subject_type", "subject_id")  # type: ignore[assignment]  # see above
    content = models.JSONField(encoder=DjangoJSONEncoder)
    prepared_by = models.ForeignKey(USER, models.PROTECT, related_name="submitted_reviews")
    authors = ArrayField(models.BigIntegerField())
    level = models.CharField(max_length=12, blank=True)
    submitted_at = models.DateTimeField(default=clock.now)
    submitted_in = models.ForeignKey("cases.Event", models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.PENDING)
    decided_by = models.ForeignKey(USER, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reasons = ArrayField(models.CharField(max_length=10, choices=Reason.choices), default=list, blank=True)
    note = models.TextField(blank=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject_type", "subject_id"], condition=Q(outcome="pending"), name="one_review_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(decided_by=F("prepared_by")), name="nobody_approves_their_own_work"),
            models.CheckConstraint(
                condition=Q(outcome="pending", decided_by=None, decided_at=None)
                | Q(outcome__in=["approved", "returned"], decided_by__isnull=False, decided_at__isnull=False)
                | Q(outcome="released", decided_by=None, decided_at__isnull=False),
                name="a_decision_has_someone",
            ),
            models.CheckConstraint(condition=~Q(outcome="returned", note=""), name="returned_work_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.get_outcome_display()}"

    @property
    def unchanged(self) -> bool:
        """Whether the work still says exactly what was submitted."""
        return bool(self.subject.content() == self.content)

    @property
    def stands(self) -> bool:
        """Whether it was cleared, in the words that the work has now, and for the round that the case is in."""
        return self.outcome in self.CLEARED and self.unchanged and not self._overtaken

    @property
    def _overtaken(self) -> bool:
        """Whether the case was taken up again since: what weighs its evidence is then read again."""
        kinds = self.subject.overtaken_by
        later = self.case.events.filter(number__gt=self.submitted_in.number, kind__in=kinds)
        return bool(kinds) and self.case.has_happened(*kinds) and later.exists()

    def not_cleared_by(self, on: date | None) -> list[str]:
        """Why nothing that rests on this can be dated a day: it was not cleared by then. Nothing when it was."""
        cleared_on = clock.day(self.decided_at or self.submitted_at, self.case.agency)
        if on is None or on >= cleared_on:
            return []
        return [_("It was approved on %(day)s: it cannot have been issued before.") % {"day": date_format(cleared_on)}]

    @property
    def previous(self) -> "Review | None":
        """The review of the same work decided before this one: what a supervisor saw last."""
        return (
            Review.objects.filter(subject_type=self.subject_type, subject_id=self.subject_id, pk__lt=self.pk)
            .exclude(outcome=self.Outcome.PENDING)
            .first()
        )
