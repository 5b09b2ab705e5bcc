from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Event, Party, Written
from chro_cases.cases.needs import proven
from chro_cases.rules.rows import ClosureReason
from chro_cases.rules.stages import Stage

# A finding, a dismissal and a release close the case by their own acts, and are never proposed.
BY_THEIR_OWN_ACT = frozenset({"no_cause_found", "complaint_dismissed", "right_to_sue_issued"})


class ClosingProposal(Written):
    """That the case be closed for one of the reasons its law has, with the words of the letter and the proof.

    Its body: reason (code of a closing reason), explanation (text of the letter) and proof (text; may be empty). One is
    open at a time; `used_by` is the event that closed the case with it.
    """

    kind, task = "closure", "closure"
    name = gettext_lazy("the proposal to close")

    used_by = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(used_by=None), name="one_open_closing_proposal")
        ]

    def __str__(self) -> str:
        return f"Proposal to close {self.case}"

    @property
    def offered(self) -> tuple[ClosureReason, ...]:
        """The reasons for which a case in this stage may be proposed for closing.

        An agreement that was monitored closes as the agreement it was.
        """
        case = self.case
        agreed = {one.kind for one in case.settlements.current()} if case.is_at(Stage.MONITORING) else set()
        here = {row.code for row in case.pack.closure_reasons_from(case.stage)} | agreed
        return tuple(
            row for row in case.pack.closure_reasons if row.code in here and not BY_THEIR_OWN_ACT & set(row.proven_by)
        )

    def errors_in(self, body: dict[str, Any]) -> list[str]:
        """Every reason why the case cannot be closed in these words as it stands now."""
        row = next((row for row in self.offered if row.code == body["reason"]), None)
        if row is None:
            return [_("That is not a reason for closing at this stage.")]
        areas = {claim.area for claim in self.case.claims.current()}
        reasons = []
        if not all(row.covers_area(area) for area in areas):
            reasons.append(_("The law does not have this reason for a claim of this area."))
        if row.proven_by and not proven(self.case, row.proven_by):
            reasons.append(_("The file holds no proof of this reason for closing: %(reason)s.") % {"reason": row.name})
        if row.proof and not body["proof"].strip():
            reasons.append(_("Say what proves it. %(proof)s") % {"proof": row.proof})
        if not body["explanation"].strip():
            reasons.append(_("Write the explanation for the letter."))
        return [*reasons, *self._claims_that_go_on(row), *self._promises_not_kept()]

    def _claims_that_go_on(self, row: ClosureReason) -> list[str]:
        """Who has not withdrawn, where the withdrawal of everybody is the reason."""
        if "withdrawal_received" not in row.proven_by:
            return []
        gone = set(self.case.withdrawals.current().values_list("party", flat=True))
        staying = self.case.parties.current().filter(role=Party.Role.COMPLAINANT).exclude(pk__in=gone)
        return [
            _("%(party)s has not withdrawn, and their claims go on.") % {"party": party.name}
            for party in staying.select_related("person", "organisation")
        ]

    def _promises_not_kept(self) -> list[str]:
        return [
            _("This remedy is neither complied with nor waived: %(remedy)s, due on %(day)s.")
            % {"remedy": remedy.what, "day": date_format(remedy.due_on)}
            for remedy in self.case.remedies.unkept()
        ]

    def missing_before_submission(self) -> list[str]:
        """What still stands between the words and a supervisor, as the file is today."""
        return self.errors_in(self.latest.body) if self.latest else super().missing_before_submission()

    def sections(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        """Reason, explanation and proof, under their headings."""
        row = self.case.pack.closure_reason(body["reason"])
        said = [
            {"heading": _("Reason"), "paragraphs": [f"{row.name} ({row.citation})"]},
            {"heading": _("Explanation in the letter"), "paragraphs": body["explanation"].split("\n\n")},
        ]
        if body["proof"]:
            said.append({"heading": _("Proof"), "paragraphs": body["proof"].split("\n\n")})
        return said
