"""One claim: area, basis, issue, law and respondent, and the days of the acts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.rules import Pack
from chro_cases.ui.fields import ChoiceField, Confirm, MemorableDateField, Pick


class ClaimForm(forms.Form):
    """One claim of an area, in the words of the case's law."""

    fields: dict[str, Any]

    basis = ChoiceField([], label=_("Basis"), many=True)
    contested = Confirm(
        label=_("Accept a basis that this law does not list, so that jurisdiction is decided in writing."),
        required=False,
    )
    issue = ChoiceField([], label=_("Issue (adverse action)"), many=True)
    law = ChoiceField([], label=_("Law"), many=True)
    respondent = Pick(Party.objects.none(), label=_("Respondent"), widget=forms.RadioSelect, empty_label=None)
    earliest_act = MemorableDateField(label=_("First act"), required=False)
    latest_act = MemorableDateField(label=_("Last act"), help_text=_("The time to file runs from this day."))
    continuing = Confirm(label=_("Continuing action"), required=False)
    public_body = Confirm(label=_("The respondent is an agency of the state."), required=False)

    def __init__(self, *args: Any, case: Case, area: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pack, today = case.pack, clock.today(case.agency)
        self.fields["basis"].choices = [("", _("Choose")), *_grounds(pack, area)]
        self.fields["issue"].choices = [("", _("Choose")), *((row.code, row.name) for row in pack.issues_for(area))]
        laws = [(row.code, f"{row.code} · {row.name}") for row in pack.laws_for(area)]
        self.fields["law"].choices = [("", _("Choose")), *laws]
        self.fields["law"].initial = laws[0][0] if len(laws) == 1 else None
        named = case.parties.current().filter(role=Party.Role.RESPONDENT).select_related("person", "organisation")
        self.fields["respondent"].queryset = named
        self.fields["respondent"].initial = named[0] if len(named) == 1 else None
        for name in ("earliest_act", "latest_act"):
            self.fields[name].not_after = today

    def clean(self) -> dict[str, Any]:
        """The first act does not lie after the last."""
        super().clean()
        said = self.cleaned_data
        first, last = said.get("earliest_act"), said.get("latest_act")
        if first and last and first > last:
            self.add_error("earliest_act", _("The first act cannot lie after the last."))
        return said


def _grounds(pack: Pack, area: str) -> list[Any]:
    """The grounds of the area first; those the law lists elsewhere under a heading of their own."""
    listed = {row.code: row.name for row in pack.bases_for(area)}
    others = {row.code: row.name for row in pack.bases if row.code not in listed}
    groups: list[Any] = [(_("Listed for this area"), list(listed.items()))]
    return [*groups, (_("Not listed for this area"), list(others.items()))] if others else groups
