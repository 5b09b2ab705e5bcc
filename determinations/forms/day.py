"""The one day that an act is true of."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.ui.fields import MemorableDateField


class DayForm(forms.Form):
    """On which day it happened; today, unless another day is typed."""

    fields: dict[str, Any]

    on = MemorableDateField(label=_("Day"))

    def __init__(self, *args: Any, case: Case, not_before: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)
        self.fields["on"].not_before = not_before
