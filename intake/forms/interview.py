"""The intake interview, the screening of jurisdiction, and who drafts the charge."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.cases.registry import roles_for
from chro_cases.people.models import Appointment
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField, TextField

from .. import acts
from ..models import Interview

ANSWERS = [("yes", _("Yes")), ("no", _("No")), ("not_known", _("Not known yet"))]


class InterviewForm(forms.Form):
    """One interview: when, how, with whose help, and what was said."""

    fields: dict[str, Any]

    on = MemorableDateField(label=_("Date of the interview"))
    mode = ChoiceField(Interview.Mode.choices, label=_("Type of interview"))
    interpreter = LineField(120, label=_("Interpreter"), required=False)
    notes = TextField(
        20_000,
        label=_("Interview notes"),
        help_text=_("In chronological order, with names and dates."),
        rows=16,
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)


class JurisdictionForm(forms.Form):
    """Every screening question of the case's law in its order, the exemptions of the area, and the reasons."""

    def __init__(self, *args: Any, case: Case, area: str, known: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in case.pack.screening:
            self.fields[question.code] = LineField(
                400, label=question.question, initial=known.get(question.code, ""), required=True
            )
        for row in case.pack.exemptions_for(area):
            code = f"exemption_{row.code}"
            self.fields[code] = ChoiceField(
                ANSWERS, label=row.question, help_text=row.citation, initial=known.get(code)
            )
        self.fields["reasons"] = TextField(
            4000, label=_("Reasons for jurisdiction"), initial=known.get("reasons", ""), rows=5
        )

    @property
    def answers(self) -> dict[str, str]:
        """The code of each question with its answer."""
        return {code: answer for code, answer in self.cleaned_data.items() if code != "reasons"}


class StartForm(forms.Form):
    """Who drafts the charge: a person of this agency whose role may."""

    fields: dict[str, Any]

    drafter = ChoiceField([], label=_("Drafter of the charge"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {f"{one.user_id}-{one.role}": one for one in _drafters(case)}
        self.fields["drafter"].choices = [
            (code, f"{one.user} · {one.get_role_display()}") for code, one in self.offered.items()
        ]

    def clean_drafter(self) -> Appointment:
        """The appointment under which the person drafts."""
        chosen: Appointment = self.offered[self.cleaned_data["drafter"]]
        return chosen


def _drafters(case: Case) -> QuerySet[Appointment]:
    roles = roles_for(acts.CHARGE.drafted)
    kept_out = case.walls.current().values("user")
    appointed = Appointment.objects.in_force().filter(agency=case.agency, role__in=roles, user__is_active=True)
    return (
        appointed.exclude(user__in=kept_out)
        .select_related("user")
        .order_by("user__last_name", "user__first_name", "pk")
    )
