"""What a member of the public tells us first, without an account."""

import re
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.casework.forms import IdempotentForm, new_key
from chro_cases.people.models import Agency
from chro_cases.ui.fields import ChoiceField, Confirm, Email, LineField, MemorableDateField, Phone, TextField
from chro_cases.ui.languages import choices

from ..actions import InquiryData

# Places in life as people know them; the law's names for them are for lawyers. The codes are those of the packs.
AREAS = {
    "employment": _("At work, or when I looked for work"),
    "housing": _("Where I live, or where I wanted to live"),
    "public_accommodation": _("In a store, restaurant, hotel, school or other place open to the public"),
    "credit": _("When I asked for a loan or for credit"),
}
# Somebody who cannot say is still heard; staff ask.
ELSEWHERE = "other"
WAYS = ("email", "phone", "postal_address")


class TellUsForm(IdempotentForm):
    """The short form: what happened, who you are, how we reach you."""

    fields: dict[str, Any]

    area = ChoiceField([], label=_("Where in your life did it happen?"))
    what_happened = TextField(
        10_000,
        label=_("What happened?"),
        help_text=_("Tell it in your own words. A few lines are enough. You can tell us more later."),
    )
    who = LineField(
        200,
        label=_("Who did it?"),
        help_text=_("For example: the name of a company, a landlord, a shop or a person."),
    )
    where = LineField(120, label=_("In which town and state?"))
    last_happened_on = MemorableDateField(
        label=_("When did it last happen?"),
        help_text=_(
            "Your time to file counts from this day. If you are not sure, give the closest day or leave it empty."
        ),
        required=False,
    )
    still_happening = Confirm(label=_("It is still going on."), required=False)
    given_name = LineField(80, label=_("First name"))
    family_name = LineField(80, label=_("Last name"))
    language = ChoiceField(choices, label=_("Which language should we use with you?"))
    email = Email(label=_("E-mail"), required=False)
    phone = Phone(label=_("Phone number"), required=False)
    postal_address = LineField(300, label=_("Mailing address"), required=False)
    safe_contact = LineField(
        300,
        label=_("How can we contact you safely?"),
        help_text=_("For example: call only after 6 PM, leave no message, never write to my home."),
        required=False,
    )
    access_needs = LineField(
        300,
        label=_("Do you need an interpreter or other help?"),
        help_text=_("For example: an interpreter for Polish, sign language, large print, a wheelchair ramp."),
        required=False,
    )

    def __init__(self, *args: Any, agency: Agency, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = [(area.code, AREAS.get(area.code, area.name)) for area in agency.pack.areas]
        self.fields["area"].choices = [*places, (ELSEWHERE, _("Somewhere else, or I am not sure"))]
        self.fields["last_happened_on"].not_after = clock.today(agency)
        self.fields["language"].initial = get_language()

    def clean(self) -> dict[str, Any]:
        """Somebody who cannot be reached cannot be helped: one way is enough."""
        super().clean()
        said = self.cleaned_data
        if not re.fullmatch(r"[0-9a-f]{32}", said.get("key", "")):
            self._draw_another_key()
        if not any(said.get(way) or way in self.errors for way in WAYS):
            self.add_error("email", _("Give us one way to reach you: e-mail, phone or a mailing address."))
        return said

    def _draw_another_key(self) -> None:
        """A key of another shape was not ours, and would make no address."""
        typed: Any = self.data
        self.data = typed = typed.copy()
        typed["key"] = new_key()
        self.errors.pop("key", None)
        self.add_error(None, _("Something went wrong on this page. Look your answers over and send them again."))

    def sent_before(self) -> None:
        """Say so when this very page was sent before with other words: what arrived then stands."""
        self.errors.pop("__all__", None)
        self.add_error(None, _("You sent this page before. To add or change something, call us and give your number."))

    @property
    def told(self) -> InquiryData:
        """What was said, as the act takes it."""
        return InquiryData(**{name: value for name, value in self.cleaned_data.items() if name != "key"})
