from django.db import models

from chro_cases.cases.models import Written


class Report(Written):
    """The report of the investigation, in its sections; each finding of fact rests on an exhibit or an interview.

    Its body: one text per section, and findings: a list of {"text", "exhibits": [number], "interviews": [number],
    "claims": [key]}.
    """

    kind, task = "report", "finding"

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], name="one_report_a_case")]

    def __str__(self):
        return f"Report in {self.case}"
