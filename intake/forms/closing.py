"""Closing an inquiry, and taking it up again."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case
from chro_cases.ui.fields import ChoiceField, TextField


class ClosingForm(forms.Form):
    """One of the reasons that the case's law has, and the words of the letter."""

    fields: dict[str, Any]

    reason = ChoiceField([], label=_("Reason for closing"))
    explanation = TextField(
        4000, label=_("Explanation"), help_text=_("Printed in the letter to the complainant, word for word."), rows=6
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = [(row.code, row.name) for row in case.pack.closure_reasons_from(case.stage)]


class ReopeningForm(forms.Form):
    """Why a closed file is taken up again."""

    reason = TextField(2000, label=_("Reason for reopening"), rows=4)
