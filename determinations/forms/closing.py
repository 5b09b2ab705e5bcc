"""Proposing to close a filed case, and taking a closed one up again."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases.casework.draft_forms import DraftForm
from chro_cases.ui.fields import ChoiceField, TextField

from ..models import ClosingProposal


class ProposalForm(DraftForm):
    """One of the reasons that the law of the case has, the words of the letter, and what proves it."""

    fields: dict[str, Any]

    reason = ChoiceField([], label=_("Reason for closing"), many=True)
    explanation = TextField(
        4000, label=_("Explanation"), help_text=_("Printed in the letter to both parties, word for word."), rows=6
    )
    proof = TextField(
        4000,
        label=_("Proof"),
        rows=5,
        required=False,
        help_text=_("Internal only. The requirements of each reason are shown beside this form."),
    )

    def __init__(self, *args: Any, proposal: ClosingProposal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        areas = {claim.area for claim in proposal.case.claims.current()}
        self.rows = [row for row in proposal.offered if all(row.covers_area(area) for area in areas)]
        self.fields["reason"].choices = [("", _("Choose")), *((row.code, row.name) for row in self.rows)]


class ReopeningForm(forms.Form):
    """Why a closed complaint is taken up again, and where."""

    to = ChoiceField(
        [
            ("investigation", _("At investigation: more evidence is needed")),
            ("determination", _("At determination: the decision is reconsidered")),
        ],
        label=_("Reopen at"),
    )
    reason = TextField(
        2000,
        label=_("Reason for reopening"),
        help_text=_("Printed in the letter to both parties, word for word."),
        rows=4,
    )
