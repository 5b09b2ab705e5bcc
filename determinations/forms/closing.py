"""Proposing to close a filed case, and taking a closed one up again."""

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases.casework.draft_forms import DraftForm
from chro_cases.ui.fields import ChoiceField, TextField

from ..models import ClosingProposal


class ProposalForm(DraftForm):
    """One of the reasons that the law of the case has, the words of the letter, and what proves it."""

    reason = ChoiceField([], label=_("Why is it closed?"), many=True)
    explanation = TextField(
        4000, label=_("Explanation"), help_text=_("It stands in the letter to both sides, word for word."), rows=6
    )
    proof = TextField(
        4000,
        label=_("What proves it?"),
        rows=5,
        required=False,
        help_text=_("For the office alone. What each reason needs stands beside this form."),
    )

    def __init__(self, *args, proposal: ClosingProposal, **kwargs):
        super().__init__(*args, **kwargs)
        areas = {claim.area for claim in proposal.case.claims.current()}
        self.rows = [row for row in proposal.offered if all(row.covers_area(area) for area in areas)]
        self.fields["reason"].choices = [("", _("Choose")), *((row.code, row.name) for row in self.rows)]


class ReopeningForm(forms.Form):
    """Why a closed complaint is taken up again, and where."""

    to = ChoiceField(
        [
            ("investigation", _("At the investigation: more evidence is needed")),
            ("determination", _("At the determination: the decision is looked at again")),
        ],
        label=_("Where does it go on?"),
    )
    reason = TextField(
        2000, label=_("Why is it taken up again?"), help_text=_("Both sides read it, word for word."), rows=4
    )
