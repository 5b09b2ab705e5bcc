"""Which span of days the late list is of, and why a date was missed."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases.rules.missed_dates import MISS_REASONS, fiscal_year
from chro_cases.ui.fields import ChoiceField, MemorableDateField, TextField


class LateFilters(forms.Form):
    """From which day to which the dates had to be kept. Left open, it is the fiscal year of today."""

    from_day = MemorableDateField(label=_("From"), required=False)
    to_day = MemorableDateField(label=_("To"), required=False)

    def __init__(self, asked: Any, *, today: date) -> None:
        super().__init__(asked, auto_id="filter_%s")
        self.year = fiscal_year(today)

    def clean(self) -> dict[str, Any]:
        """The last day does not lie before the first."""
        super().clean()
        said = self.cleaned_data
        if said.get("from_day") and said.get("to_day") and said["to_day"] < said["from_day"]:
            self.add_error("to_day", _("This day lies before the first. Give a later one."))
        return said

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day, as far as they could be read; else those of the fiscal year."""
        first, last = self.year
        if not self.is_valid():
            return self.year
        asked = self.cleaned_data
        return asked.get("from_day") or min(first, asked.get("to_day") or first), asked.get("to_day") or max(
            last, asked.get("from_day") or last
        )


class MissForm(forms.Form):
    """Why a date was missed."""

    reason = ChoiceField([(one.code, one.name) for one in MISS_REASONS.values()], label=_("Reason for delay"))
    note = TextField(
        2000,
        label=_("Explanation"),
        rows=3,
        required=False,
        help_text=_("Needed for another reason. What happened, and what is done about it."),
    )
