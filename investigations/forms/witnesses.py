"""An interview of the investigation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.ui.fields import ChoiceField, Confirm, LineField, MemorableDateField, Pick, TextField

from ..models import WitnessInterview


class WitnessForm(forms.Form):
    """Who was heard, when, how and with whose help; what was said; what was signed."""

    fields: dict[str, Any]

    on = MemorableDateField(label=_("Date of the interview"))
    name = LineField(160, label=_("Witness"))
    part = LineField(
        160,
        label=_("Role of the witness"),
        required=False,
        help_text=_("For example: coworker, payroll manager, neighbor."),
    )
    party = Pick(Party.objects.none(), label=_("Party they are or represent"), required=False)
    mode = ChoiceField(WitnessInterview.Mode.choices, label=_("Type of interview"))
    interpreter = LineField(120, label=_("Interpreter"), required=False)
    attorney = LineField(160, label=_("Attorney present"), required=False)
    recorded = Confirm(label=_("Recorded"), required=False)
    agreed_to_recording = Confirm(label=_("Consent to the recording was given before it began."), required=False)
    notes = TextField(30_000, label=_("Interview notes"), rows=14)
    statement = TextField(20_000, label=_("Statement"), required=False, help_text=_("As it was read back to them."))
    statement_signed_on = MemorableDateField(label=_("Date the statement was signed"), required=False)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = clock.today(case.agency)
        self.fields["on"].initial = self.fields["on"].not_after = today
        self.fields["statement_signed_on"].not_after = today
        self.fields["party"].queryset = case.parties.current().select_related("person", "organisation")
