"""A hearing: its notice, that it was held, and its decision."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField, TextField, TimeOfDay

from .day import DayForm


class NoticeForm(DayForm):
    """When and where the hearing is, and who serves at it."""

    day = MemorableDateField(label=_("Day of the hearing"))
    hour = TimeOfDay(label=_("Time"))
    place = LineField(200, label=_("Place"))
    presiding = LineField(120, label=_("Who presides?"), help_text=_("Somebody who has had no part in the case."))
    settlement_officer = LineField(
        120, label=_("Who talks settlement with the sides?"), help_text=_("Somebody else, who has had no part either.")
    )

    def __init__(self, *args, case: Case, **kwargs):
        super().__init__(*args, case=case, **kwargs)
        self.zone = ZoneInfo(case.agency.zone)
        self.fields["on"].label = _("Day on which the notice is mailed")
        self.fields["day"].not_before = self.fields["on"].initial

    @property
    def said(self) -> dict:
        """What `notice_hearing` takes."""
        words = dict(self.cleaned_data)
        words["starts_at"] = datetime.combine(words.pop("day"), words.pop("hour"), self.zone)
        return words


class DecisionForm(DayForm):
    """For whom it was decided, and the words of the decision."""

    side = ChoiceField(
        [("complainant", _("For the complainant")), ("respondent", _("For the respondent"))], label=_("For whom?")
    )
    decision = TextField(
        10_000,
        label=_("The decision, with what it orders"),
        rows=10,
        help_text=_("It stands in the letter to both sides, word for word. Each remedy is put on file after this."),
    )

    @property
    def said(self) -> dict:
        """What `record_hearing_decision` takes."""
        words = self.cleaned_data
        return {
            "on": words["on"],
            "for_complainant": words["side"] == "complainant",
            "decision": words["decision"],
        }
