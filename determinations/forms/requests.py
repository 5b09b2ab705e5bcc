"""Requests of a complainant, recorded from paper, and the answers to them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.ui.fields import ChoiceField, Confirm, MemorableDateField, Pick, TextField


class FromPaperForm(forms.Form):
    """Whose request it is."""

    fields: dict[str, Any]

    party = Pick(Party.objects.none(), label=_("Requested by"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].queryset = case.parties.current().filter(role=Party.Role.COMPLAINANT)
        self.fields["party"].initial = self.fields["party"].queryset.first()
        for name, field in self.fields.items():
            if isinstance(field, MemorableDateField):
                field.not_after = clock.today(case.agency)
                field.initial = field.not_after if name in ("received_on", "on") else None


class ReconsiderationForm(FromPaperForm):
    """The three days of a request for reconsideration, and what it says."""

    written_on = MemorableDateField(label=_("Date on the request"), required=False)
    postmarked_on = MemorableDateField(label=_("Date of the postmark"), required=False)
    received_on = MemorableDateField(
        label=_("Date received"), help_text=_("Only this date decides whether the request is timely.")
    )
    reasons = TextField(10_000, label=_("Grounds of the request"))
    certified_copy = Confirm(label=_("Copy sent to the other party, as confirmed by the requester"), required=False)
    as_late = Confirm(label=_("Untimely: record it and reject it by letter"), required=False)


class ReleaseRequestForm(FromPaperForm):
    """A written request for the paper that allows suit."""

    on = MemorableDateField(label=_("Date received"))
    joint = Confirm(label=_("Signed by both parties"), required=False)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        if not case.pack.has("joint_release"):
            del self.fields["joint"]


class AnswerForm(forms.Form):
    """Yes or no to a request, the reasons and the day."""

    fields: dict[str, Any]

    answer = ChoiceField([], label=_("Decision"))
    reasons = TextField(10_000, label=_("Reasons"), help_text=_("Printed in the letter, word for word."))
    on = MemorableDateField(label=_("Date of the decision"))

    def __init__(self, *args: Any, case: Case, answers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].choices = answers
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)

    @property
    def granted(self) -> bool:
        """Whether the answer is yes."""
        return bool(self.cleaned_data["answer"] == "yes")


class ReleaseAnswerForm(AnswerForm):
    """Issuing needs no reasons; declining does."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reasons"].required = False
        self.fields["reasons"].help_text = _("Required for a denial. Printed in the letter, word for word.")

    def clean(self) -> dict[str, Any]:
        """Who is told no is told why."""
        super().clean()
        said = self.cleaned_data
        if said.get("answer") == "no" and not said.get("reasons"):
            self.add_error("reasons", _("Give the reason for the denial."))
        return said
