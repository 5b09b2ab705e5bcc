"""A supervisor's decision on submitted work."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Review
from chro_cases.ui.fields import ChoiceField, MultipleChoiceField, TextField

APPROVE, RETURN = Review.Outcome.APPROVED.value, Review.Outcome.RETURNED.value


class DecisionForm(forms.Form):
    """Approve as written, or return with coded reasons and a note."""

    outcome = ChoiceField([(APPROVE, _("Approve as written")), (RETURN, _("Return for changes"))], label=_("Decision"))
    reasons = MultipleChoiceField(
        Review.Reason.choices,
        label=_("Reasons for returning it"),
        help_text=_("Only if it is returned."),
        required=False,
    )
    note = TextField(4000, label=_("Note to the author"), rows=5, required=False)

    def clean(self) -> dict[str, Any]:
        """Returned work says why."""
        super().clean()
        said = self.cleaned_data
        if said.get("outcome") == RETURN:
            if not said.get("reasons"):
                self.add_error("reasons", _("Choose at least one reason, so that the author knows where to look."))
            if not said.get("note") and "note" not in self.errors:
                self.add_error("note", _("State what should change."))
        return said
