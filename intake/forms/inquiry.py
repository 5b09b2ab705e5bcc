"""What a person tells a member of staff, by whatever door they come."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.casework.forms import IdempotentForm
from chro_cases.history.models import Channel
from chro_cases.people.models import Agency
from chro_cases.ui.fields import ChoiceField, Confirm, Email, LineField, MemorableDateField, Phone, TextField
from chro_cases.ui.languages import choices

from .public_inquiry import ELSEWHERE

DOORS = [Channel.PHONE, Channel.WALK_IN, Channel.MAIL, Channel.PAPER]


class InquiryForm(IdempotentForm):
    """One first contact, as told to staff."""

    fields: dict[str, Any]

    channel = ChoiceField([(door.value, door.label) for door in DOORS], label=_("Received by"))
    on = MemorableDateField(label=_("Date received"))
    given_name = LineField(80, label=_("Given name"))
    family_name = LineField(80, label=_("Family name"))
    language = ChoiceField(choices, label=_("Preferred language for letters"), initial=settings.LANGUAGE_CODE)
    email = Email(label=_("E-mail address"), required=False)
    phone = Phone(label=_("Telephone"), required=False)
    postal_address = LineField(300, label=_("Postal address"), required=False)
    safe_contact = LineField(
        300,
        label=_("Safe contact"),
        help_text=_("For example: by e-mail only, never at work."),
        required=False,
    )
    access_needs = LineField(
        300,
        label=_("Interpreter or accommodation"),
        help_text=_("For example: sign language, large print."),
        required=False,
    )
    area = ChoiceField([], label=_("Area"))
    who = LineField(200, label=_("Respondent"))
    where = LineField(120, label=_("Town and state"))
    what_happened = TextField(10_000, label=_("Intake statement, in their own words"), rows=10)
    last_happened_on = MemorableDateField(
        label=_("Date of the last act"), help_text=_("The time to file runs from this day."), required=False
    )
    still_happening = Confirm(label=_("Continuing action"), required=False)

    def __init__(self, *args: Any, agency: Agency, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = clock.today(agency)
        areas = [(area.code, area.name) for area in agency.pack.areas]
        self.fields["area"].choices = [*areas, (ELSEWHERE, _("Other, or not known yet"))]
        self.fields["on"].initial = self.fields["on"].not_after = today
        self.fields["last_happened_on"].not_after = today

    def clean(self) -> dict[str, Any]:
        """Somebody who cannot be reached cannot be helped: one way is enough."""
        super().clean()
        said = self.cleaned_data
        ways = ("email", "phone", "postal_address")
        if not any(said.get(way) or way in self.errors for way in ways):
            self.add_error("email", _("Give one contact: e-mail, telephone or a postal address."))
        return said
