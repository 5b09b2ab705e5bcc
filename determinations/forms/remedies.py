"""Remedies: promised, kept, missed, released."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField, TextField

from ..models import Remedy
from .day import DayForm

_DOLLARS = re.compile(r"[0-9]{1,10}(\.[0-9]{1,2})?")


class Dollars(LineField):
    """A sum of money in dollars and cents. Gives a Decimal, or None when nothing was typed."""

    default_error_messages = {"invalid": _("Write the amount like 13,000 or 6,000.20.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(20, **kwargs)
        self.validators.clear()
        self.widget.attrs.setdefault("inputmode", "decimal")

    def to_python(self, value: Any) -> Decimal | None:
        """The sum, or a sentence."""
        typed = super().to_python(value).replace(",", "").removeprefix("$").strip()
        if typed and not _DOLLARS.fullmatch(typed):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return Decimal(typed) if typed else None


class RemedyForm(forms.Form):
    """One thing that was agreed or ordered, with the day by which it is done."""

    source = ChoiceField(Remedy.Source.choices, label=_("Source"))
    kind = ChoiceField(Remedy.Kind.choices, label=_("Type of remedy"))
    what = TextField(1000, label=_("What must be done"), help_text=_("Both parties read it, word for word."), rows=3)
    amount = Dollars(label=_("Dollars"), help_text=_("For money only."), required=False)
    to_whom = LineField(
        160, label=_("Payee"), help_text=_("A party, the commission, or a named person."), required=False
    )
    due_on = MemorableDateField(label=_("Due date"))


class KeptForm(DayForm):
    """The day on which it was done, and what proves it."""

    proof = TextField(2000, label=_("Proof of compliance"), help_text=_("For example: a copy of the check."), rows=3)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        self.fields["on"].label = _("Date of compliance")


class MissedForm(forms.Form):
    """Why the day passed without it."""

    reason = TextField(1000, label=_("Reason for the breach, and follow-up"), rows=4)


class ReleaseForm(forms.Form):
    """Why whoever owes it need not do it any more."""

    reason = TextField(300, label=_("Reason for the waiver"), rows=3)
