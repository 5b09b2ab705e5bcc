"""Signatures on paper, oaths before an officer, and taking the charge back."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.rules.rows import OathMethod
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField, TextField

from ..models import LateFiling, Oath, Signature


class PaperSignatureForm(forms.Form):
    """A signature made by hand on the printed charge."""

    fields: dict[str, Any]

    on = MemorableDateField(label=_("Date signed"))
    typed_name = LineField(
        160, label=_("Name under the signature"), help_text=_("As it appears on the signed document.")
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].not_after = clock.today(case.agency)


class OathForm(forms.Form):
    """Before whom, in which office, how, where and when a signed charge was sworn."""

    fields: dict[str, Any]

    method = ChoiceField([], label=_("Type of officer"))
    before_whom = LineField(160, label=_("Name of the officer"))
    office_held = LineField(
        160, label=_("Office held"), help_text=_("For example: notary public, commission ends May 31, 2028.")
    )
    how = ChoiceField(
        [(Oath.How.IN_PERSON.value, Oath.How.IN_PERSON.label), (Oath.How.REMOTE.value, Oath.How.REMOTE.label)],
        label=_("Form of oath"),
    )
    place = LineField(160, label=_("Place"), help_text=_("Town and state."))
    on = MemorableDateField(label=_("Date sworn"))

    def __init__(self, *args: Any, case: Case, signature: Signature, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["method"].choices = [(way.code, way.name) for way in administered_oaths(case)]
        self.fields["on"].not_after = clock.today(case.agency)
        self.fields["on"].not_before = signature.signed_on


def administered_oaths(case: Case) -> list[OathMethod]:
    """The oaths before an officer that the case's law knows for every area claimed."""
    areas = {claim.area for claim in case.claims.current()}
    return [way for way in case.pack.oath_methods if way.administered and all(way.covers_area(area) for area in areas)]


class TakingBackForm(forms.Form):
    """Why the charge returns to drafting."""

    why = TextField(
        1000, label=_("Reason for returning it to drafting"), help_text=_("The drafter reads this."), rows=4
    )


class LateFilingForm(forms.Form):
    """The ground on which a charge is taken after its limit."""

    ground = ChoiceField(LateFiling.Ground.choices, label=_("Reason for allowing it"))
    explanation = TextField(4000, label=_("Explanation"), help_text=_("The facts that support the reason."), rows=6)
