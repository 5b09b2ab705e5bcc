"""The end of a conciliation."""

from django.utils.translation import gettext_lazy as _

from chro_cases.ui.fields import TextField

from .day import DayForm


class FailedConciliationForm(DayForm):
    """The day on which conciliation was given up, and what was tried."""

    what_was_tried = TextField(
        4000,
        label=_("Conciliation efforts"),
        rows=5,
        help_text=_("The talks, their dates and participants. Leave out what was said or offered."),
    )
