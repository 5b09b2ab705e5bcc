from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Written

SECTIONS = {
    "history": gettext_lazy("Statement of the case"),
    "jurisdiction": gettext_lazy("Jurisdiction"),
    "issues": gettext_lazy("Issues"),
    "complainant": gettext_lazy("The complainant’s position"),
    "respondent": gettext_lazy("The respondent’s position"),
    "rebuttal": gettext_lazy("The complainant’s reply"),
    "done": gettext_lazy("The investigation"),
    "comparators": gettext_lazy("Comparison with others"),
    "analysis": gettext_lazy("Analysis of each issue"),
    "credibility": gettext_lazy("Credibility"),
    "conclusion": gettext_lazy("Conclusion on each issue"),
    "relief": gettext_lazy("Relief recommended"),
}
NEEDED = ("history", "jurisdiction", "issues", "done", "analysis", "conclusion")


class Report(Written):
    """The report of the investigation, in its sections; each finding of fact rests on an exhibit or an interview.

    Its body: one text for each key of SECTIONS, and "findings": a list of {"text": str, "exhibits": [number],
    "interviews": [number]}.
    """

    kind, task = "report", "finding"
    name = gettext_lazy("the report of the investigation")
    # What is written on the evidence is cleared anew after more of it was gathered.
    overtaken_by = ("investigate_further", "reopen_investigation")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], name="one_report_a_case")]

    def __str__(self) -> str:
        return f"Report in {self.case}"

    def missing_before_submission(self) -> list[str]:
        """Every section that a report needs is written, and every finding rests on something in the file."""
        latest = self.latest
        if latest is None:
            return super().missing_before_submission()
        body = latest.body
        lacking = [
            _("Not yet written: %(section)s.") % {"section": SECTIONS[key]}
            for key in NEEDED
            if not body.get(key, "").strip()
        ]
        if not body.get("findings"):
            lacking.append(_("The report states no finding of fact yet."))
        return lacking + self._without_evidence(body.get("findings", []))

    def _without_evidence(self, findings: list[dict[str, Any]]) -> list[str]:
        # What is said and shown in a mediation stays there: no finding rests on it.
        exhibits = set(self.case.exhibits.current().exclude(compartment="mediation").values_list("number", flat=True))
        interviews = set(self.case.witness_interviews.current().values_list("number", flat=True))
        return [
            _("Finding %(number)s cites no exhibit or interview in the file.") % {"number": number}
            for number, finding in enumerate(findings, 1)
            if not (set(finding.get("exhibits", ())) & exhibits or set(finding.get("interviews", ())) & interviews)
        ]

    def sections(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        """Every section that says something, and the findings with what each rests on."""
        said = [
            {"heading": str(heading), "paragraphs": body[key].split("\n\n")}
            for key, heading in SECTIONS.items()
            if body.get(key, "").strip()
        ]
        findings = [f"{number}. {_cited(finding)}" for number, finding in enumerate(body.get("findings", ()), 1)]
        return [*said, {"heading": _("Findings of fact"), "paragraphs": findings}]


def _cited(finding: dict[str, Any]) -> str:
    cites = [_("exhibit %(number)s") % {"number": one} for one in finding.get("exhibits", ())]
    cites += [_("interview %(number)s") % {"number": one} for one in finding.get("interviews", ())]
    return f"{finding['text']} ({', '.join(cites)})"
