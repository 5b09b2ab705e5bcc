"""The key that makes a form count once, however often it is sent."""

from collections.abc import Collection
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Party
from chro_cases.ui.fields import ChoiceField, LineField


def new_key() -> str:
    """A key nobody has used: drawn when a form is first shown, and sent back with it."""
    return uuid4().hex


class IdempotentForm(forms.Form):
    """A form that files or takes something in: a retry with the same key gets the same receipt."""

    key = LineField(64, widget=forms.HiddenInput, initial=new_key)


class PartyForm(IdempotentForm):
    """What somebody sends in for a party of a case. Whoever acts for several says for which; `done` are those who have
    nothing more to send.
    """

    fields: dict[str, Any]

    party = ChoiceField([], label=_("For whom do you send this?"))

    def __init__(self, *args: Any, parties: list[Party], done: Collection[Party] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parties = {str(party.pk): party for party in parties}
        if len(parties) == 1:
            del self.fields["party"]
        else:  # sent twice, it names somebody who is done by then, and gets the same receipt
            offered = [party for party in parties if self.is_bound or party not in done]
            self.fields["party"].choices = [(str(party.pk), party.name) for party in offered]

    def clean(self) -> dict[str, Any]:
        """Give the party itself."""
        super().clean()
        said = self.cleaned_data
        chosen = said.get("party", "") if "party" in self.fields else next(iter(self.parties))
        return said | {"party": self.parties.get(chosen)}
