from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from chro_cases.people.models import User

from ..registry import work_of
from .case import Case
from .event import Event
from .review import Review

USER = settings.AUTH_USER_MODEL


class WorkVersion(models.Model):
    """One version of a piece of written work. Never changed; each knows who wrote it."""

    subject_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    subject_id = models.PositiveBigIntegerField()
    # Nothing but written work has versions.
    subject: "Written" = GenericForeignKey("subject_type", "subject_id")  # type: ignore[assignment]  # see above
    number = models.PositiveIntegerField()
    body = models.JSONField(encoder=DjangoJSONEncoder)
    written_by = models.ForeignKey(USER, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    made_by = models.ForeignKey(Event, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["subject_type", "subject_id", "number"], name="one_work_version_a_number")
        ]

    def __str__(self) -> str:
        return f"Version {self.number}"


class Written(models.Model):
    """Something a person writes on a case, in versions, and a supervisor approves: a charge, a report, a determination.

    Each version is a plain JSON body, read as headed sections.
    """

    kind: str
    name: Promise  # what it is called within a sentence: "the report of the investigation"
    task: str  # of SupervisionLevel.Task: how closely whoever writes it is supervised
    overtaken_by: tuple[str, ...] = ()  # kinds of event after which an approval stands no more

    case = models.ForeignKey(Case, models.PROTECT, related_name="%(class)ss")
    reviews = GenericRelation(Review, "subject_id", "subject_type")
    versions = GenericRelation(WorkVersion, "subject_id", "subject_type")
    version_read: WorkVersion | None = None  # the latest, where a page that only looks has read it beforehand

    class Meta:
        abstract = True

    def get_absolute_url(self) -> str:
        return reverse(work_of(self.kind).drafted.page, args=[self.case_id])

    @property
    def latest(self) -> WorkVersion | None:
        last: WorkVersion | None = self.version_read or self.versions.last()
        return last

    @property
    def standing(self) -> Review | None:
        """The approval in force, or the level that asked for none, of exactly what it says now."""
        approval: Review | None = self.reviews.standing(self.kind)
        return approval

    def compartment_for(self, by: User) -> str:
        """The drawer in which the lines of history about it lie, when this person writes them."""
        return "open"

    def kept_from(self, user: User) -> bool:
        """Whether this person may not know of it, although they may write such work."""
        return False

    def errors_in(self, body: dict[str, Any]) -> list[str]:
        """Why these words cannot be kept at all, in sentences."""
        return []

    def missing_before_submission(self) -> list[str]:
        """What still stands between this work and a supervisor, in sentences."""
        return [] if self.latest else [_("Nothing is written yet.")]

    def sections(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        """The words as a person reads them: a list of {"heading": str, "paragraphs": [str]}."""
        raise NotImplementedError

    def content(self) -> dict[str, Any]:
        """Every word a supervisor approves and the paper will carry: those of the latest version, as plain JSON."""
        latest = self.latest
        return self.content_with(latest.body, {}) if latest else {}

    def content_with(self, body: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
        """What the paper would say with the words of another version."""
        return content | {"body": body, "sections": self.sections(body)}

    def as_paper(self, content: dict[str, Any]) -> dict[str, Any] | None:
        """The content as components/paper.html takes it; None where it is read section by section."""
        return None

    def as_lines(self, content: dict[str, Any]) -> tuple[list[str], list[str]]:
        """The content line by line, to be compared: who and what it names, and its words."""
        return [], [line for part in content["sections"] for line in (part["heading"], *part["paragraphs"])]

    def authors_since(self, moment: datetime | None) -> set[int]:
        """The keys of everybody who wrote a version since a moment (None: ever)."""
        versions = self.versions.filter(written_at__gt=moment) if moment else self.versions.all()
        return set(versions.values_list("written_by", flat=True))


@cache
def kinds_of_work() -> Mapping[str, type[Written]]:
    """Every kind of written work by its code, from whichever stage it comes."""
    return {model.kind: model for model in apps.get_models() if issubclass(model, Written)}
