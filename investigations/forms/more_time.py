"""Asking for more time, and giving it."""

from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.casework.forms import IdempotentForm
from chro_cases.deadlines.models import Deadline
from chro_cases.ui.fields import ChoiceField, MemorableDateField, TextField, WholeNumber


def _named(deadline: Deadline) -> str:
    who = f", {deadline.party}" if deadline.party else ""
    return f"{gettext(deadline.rule.name)}{who}: {date_format(deadline.due_on)}"


class _OfADate(forms.Form):
    """A form about one of the running dates it is shown."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, deadlines: list[Deadline], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_key = {str(deadline.pk): deadline for deadline in deadlines}
        self.fields["deadline"].choices = [(key, _named(one)) for key, one in self.by_key.items()]
        if len(deadlines) == 1:
            self.fields["deadline"].initial = next(iter(self.by_key))

    @property
    def chosen(self) -> Deadline:
        """The date that was chosen."""
        return self.by_key[self.cleaned_data["deadline"]]


class TimeForm(_OfADate):
    """Whether time is added to a date, how much, why, and when it was asked for."""

    deadline = ChoiceField([], label=_("Deadline"))
    decision = ChoiceField(
        [("grant", _("Grant the extension")), ("refuse", _("Deny the extension"))], label=_("Decision")
    )
    length = WholeNumber(
        1, 366, label=_("Time to add"), required=False, help_text=_("In the unit of the rule, shown beside the form.")
    )
    ground = TextField(2000, label=_("Reason"), rows=4, help_text=_("Printed in the letter, word for word."))
    asked_on = MemorableDateField(label=_("Date of the request"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asked_on"].initial = self.fields["asked_on"].not_after = clock.today(case.agency)

    def clean(self) -> dict[str, Any]:
        """Time that is given has a length."""
        super().clean()
        said = self.cleaned_data
        if said.get("decision") == "grant" and not said.get("length") and "length" not in self.errors:
            self.add_error("length", _("Enter the time to add."))
        return said


class AskForm(_OfADate, IdempotentForm):
    """For which date a party needs more time, and why."""

    deadline = ChoiceField([], label=_("Which date?"))
    reason = TextField(2000, label=_("Why do you need more time?"), rows=5)
