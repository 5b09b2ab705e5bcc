"""Withdrawing a complaint: as it came in on paper, and by the complainant on the own page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.casework.forms import PartyForm
from chro_cases.history.models import Channel
from chro_cases.ui.fields import ChoiceField, Confirm, MemorableDateField, Pick, TextField, YesNo

DOORS = [(door.value, door.label) for door in (Channel.PAPER, Channel.MAIL, Channel.WALK_IN)]


class WithdrawalForm(forms.Form):
    """Who withdraws, on which paper, and whether they got something for it."""

    fields: dict[str, Any]

    party = Pick(Party.objects.none(), label=_("Who withdraws?"))
    on = MemorableDateField(label=_("Day on which it came in"))
    channel = ChoiceField(DOORS, label=_("How did it come in?"))
    with_benefits = YesNo(label=_("Did they get something for it: money, the job, the flat, a change?"))
    reason = TextField(2000, label=_("The reason they give"), rows=4)

    def __init__(self, *args: Any, case: Case, people: list[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].queryset = Party.objects.filter(pk__in=[party.pk for party in people])
        self.fields["party"].initial = people[0] if len(people) == 1 else None
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)

    @property
    def said(self) -> dict[str, Any]:
        """What `record_withdrawal` takes."""
        return {**self.cleaned_data, "with_benefits": self.cleaned_data["with_benefits"] == "yes"}


class OwnWithdrawalForm(PartyForm):
    """A complainant takes the complaint back."""

    with_benefits = YesNo(
        label=_("Did you get something for it?"),
        help_text=_("For example money, your job, your home, or a change in the rules."),
    )
    reason = TextField(2000, label=_("Why do you take it back?"), rows=4)
    freely = Confirm(label=_("Nobody pressed me or promised me something in secret. I know that I cannot undo this."))

    @property
    def said(self) -> dict[str, Any]:
        """What `withdraw` takes."""
        return {**self.cleaned_data, "with_benefits": self.cleaned_data["with_benefits"] == "yes"}
