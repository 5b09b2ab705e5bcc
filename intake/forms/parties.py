"""Who is in the case, and where they can be reached."""

from collections.abc import Callable
from dataclasses import fields as dataclass_fields
from functools import partial
from typing import Any, ClassVar

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

from ..actions import Otherwise, PartyDetails, told_otherwise


class _Reach(forms.Form):
    """The ways to reach somebody. Where the agency knows a person otherwise than is typed, both stand there line by
    line, and whoever types chooses.
    """

    fields: dict[str, Any]

    postal = LineField(300, label=_("Postal address"), required=False)
    email = Email(label=_("E-mail address"), required=False)
    phone = Phone(label=_("Telephone"), required=False)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.otherwise: list[Otherwise] = []

    def clean(self) -> None:
        """Ask for a choice in each line in which the agency knows this person otherwise."""
        super().clean()
        self.otherwise = [] if self.errors else told_otherwise(self.case, self.who())
        for line in self.otherwise:
            field = _of_two(line, str(self.fields[line.name].label))
            self.fields[f"{line.name}_holds"] = field
            try:
                self.cleaned_data[f"{line.name}_holds"] = field.clean(
                    self.data.get(self.add_prefix(f"{line.name}_holds"))
                )
            except forms.ValidationError as missing:
                self.add_error(f"{line.name}_holds", missing)

    @property
    def chosen(self) -> dict[str, str]:
        """Of each detail of somebody who was known otherwise, which holds: as it is told now, or as it was known."""
        return {line.name: self.cleaned_data[f"{line.name}_holds"] for line in self.otherwise}

    def who(self) -> PartyDetails:
        """The party as the act takes it."""
        told = {field.name for field in dataclass_fields(PartyDetails)}
        return PartyDetails(**{name: value for name, value in self.cleaned_data.items() if name in told})


def _of_two(line: Otherwise, label: str) -> ChoiceField:
    """The choice between what is told now and what was known."""
    names = dict(choices()) if line.name == "language" else {}
    told, known = (names.get(value, value) for value in (line.told, line.known))
    answers = [
        ("told", _("%(value)s (told now; holds from now on in all their cases)") % {"value": told}),
        ("known", _("%(value)s (known before; stays)") % {"value": known}),
    ]
    field = ChoiceField(answers, label=_("%(detail)s: which is right?") % {"detail": label})
    field.error_messages["required"] = _("The agency knows this person already, and otherwise. Choose one of the two.")
    return field


class ComplainantForm(_Reach):
    """A person who complains."""

    given_name = LineField(80, label=_("Given name"))
    family_name = LineField(80, label=_("Family name"))
    language = ChoiceField(choices, label=_("Preferred language for letters"), initial=settings.LANGUAGE_CODE)
    safe = LineField(300, label=_("Safe contact"), required=False)
    field_order = ["given_name", "family_name", "language", "postal", "email", "phone", "safe"]


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

    chosen: ClassVar[dict[str, str]] = {}  # nothing is told of who they are

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

    given_name = LineField(80, label=_("Given name"))
    family_name = LineField(80, label=_("Family name"))
    on = MemorableDateField(
        label=_("Date of appearance"), help_text=_("The day on which their notice or call was received.")
    )
    field_order = ["given_name", "family_name", "on", "postal", "email", "phone"]

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)


class AddressForm(forms.Form):
    """A new address of one kind."""

    VALUES: ClassVar[dict[str, Callable[..., forms.Field]]] = {
        Address.Kind.POSTAL: partial(LineField, 300),
        Address.Kind.EMAIL: Email,
        Address.Kind.PHONE: Phone,
        Address.Kind.SAFE: partial(LineField, 300),
    }

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"] = self.VALUES[kind](label=Address.Kind(kind).label)


class KindForm(forms.Form):
    """Which of a party's addresses is meant."""

    kind = ChoiceField(Address.Kind.choices, many=True)


class WhyForm(forms.Form):
    """The reason that is kept with what is ended."""

    why = TextField(300, label=_("Reason"), rows=3)
