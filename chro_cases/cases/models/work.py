from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext as _

from .event import Event
from .review import WorkProduct

USER = settings.AUTH_USER_MODEL


class WorkVersion(models.Model):
    """One version of a piece of written work. Never changed; each knows who wrote it."""

    subject_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    subject_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("subject_type", "subject_id")
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

    def __str__(self):
        return f"Version {self.number}"


class Written(WorkProduct):
    """Work that is written in versions, each a plain JSON body, and read as headed sections."""

    versions = GenericRelation(WorkVersion, "subject_id", "subject_type")

    class Meta:
        abstract = True

    @property
    def latest(self) -> WorkVersion | None:
        return self.versions.last()

    def cannot_say(self, body: dict) -> list[str]:
        """Why these words cannot be kept at all, in sentences."""
        return []

    def sections(self, body: dict) -> list[dict]:
        """The words as a person reads them: a list of {"heading": str, "paragraphs": [str]}."""
        raise NotImplementedError

    def content(self) -> dict:
        """The words of the latest version, and the sections that the paper will carry."""
        latest = self.latest
        return {"body": latest.body, "sections": self.sections(latest.body)} if latest else {}

    def content_as_of(self, version: WorkVersion, content: dict) -> dict:
        """What the paper would have said with the words of an earlier version."""
        return content | {"body": version.body, "sections": self.sections(version.body)}

    def as_paper(self, content: dict) -> dict | None:
        """The content as components/paper.html takes it; None where it is read section by section."""
        return None

    def as_lines(self, content: dict) -> tuple[list[str], list[str]]:
        """The content line by line, to be compared: who and what it names, and its words."""
        return [], [line for part in content["sections"] for line in (part["heading"], *part["paragraphs"])]

    def not_ready(self) -> list[str]:
        return [] if self.latest else [_("Nothing is written yet.")]

    def authors_since(self, moment) -> set[int]:
        """Whoever wrote a version since a moment."""
        versions = self.versions.filter(written_at__gt=moment) if moment else self.versions.all()
        return set(versions.values_list("written_by", flat=True))
