from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Case, Claim, Fact, Review, Written
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.rules.stages import Stage


class Outcome(models.TextChoices):
    """The answers a determination may give to a claim. What each is called is the pack's to say."""

    CAUSE = "cause", gettext_lazy("Cause")
    NO_CAUSE = "no_cause", gettext_lazy("No cause")
    NO_JURISDICTION = "no_jurisdiction", gettext_lazy("No jurisdiction")


class Determination(Written):
    """Whether there is cause, claim by claim, with the reasons.

    Its body: "claims", one {"outcome": of Outcome, "reasons": text} under the key of each claim as text; and
    "summary", what the evidence shows, as text.
    """

    kind, task = "determination", "finding"
    name = gettext_lazy("the determination")
    # It is cleared anew after more evidence was gathered, and after the decision was taken up again.
    overtaken_by = ("investigate_further", "reopen_investigation", "reopen_determination")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], name="one_determination_a_case")]

    def __str__(self) -> str:
        return f"Determination in {self.case}"

    def errors_in(self, body: dict[str, Any]) -> list[str]:
        """Only claims of this case are answered, and only in the answers its law has."""
        claims = {str(key) for key in self.case.claims.values_list("pk", flat=True)}
        said = [answer["outcome"] for answer in body["claims"].values() if answer["outcome"]]
        wrong = []
        if set(body["claims"]) - claims:
            wrong.append(_("A claim of another case cannot be decided here."))
        if set(said) - {row.code for row in self.case.pack.outcomes}:
            wrong.append(_("This outcome does not exist in the law of this case."))
        return wrong

    def missing_before_submission(self) -> list[str]:
        """It is time for it, the report stands approved, and every claim has its answer with the reasons."""
        lacking = [] if self.latest else super().missing_before_submission()
        if not self.case.is_at(Stage.DETERMINATION):
            lacking.append(_("The case is not at determination now. Begin the determination first."))
        if not self.case.reviews.standing("report"):
            lacking.append(_("The current report of the investigation is not approved. Submit it for review first."))
        if not self.latest:
            return lacking
        answers = self.latest.body["claims"]
        for claim in self.case.claims.current():
            answer = answers.get(str(claim.pk), {})
            if not answer.get("outcome"):
                lacking.append(_("No outcome yet for the claim of %(claim)s.") % {"claim": claim})
            if not answer.get("reasons", "").strip():
                lacking.append(_("No reasons yet for the claim of %(claim)s.") % {"claim": claim})
        return lacking

    def sections(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        """What the evidence shows, then each claim with its answer in the words of the law of the case, and why."""
        said = [{"heading": _("What the evidence shows"), "paragraphs": body["summary"].split("\n\n")}]
        for claim in self._claims(body):
            answer = body["claims"][str(claim.pk)]
            named = self.case.pack.outcome(answer["outcome"]).name if answer["outcome"] else _("No outcome yet")
            heading = f"{claim} – {claim.respondent.name}"
            said.append({"heading": heading, "paragraphs": [named, *answer["reasons"].split("\n\n")]})
        return said

    def _claims(self, body: dict[str, Any]) -> Iterable[Claim]:
        return (claim for claim in self.case.rows(Claim) if str(claim.pk) in body["claims"])


class ClaimOutcome(Fact):
    """How one claim was decided, on which reasons, by the finding that was cleared in these words."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="claim_outcomes")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="outcomes")
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    reasons = models.TextField()
    finding = models.ForeignKey(Review, models.PROTECT, related_name="claim_outcomes")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["claim"], condition=Q(ended_at=None), name="one_outcome_a_claim"),
            models.CheckConstraint(condition=~Q(reasons=""), name="an_outcome_has_reasons"),
            *fact_constraints("claimoutcome"),
        ]

    def __str__(self) -> str:
        return f"{self.claim}: {self.called}"

    @property
    def called(self) -> str:
        """The answer in the words of the case's law."""
        return self.case.pack.outcome(self.outcome).name
