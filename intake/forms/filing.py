"""Filing the signed and sworn charge."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.casework.forms import IdempotentForm
from chro_cases.ui.fields import MemorableDateField


class FilingForm(IdempotentForm):
    """The day on which the signed and sworn charge was received."""

    fields: dict[str, Any]

    on = MemorableDateField(
        label=_("Day of filing"), help_text=_("The day on which the signed and sworn charge was in the office.")
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)
