"""Fields for choosing: round buttons for one, check boxes for several, a list when there are many."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

CHOOSE = _("Choose")
CHOOSE_ONE = _("Choose one.")
CHOOSE_SOME = _("Choose at least one.")
NOT_OFFERED = _("This answer is not offered any more. Choose again.")
# Django's own sentences repeat what was sent; ours never do, since a page may be unable to show it.
_ONE: dict[str, Any] = {"required": CHOOSE_ONE, "invalid_choice": NOT_OFFERED}
_SOME: dict[str, Any] = {
    "required": CHOOSE_SOME,
    "invalid_choice": NOT_OFFERED,
    "invalid_list": NOT_OFFERED,
    "invalid_pk_value": NOT_OFFERED,
}


class ChoiceField(forms.ChoiceField):
    """One answer of a few, as round buttons; with `many=True` a list that drops down. Gives the value, or ""."""

    default_error_messages = _ONE

    def __init__(self, choices: Any, *, many: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Select if many else forms.RadioSelect)
        super().__init__(choices=[("", CHOOSE), *choices] if many else choices, **kwargs)


class MultipleChoiceField(forms.MultipleChoiceField):
    """Any number of answers, as check boxes. Gives a list of values."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = _SOME

    def __init__(self, choices: Any, **kwargs: Any) -> None:
        super().__init__(choices=choices, **kwargs)


class Pick(forms.ModelChoiceField):  # type: ignore[type-arg]  # it takes none when it runs
    """One row of those offered, as a list; pass `widget=RadioSelect` for a few. Gives the row, or None."""

    default_error_messages = _ONE

    def __init__(self, queryset: Any, **kwargs: Any) -> None:
        kwargs.setdefault("empty_label", CHOOSE)
        super().__init__(queryset, **kwargs)

    def to_python(self, value: Any) -> Any:
        """The row, or a sentence that never repeats what was sent."""
        try:
            return super().to_python(value)
        except ValidationError:
            raise ValidationError(NOT_OFFERED, code="invalid_choice") from None


class Picks(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # it takes none when it runs
    """Any number of the rows offered, as check boxes. Gives a queryset."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = _SOME

    def clean(self, value: Any) -> Any:
        """The rows, or a sentence that never repeats what was sent."""
        try:
            return super().clean(value)
        except ValidationError as refusal:
            required = getattr(refusal, "code", "") == "required"
            raise ValidationError(CHOOSE_SOME if required else NOT_OFFERED, code="invalid_choice") from None


class YesNo(ChoiceField):
    """A question answered with yes or no, or with "not sure" where that is an answer. Gives "yes", "no", "not_sure"."""

    def __init__(self, *, not_sure: bool = False, **kwargs: Any) -> None:
        answers = [("yes", _("Yes")), ("no", _("No"))]
        super().__init__([*answers, ("not_sure", _("I am not sure"))] if not_sure else answers, **kwargs)


class Confirm(forms.BooleanField):
    """One box to tick under a sentence that the person agrees to. Gives True, or False where it is optional."""

    default_error_messages = {"required": _("Tick the box to go on.")}
