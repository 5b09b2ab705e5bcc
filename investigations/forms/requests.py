"""What a party is asked for, and what came in for one item."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Claim, Party
from chro_cases.documents.models import Exhibit
from chro_cases.people.models import User
from chro_cases.rules.packs.schedule_a import Asked
from chro_cases.ui.fields import Confirm, LineField, MemorableDateField, MultipleChoiceField, Pick, TextField

from ..models import RequestItem


class RequestForm(forms.Form):
    """The day, the reason, the usual items that these claims call for, and any others, one a line."""

    fields: dict[str, Any]

    on = MemorableDateField(label=_("Date of the request"))
    why = TextField(2000, label=_("Why we ask"), required=False, rows=3, help_text=_("Printed in the letter."))
    usual = MultipleChoiceField([], label=_("Usual items for these claims"), required=False)
    others = TextField(12_000, label=_("Other items"), required=False, help_text=_("One item on each line."))

    def __init__(self, *args: Any, party: Party, schedule: tuple[Asked, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(party.case.agency)
        self.words = {row.code: row.name for row in schedule}
        self.fields["usual"].choices = list(self.words.items())
        if not schedule:
            del self.fields["usual"]

    @property
    def asked(self) -> dict[str, Any]:
        """Day, reason and items, as the act takes them."""
        said = self.cleaned_data
        usual = [self.words[code] for code in said.get("usual", ())]
        others = [line.strip() for line in said["others"].split("\n") if line.strip()]
        return {"on": said["on"], "why": said["why"], "items": [*usual, *others]}


class ItemAnswerForm(forms.Form):
    """What came in for one item: words, an exhibit that is on file, or a refusal with its ground."""

    fields: dict[str, Any]

    on = MemorableDateField(label=_("Date received"))
    text = TextField(10_000, label=_("Answer"), required=False, help_text=_("For a refusal: the ground."))
    exhibit = Pick(Exhibit.objects.none(), label=_("Exhibit"), required=False)
    refused = Confirm(label=_("Refused"), required=False)

    def __init__(self, *args: Any, item: RequestItem, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        case = item.case
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)
        self.fields["exhibit"].queryset = case.exhibits.current().visible_to(user).order_by("number")
        self.fields["exhibit"].label_from_instance = lambda one: f"{one.number} · {one.title}"


class LinkForm(forms.Form):
    """An exhibit and the claim it bears on."""

    fields: dict[str, Any]

    exhibit = Pick(None, label=_("Exhibit"))
    claim = Pick(None, label=_("Claim"))

    def __init__(self, *args: Any, exhibits: QuerySet[Exhibit], claims: QuerySet[Claim], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["exhibit"].queryset, self.fields["claim"].queryset = exhibits, claims
        self.fields["exhibit"].label_from_instance = lambda one: f"{one.number} · {one.title}"
        self.fields["claim"].label_from_instance = lambda one: f"{one} · {one.respondent.name}"


class UnlinkForm(forms.Form):
    """Why an exhibit does not bear on a claim after all."""

    why = LineField(300, label=_("Reason"))
