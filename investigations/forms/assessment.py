"""The assessment: outcome, ground and reasons; and the day its notice goes out."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.casework.draft_forms import DraftForm
from chro_cases.ui.fields import ChoiceField, MemorableDateField, TextField

from ..models.assessment import dismissal_grounds

OUTCOMES = [("retain", _("The complaint is retained")), ("dismiss", _("The complaint is dismissed"))]


class AssessmentForm(DraftForm):
    """Retained, or dismissed on one ground of the law's list, and why."""

    fields: dict[str, Any]

    outcome = ChoiceField(OUTCOMES, label=_("Proposed outcome"))
    ground = ChoiceField([], many=True, label=_("Ground of a dismissal"), required=False)
    reasons = TextField(
        20_000, label=_("Reasons"), rows=12, help_text=_("Printed in the letter to both parties, word for word.")
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(row.code, f"{row.name} ({row.citation})") for row in dismissal_grounds(case)]
        self.fields["ground"].choices = [("", _("None: the complaint is retained")), *rows]


class NoticeForm(forms.Form):
    """The day on which the notice goes to both sides."""

    fields: dict[str, Any]

    on = MemorableDateField(label=_("Date of the notice"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)
