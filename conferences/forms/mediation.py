"""Who mediates, what they note for themselves, and how it ended."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case
from chro_cases.people.models import Appointment, User
from chro_cases.people.roles import Role
from chro_cases.ui.fields import ChoiceField, Pick, TextField

from ..actions.mediation import IMPASSE, SETTLED


class MediatorForm(forms.Form):
    """A mediator of the agency."""

    fields: dict[str, Any]

    to = Pick(User.objects.none(), label=_("Mediator"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mediators = Appointment.objects.in_force().filter(agency=case.agency, role=Role.MEDIATOR)
        self.fields["to"].queryset = User.objects.filter(pk__in=mediators.values("user"))


class NoteForm(forms.Form):
    """A note that only whoever mediates reads."""

    text = TextField(20_000, label=_("Note"), help_text=_("Only the mediator of this case reads it."))


class EndingForm(forms.Form):
    """How the mediation ended."""

    outcome = ChoiceField([(IMPASSE, _("Impasse")), (SETTLED, _("Settlement"))], label=_("Outcome"))
