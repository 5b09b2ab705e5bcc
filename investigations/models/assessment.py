from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Case, Written
from chro_cases.rules import ClosureReason

DISMISSED = ("complaint_dismissed",)


def dismissal_grounds(case: Case) -> list[ClosureReason]:
    """The closed list of grounds on which the law lets a complaint be dismissed before it is investigated."""
    return [row for row in case.pack.closure_reasons_from("assessment") if row.proven_by == DISMISSED]


class Assessment(Written):
    """Whether the complaint is retained or dismissed before it is investigated, and on which of the closed grounds.

    Its body: outcome ("retain" or "dismiss"), ground (code of a closing reason, for a dismissal), reasons (text).
    """

    kind, task = "assessment", "finding"
    name = gettext_lazy("the assessment")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], name="one_assessment_a_case")]

    def __str__(self) -> str:
        return f"Assessment in {self.case}"

    def errors_in(self, body: dict[str, Any]) -> list[str]:
        """A dismissal has one ground of the list, a complaint that is retained has none, and both have reasons."""
        grounds = {row.code for row in dismissal_grounds(self.case)}
        wrong = []
        if body["outcome"] not in ("retain", "dismiss"):
            wrong.append(_("Choose whether the complaint is retained or dismissed."))
        if body["outcome"] == "dismiss" and body["ground"] not in grounds:
            wrong.append(_("Choose the ground of the dismissal from the list."))
        if body["outcome"] == "retain" and body["ground"]:
            wrong.append(_("A complaint that is retained has no ground of dismissal. Leave it empty."))
        if not body["reasons"].strip():
            wrong.append(_("Write the reasons: both sides read them."))
        return wrong

    def sections(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        """Outcome, ground and reasons, under their headings."""
        outcome = _("The complaint is retained.") if body["outcome"] == "retain" else _("The complaint is dismissed.")
        said = [{"heading": _("Outcome"), "paragraphs": [outcome]}]
        if body.get("ground"):
            said.append({"heading": _("Ground"), "paragraphs": [self.case.pack.closure_reason(body["ground"]).name]})
        return [*said, {"heading": _("Reasons"), "paragraphs": body["reasons"].split("\n\n")}]
