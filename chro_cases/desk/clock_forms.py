"""What moves the clocks of a case or of an agency, as it is asked: stays, corrected days, closed days, approvals."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.deadlines.actions import FEDERAL, kind_names, possible_in
from chro_cases.people.models import Agency
from chro_cases.rules import PAUSES
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField, TextField


class StayForm(forms.Form):
    """From which day a case is stayed, by whose order, and why."""

    fields: dict[str, Any]

    kind = ChoiceField([(kind.code, kind.name) for kind in PAUSES.values()], label=_("Type of stay"))
    since = MemorableDateField(label=_("First day of the stay"))
    until = MemorableDateField(
        label=_("Last day of the stay"),
        required=False,
        help_text=_("Only if it has ended."),
    )
    source = LineField(200, label=_("Order or request"), help_text=_("Court, number and date of the order."))
    ground = TextField(2000, label=_("Reason"), rows=3)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("since", "until"):
            self.fields[name].not_after = clock.today(case.agency)


class StayEndForm(forms.Form):
    """That a stay is over and its last day, or that it never was one."""

    fields: dict[str, Any]

    decision = ChoiceField(
        [("lift", _("The stay has ended")), ("take_back", _("Recorded in error: void it"))],
        label=_("Status of the stay"),
    )
    until = MemorableDateField(label=_("Last day of the stay"), required=False)
    why = TextField(2000, label=_("Reason for voiding it"), rows=3, required=False)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].not_after = clock.today(case.agency)

    def clean(self) -> dict[str, Any]:
        """A stay that is over has a last day."""
        super().clean()
        said = self.cleaned_data
        if said.get("decision") == "lift" and not said.get("until") and "until" not in self.errors:
            self.add_error("until", _("Give the last day of the stay."))
        return said


class HappeningForm(forms.Form):
    """What happened outside this office, when, and how it is known."""

    fields: dict[str, Any]

    kind = ChoiceField([], many=True, label=_("Event"))
    party = ChoiceField([], many=True, label=_("Respondent"), required=False)
    on = MemorableDateField(label=_("Date of the event"))
    note = TextField(2000, label=_("Source"), rows=3, help_text=_("Which document, from whom."))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].not_after = clock.today(case.agency)
        self.fields["kind"].choices = [("", _("Choose")), *kind_names(possible_in(case))]
        respondents = case.parties.current().filter(role="respondent").select_related("person", "organisation")
        self.parties = {str(party.pk): party for party in respondents}
        named = [(key, party.name) for key, party in self.parties.items()]
        self.fields["party"].choices = [("", _("None in particular")), *named]

    @property
    def said(self) -> dict[str, Any]:
        """What was said, with the party itself."""
        return self.cleaned_data | {"party": self.parties.get(self.cleaned_data["party"])}


class DualFilingForm(forms.Form):
    """Which federal agency has the charge too, and under which number."""

    fields: dict[str, Any]

    agency = ChoiceField(list(FEDERAL.items()), label=_("Federal agency"))
    number = LineField(40, label=_("Federal charge number"))
    on = MemorableDateField(label=_("Date sent or received"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].not_after = clock.today(case.agency)


class CorrectionForm(forms.Form):
    """The day an event was true of, and how that is known."""

    fields: dict[str, Any]

    to = MemorableDateField(label=_("Date of the event"))
    why = TextField(2000, label=_("Source"), rows=3, help_text=_("Recorded permanently with both dates."))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].not_after = clock.today(case.agency)


class ClosingForm(forms.Form):
    """A day on which the agency is closed, and where that was said."""

    on = MemorableDateField(label=_("Closed day"))
    name = LineField(120, label=_("Reason"), help_text=_("For example: snow, a day of mourning."))
    source = LineField(200, label=_("Source"), help_text=_("For example: the Governor’s order and its number."))

    def __init__(self, *args: Any, agency: Agency, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)


class ReasonForm(forms.Form):
    """Why."""

    why = TextField(2000, label=_("Reason"), rows=3)


class ApprovalForm(forms.Form):
    """What counsel's approval of a rule rests on."""

    words = TextField(2000, label=_("Basis of the approval: what you read, and where"), rows=3)
