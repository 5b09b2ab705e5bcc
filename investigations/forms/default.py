"""Asking for a default, and deciding on it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField, TextField, YesNo

from ..models import DefaultRequest


class DefaultRequestForm(forms.Form):
    """On which ground a default is asked for, and what proves that everybody was sent the request."""

    fields: dict[str, Any]

    ground = ChoiceField(DefaultRequest.Ground.choices, label=_("Ground"))
    facts = TextField(
        4000,
        label=_("Facts"),
        rows=6,
        help_text=_("What was requested, when, and what was not received. All parties read it."),
    )
    on = MemorableDateField(label=_("Date the request was mailed"))
    proof = LineField(200, label=_("Proof of mailing"), help_text=_("For example: number of the certified letter."))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)


class DefaultOrderForm(forms.Form):
    """Ordered or denied, why, and what the respondent wrote against it."""

    ordered = YesNo(label=_("Decision"))
    reasons = TextField(4000, label=_("Reasons"), rows=6, help_text=_("Both parties read them."))
    objection = TextField(4000, label=_("Objection of the respondent"), required=False, rows=4)

    @property
    def said(self) -> dict[str, Any]:
        """What was filled in, as the act takes it."""
        return {**self.cleaned_data, "ordered": self.cleaned_data["ordered"] == "yes"}
