"""Who is in the case, and where they can be reached."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.people.models import Address
from chro_cases.ui.fields import (
    ChoiceField,
    Email,
    LineField,
    MemorableDateField,
    Phone,
    Pick,
    TextField,
    WholeNumber,
)
from chro_cases.ui.languages import choices

from ..actions import PartyDetails


class _Reach(forms.Form):
    """The ways to reach somebody."""

    postal = LineField(300, label=_("Postal address"), required=False)
    email = Email(label=_("E-mail address"), required=False)
    phone = Phone(label=_("Telephone"), required=False)

    def who(self) -> PartyDetails:
        """The party as the act takes it."""
        return PartyDetails(**self.cleaned_data)


class ComplainantForm(_Reach):
    """A person who complains."""

    given_name = LineField(80, label=_("Given name"))
    family_name = LineField(80, label=_("Family name"))
    language = ChoiceField(choices, label=_("Preferred language for letters"), initial=settings.LANGUAGE_CODE)
    safe_contact = LineField(300, label=_("Safe contact"), required=False)
    field_order = ["given_name", "family_name", "language", "postal", "email", "phone", "safe_contact"]


class OrganisationForm(_Reach):
    """An employer, landlord, business, school or public body complained of."""

    organisation = LineField(160, label=_("Name of the organization"))
    doing_business_as = LineField(160, label=_("Doing business as"), required=False)
    employees = WholeNumber(
        0, 9_999_999, label=_("Number of employees"), help_text=_("At all locations together."), required=False
    )
    field_order = ["organisation", "doing_business_as", "employees", "postal", "email", "phone"]


class PersonForm(_Reach):
    """A person complained of."""

    given_name = LineField(80, label=_("Given name"))
    family_name = LineField(80, label=_("Family name"))
    doing_business_as = LineField(160, label=_("Doing business as"), required=False)
    field_order = ["given_name", "family_name", "doing_business_as", "postal", "email", "phone"]


class SamePersonForm(forms.Form):
    """Somebody who is already a respondent, under another business name."""

    fields: dict[str, Any]

    same_as = Pick(Party.objects.none(), label=_("Respondent"))
    doing_business_as = LineField(160, label=_("Doing business as"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = case.parties.current().filter(role=Party.Role.RESPONDENT).select_related("person", "organisation")
        self.fields["same_as"].queryset = named
        self.fields["same_as"].initial = named.first()

    def who(self) -> PartyDetails:
        """The other business name; who stands behind it is known."""
        return PartyDetails(doing_business_as=self.cleaned_data["doing_business_as"])


class AppearanceForm(_Reach):
    """An attorney or another person who appears for a party."""

    fields: dict[str, Any]

    given_name = LineField(80, label=_("Given name"))
    family_name = LineField(80, label=_("Family name"))
    on = MemorableDateField(
        label=_("Date of appearance"), help_text=_("The day on which their notice or call was received.")
    )
    field_order = ["given_name", "family_name", "on", "postal", "email", "phone"]

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)

    def who(self) -> PartyDetails:
        """The person as the act takes them."""
        return PartyDetails(**{name: value for name, value in self.cleaned_data.items() if name != "on"})


class AddressForm(forms.Form):
    """A new address of one kind."""

    VALUES = {Address.Kind.POSTAL: LineField, Address.Kind.EMAIL: Email, Address.Kind.PHONE: Phone}

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words: dict[str, Any] = {"max_length": 300} if kind == Address.Kind.POSTAL else {}
        self.fields["value"] = self.VALUES[Address.Kind(kind)](label=Address.Kind(kind).label, **words)


class KindForm(forms.Form):
    """Which of a party's addresses is meant."""

    kind = ChoiceField(Address.Kind.choices, many=True)


class WhyForm(forms.Form):
    """The reason that is kept with what is ended."""

    why = TextField(300, label=_("Reason"), rows=3)
