from django.db import models
from django.utils.translation import gettext as _

from chro_cases.cases.models import Written


class Assessment(Written):
    """Whether the complaint is retained or dismissed before it is investigated, and on which of the closed grounds.

    Its body: outcome ("retain" or "dismiss"), ground (code of a closing reason, for a dismissal), reasons (text).
    """

    kind, task = "assessment", "finding"

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], name="one_assessment_a_case")]

    def __str__(self):
        return f"Assessment in {self.case}"

    def sections(self, body: dict) -> list[dict]:
        """Outcome, ground and reasons, under their headings."""
        outcome = _("The complaint is retained.") if body["outcome"] == "retain" else _("The complaint is dismissed.")
        said = [{"heading": _("Outcome"), "paragraphs": [outcome]}]
        if body.get("ground"):
            said.append({"heading": _("Ground"), "paragraphs": [self.case.pack.closure_reason(body["ground"]).name]})
        return [*said, {"heading": _("Reasons"), "paragraphs": body["reasons"].split("\n\n")}]
