from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Written

from .conference import Conference

SECTIONS = {
    "present": gettext_lazy("Who was there"),
    "said": gettext_lazy("What was said"),
    "agreed": gettext_lazy("What both sides agree on"),
    "open": gettext_lazy("What is still to come, from whom and by when"),
}
NEEDED = ("present", "said")


class Summary(Written):
    """What came out of one fact-finding conference. Its body: one text for each key of SECTIONS."""

    kind, task = "summary", "conference"
    name = gettext_lazy("the summary of the conference")

    conference = models.OneToOneField(Conference, models.PROTECT, related_name="summary")

    def __str__(self) -> str:
        return f"Summary of {self.conference}"

    def get_absolute_url(self) -> str:
        return reverse("conferences:summary", args=[self.case_id, self.conference_id])

    def missing_before_submission(self) -> list[str]:
        """Who was there and what was said is written."""
        latest = self.latest
        if latest is None:
            return super().missing_before_submission()
        return [
            _("Not yet written: %(section)s.") % {"section": SECTIONS[key]}
            for key in NEEDED
            if not latest.body.get(key, "").strip()
        ]

    def sections(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        """Every section that says something."""
        return [
            {"heading": str(heading), "paragraphs": body[key].split("\n\n")}
            for key, heading in SECTIONS.items()
            if body.get(key, "").strip()
        ]
