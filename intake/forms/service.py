"""Papers on their way to a respondent, and the proof that they came."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.actions import day_of
from chro_cases.documents.models import Mailing
from chro_cases.rules import ServiceMethod
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField


class MailingForm(forms.Form):
    """How, where to and when the charge went out, and what proves it."""

    fields: dict[str, Any]

    method = ChoiceField([], label=gettext_lazy("Method of service"))
    address = LineField(300, label=gettext_lazy("Address"))
    on = MemorableDateField(label=gettext_lazy("Date sent"))
    proof = LineField(
        200,
        label=gettext_lazy("Proof of mailing"),
        help_text=gettext_lazy("For example: number of the certified letter, or who handed it over."),
    )

    def __init__(self, *args: Any, party: Party, filed_on: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        case = party.case
        ways = case.pack.service_methods
        self.fields["method"].choices = [(way.code, f"{way.name}: {presumption(way)}") for way in ways]
        self.fields["address"].initial = party.address
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)
        self.fields["on"].not_before = filed_on


def presumption(way: ServiceMethod) -> str:
    """What the law takes for granted about the arrival of a paper sent this way, in one phrase."""
    days = way.presumed_receipt_days
    if days is None:
        return _("receipt must be proven (%(citation)s)") % {"citation": way.citation}
    if days == 0:
        return _("taken as received on the day of sending (%(citation)s)") % {"citation": way.citation}
    return ngettext(
        "taken as received %(days)s day after sending, unless another day is shown (%(citation)s)",
        "taken as received %(days)s days after sending, unless another day is shown (%(citation)s)",
        days,
    ) % {"days": days, "citation": way.citation}


class DeliveryForm(forms.Form):
    """The day on which the papers really arrived."""

    fields: dict[str, Any]

    on = MemorableDateField(label=gettext_lazy("Date of receipt"))
    proof = LineField(
        200,
        label=gettext_lazy("Proof of receipt"),
        help_text=gettext_lazy("For example: signature on the return receipt."),
    )

    def __init__(self, *args: Any, case: Case, mailing: Mailing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].not_after = clock.today(case.agency)
        self.fields["on"].not_before = day_of(mailing.made_by)
