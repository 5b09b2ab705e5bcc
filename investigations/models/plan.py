from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Written


class Plan(Written):
    """How the investigation will go: the issues, whom to hear, what to ask for. Its body: issues, witnesses, papers,
    steps (texts).
    """

    kind, task = "plan", "request"
    name = gettext_lazy("the plan of the investigation")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], name="one_plan_a_case")]

    def __str__(self) -> str:
        return f"Plan in {self.case}"

    def sections(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        """The four parts of a plan."""
        headings = {
            "issues": _("Issues to decide"),
            "witnesses": _("Witnesses"),
            "papers": _("Documents to request"),
            "steps": _("Steps and dates"),
        }
        return [
            {"heading": heading, "paragraphs": body.get(key, "").split("\n\n")} for key, heading in headings.items()
        ]
