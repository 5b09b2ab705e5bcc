"""What the list of dates asks: whose, owed by whom, and when."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.access import supervised_by
from chro_cases.people.models import User
from chro_cases.ui.fields import ChoiceField

from .scope import ALL, MINE, TEAM, usual_for
from .spans import SPANS


class DueFilters(forms.Form):
    """How the list is narrowed. What is not understood is left out, with a sentence, and the usual list is shown."""

    def __init__(self, asked: QueryDict, *, user: User) -> None:
        people = [(str(one.pk), str(one)) for one in _supervised(user)]
        self.usual = usual_for(people)
        team = [(TEAM, _("Mine and my team’s"))] if people else []
        super().__init__({"person": self.usual, **asked.dict()}, auto_id="filter_%s")
        self.fields |= {
            "person": _one_of(_("Whose deadlines"), [(MINE, _("Mine")), *team, (ALL, _("All I may see")), *people]),
            "owed": _one_of(_("Responsible"), [("", _("Anyone")), ("us", _("The agency")), ("party", _("A party"))]),
            "when": _one_of(_("When"), [("", _("Any day")), *((span.code, span.name) for span in SPANS)]),
        }

    def understood(self) -> dict[str, Any]:
        """The filters as far as they could be read; whose dates they are is always among them."""
        self.is_valid()
        return {**self.cleaned_data, "person": self.cleaned_data.get("person") or self.usual}

    @property
    def left_out(self) -> list[Any]:
        """The names of the fields that were not understood."""
        return [self.fields[name].label for name in self.errors]


def _supervised(user: User) -> QuerySet[User]:
    return User.objects.filter(pk__in=supervised_by(user)).order_by("last_name", "first_name", "pk")


def _one_of(label: Any, choices: Any) -> ChoiceField:
    field = ChoiceField(choices, many=True, label=label, required=False)
    field.choices = choices
    return field
