"""Fields for words: a line, a longer text, an address to write to, a number to call."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, validate_email
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from .characters import DIRECTION, composed, refuse_broken, refuse_turned, showable

FILL_THIS_IN = _("Fill this in.")
TOO_LONG = ngettext_lazy(
    "This is too long: %(show_value)d characters. At most %(limit_value)d character fits.",
    "This is too long: %(show_value)d characters. At most %(limit_value)d characters fit.",
    "limit_value",
)


class _Words(forms.Field):
    """Text in one spelling of each letter, without anything that cannot be kept; a browser never cuts it short."""

    default_error_messages = {"required": FILL_THIS_IN}

    def __init__(self, max_length: int, **kwargs: Any) -> None:
        self.max_length = max_length
        super().__init__(**kwargs)
        self.validators.append(MaxLengthValidator(max_length, message=TOO_LONG))

    def to_python(self, value: Any) -> Any:
        """The text as it will be kept; "" when nothing was typed."""
        text = "" if value is None else str(value)
        refuse_broken(text)
        return self.as_kept(composed(text)).strip()

    def as_kept(self, text: str) -> str:
        """A chance for a field to refuse or mend more."""
        return text

    def prepare_value(self, value: Any) -> Any:
        """What was typed, as a page can show it."""
        return showable(value) if isinstance(value, str) else value


class LineField(_Words):
    """One line: a name, a street, a title. Marks that turn letters around are refused."""

    def as_kept(self, text: str) -> str:
        """One line: breaks that were pasted in become spaces."""
        refuse_turned(text)
        return " ".join(text.split())


class TextField(_Words):
    """A longer text with paragraphs. Says how much fits, and counts while one types."""

    widget = forms.Textarea

    def __init__(self, max_length: int = 10_000, rows: int = 8, **kwargs: Any) -> None:
        super().__init__(max_length, **kwargs)
        self.widget.attrs.update(rows=rows)


class Email(LineField):
    """An e-mail address."""

    widget = forms.EmailInput
    default_error_messages = {"invalid": _("Write an e-mail address like name@example.com.")}

    def __init__(self, max_length: int = 254, **kwargs: Any) -> None:
        super().__init__(max_length, **kwargs)
        self.widget.attrs.setdefault("autocomplete", "email")
        self.validators.append(self._is_address)

    def _is_address(self, text: str) -> None:
        try:
            validate_email(text)
        except ValidationError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None


class Phone(LineField):
    """A telephone number as people write them: digits, spaces, brackets, an extension."""

    widget = forms.TextInput(attrs={"type": "tel"})
    default_error_messages = {"invalid": _("Write a telephone number with its area code, like 860-555-0134.")}

    def __init__(self, max_length: int = 40, **kwargs: Any) -> None:
        super().__init__(max_length, **kwargs)
        self.widget.attrs.setdefault("autocomplete", "tel")

    def as_kept(self, text: str) -> str:
        """Numbers pasted from a telephone's own list carry invisible marks that mean nothing: they are dropped."""
        text = super().as_kept(DIRECTION.sub("", text))
        if text and len(re.findall(r"[0-9]", text)) < 7:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return text


class WholeNumber(LineField):
    """A whole number between two bounds, typed with or without commas."""

    default_error_messages = {"invalid": _("Write a whole number between %(low)s and %(high)s, in digits.")}

    def __init__(self, low: int, high: int, **kwargs: Any) -> None:
        self.low, self.high = low, high
        super().__init__(20, **kwargs)
        self.validators.clear()
        self.widget.attrs.setdefault("inputmode", "numeric")

    def to_python(self, value: Any) -> int | None:
        """The number, or None when nothing was typed."""
        digits = str(super().to_python(value)).replace(",", "")
        if not digits:
            return None
        # The length is asked first: Python refuses to read a number of thousands of digits.
        if len(digits) > 18 or not re.fullmatch(r"-?[0-9]+", digits) or not self.low <= int(digits) <= self.high:
            raise ValidationError(
                self.error_messages["invalid"],
                code="invalid",
                params={"low": f"{self.low:,}", "high": f"{self.high:,}"},
            )
        return int(digits)
