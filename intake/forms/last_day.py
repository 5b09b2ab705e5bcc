"""What the page of the last day to file asks. Nothing of it is kept."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.people.models import Agency
from chro_cases.ui.fields import ChoiceField, MemorableDateField, YesNo

from .public_inquiry import AREAS, ELSEWHERE


class LastDayForm(forms.Form):
    """Which state, what it is about, whether the state itself did it, and the day."""

    fields: dict[str, Any]

    agency = ChoiceField([], label=_("In which state did it happen?"))
    area = ChoiceField(
        [*AREAS.items(), (ELSEWHERE, _("Somewhere else, or I am not sure"))],
        label=_("Where in your life did it happen?"),
    )
    state_body = YesNo(
        not_sure=True,
        label=_("Was it a part of the state government that did it?"),
        help_text=_("For example: an office or a department of the state."),
    )
    happened_on = MemorableDateField(
        label=_("When did it last happen?"), help_text=_("If you are not sure, give the closest day.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agencies = {agency.code: agency for agency in Agency.objects.all()}
        self.fields["agency"].choices = [(code, agency.pack.name) for code, agency in self.agencies.items()]
        self.fields["happened_on"].not_after = max(map(clock.today, self.agencies.values()), default=None)

    def clean_agency(self) -> Agency:
        """The agency of the state that was chosen."""
        return self.agencies[self.cleaned_data["agency"]]
