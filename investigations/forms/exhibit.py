"""Filing an exhibit: by the office for somebody, or by a party on its own page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.access import staff_compartments
from chro_cases.cases.models import Case, Compartment
from chro_cases.casework.forms import PartyForm
from chro_cases.documents.content_types import LARGEST
from chro_cases.people.models import User
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField, Pick, Upload

# What the bytes are is asked by the act; a name is only a help for whoever chooses a file.
_ENDINGS = (".pdf", ".png", ".jpg", ".jpeg", ".txt")
_TAKEN = _("PDF, PNG, JPEG or plain text, at most 25 MB.")
_DRAWERS = (Compartment.PARTY_SHARED, Compartment.OPEN, Compartment.MEDICAL)


class ExhibitForm(forms.Form):
    """What it is, who gave it, when it came, how confidential it is, and the file."""

    fields: dict[str, Any]

    title = LineField(200, label=_("Title"))
    party = Pick(None, label=_("Filed by"), required=False, empty_label=_("The agency"))
    on = MemorableDateField(label=_("Date received"))
    compartment = ChoiceField([], label=_("Confidentiality"))
    upload = Upload(LARGEST, _ENDINGS, label=_("File"), help_text=_TAKEN)

    def __init__(self, *args: Any, case: Case, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].queryset = case.parties.current().select_related("person", "organisation")
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)
        mine = [drawer for drawer in _DRAWERS if drawer in staff_compartments(user)]
        self.fields["compartment"].choices = [(drawer.value, drawer.label) for drawer in mine]
        self.fields["compartment"].initial = _DRAWERS[0].value


class OwnExhibitForm(PartyForm):
    """What a party sends in."""

    title = LineField(200, label=_("What is it?"), help_text=_("For example: my pay stub of March."))
    upload = Upload(LARGEST, _ENDINGS, label=_("File"), help_text=_TAKEN)
