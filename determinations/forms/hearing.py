"""A hearing: its notice, that it was held, and its decision."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField, TextField, TimeOfDay

from .day import DayForm


class NoticeForm(DayForm):
    """When and where the hearing is, and who serves at it."""

    fields: dict[str, Any]

    day = MemorableDateField(label=_("Date of the hearing"))
    hour = TimeOfDay(label=_("Time"))
    place = LineField(200, label=_("Place"))
    presiding = LineField(120, label=_("Presiding officer"), help_text=_("A person who has had no part in the case."))
    settlement_officer = LineField(
        120, label=_("Settlement officer"), help_text=_("Another person, who has had no part in the case.")
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        self.zone = ZoneInfo(case.agency.zone)
        self.fields["on"].label = _("Date the notice is mailed")
        self.fields["day"].not_before = self.fields["on"].initial

    @property
    def said(self) -> dict[str, Any]:
        """What `notice_hearing` takes."""
        words = dict(self.cleaned_data)
        words["starts_at"] = datetime.combine(words.pop("day"), words.pop("hour"), self.zone)
        return words


class DecisionForm(DayForm):
    """For whom it was decided, and the words of the decision."""

    side = ChoiceField(
        [("complainant", _("For the complainant")), ("respondent", _("For the respondent"))], label=_("Decision")
    )
    decision = TextField(
        10_000,
        label=_("Text of the decision, with its orders"),
        rows=10,
        help_text=_("Printed in the letter to both parties, word for word. Add each remedy afterwards."),
    )

    @property
    def said(self) -> dict[str, Any]:
        """What `record_hearing_decision` takes."""
        words = self.cleaned_data
        return {
            "on": words["on"],
            "for_complainant": words["side"] == "complainant",
            "decision": words["decision"],
        }
