"""Who investigates."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case
from chro_cases.people.models import Appointment
from chro_cases.people.roles import Role
from chro_cases.ui.fields import ChoiceField, LineField

INVESTIGATE = (Role.INVESTIGATOR, Role.TRAINEE)


class InvestigatorForm(forms.Form):
    """One of the agency's investigators and trainees of today, and why they have the case."""

    fields: dict[str, Any]

    investigator = ChoiceField([], label=_("Investigator"))
    reason = LineField(
        300, label=_("Reason"), help_text=_("For example: the office, the language, the number of cases.")
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {f"{one.user_id}-{one.role}": one for one in _free(case)}
        self.fields["investigator"].choices = [
            (code, f"{one.user} · {one.get_role_display()}{f' · {one.office}' if one.office else ''}")
            for code, one in self.offered.items()
        ]

    def clean_investigator(self) -> Appointment:
        """The appointment under which the person investigates."""
        chosen: Appointment = self.offered[self.cleaned_data["investigator"]]
        return chosen


def _free(case: Case) -> QuerySet[Appointment]:
    """Whoever may be given the case: not kept out of it, and never its mediator."""
    appointed = Appointment.objects.in_force().filter(agency=case.agency, role__in=INVESTIGATE, user__is_active=True)
    appointed = appointed.exclude(user__in=case.walls.current().values("user"))
    appointed = appointed.exclude(user__in=case.assignments.filter(role=Role.MEDIATOR).values("user"))
    return appointed.select_related("user", "office").order_by("user__last_name", "user__first_name", "role", "pk")
