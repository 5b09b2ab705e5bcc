"""What the pages of written work fill in."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import WorkVersion
from chro_cases.ui.fields import WholeNumber


class DraftForm(forms.Form):
    """The words of a piece of work. `base` is the version that was on the screen when the writing began."""

    base = WholeNumber(0, 1_000_000, widget=forms.HiddenInput)

    @property
    def body(self) -> dict[str, Any]:
        """The words as the work keeps them; once the form is valid."""
        return {name: value for name, value in self.cleaned_data.items() if name != "base"}


class CompareForm(forms.Form):
    """Two versions of one piece of work."""

    fields: dict[str, Any]

    before = forms.ModelChoiceField(
        WorkVersion.objects.none(), label=gettext_lazy("From"), to_field_name="number", empty_label=None
    )
    after = forms.ModelChoiceField(
        WorkVersion.objects.none(), label=gettext_lazy("To"), to_field_name="number", empty_label=None
    )

    def __init__(self, *args: Any, versions: QuerySet[WorkVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.queryset = versions
            field.error_messages["invalid_choice"] = _("There is no such version. Choose again.")
