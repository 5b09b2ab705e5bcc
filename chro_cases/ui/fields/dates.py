"""Fields for days and hours. A day of law is a date without a zone; the hour stands beside it."""

import re
from collections.abc import Callable
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from .characters import refuse_broken, showable

FIRST_YEAR, LAST_YEAR = 1900, 2199
Bound = date | Callable[[], date] | None


def _shown(day: date) -> str:
    return date_format(day, "DATE_FORMAT")


class DateParts(forms.MultiWidget):
    """Month by name, day and year, each with its own label: nobody clicks through a calendar to 1962."""

    template_name = "forms/date_parts.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        months = [("", _("Choose")), *MONTHS.items()]
        digits = {"inputmode": "numeric", "autocomplete": "off"}
        parts: dict[str, forms.Widget | type[forms.Widget]] = {
            "month": forms.Select(choices=months),
            "day": forms.TextInput(attrs=digits),
            "year": forms.TextInput(attrs=digits),
        }
        super().__init__(parts, attrs)

    def decompress(self, value: Any) -> list[Any]:
        """A date, or a date as text, into its three parts; a date that is not one is shown as nothing."""
        if isinstance(value, str):
            value = date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None
        return [value.month, value.day, value.year] if value else ["", "", ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Mark the parts that the error is about, and name each for its label."""
        wrong = (attrs or {}).pop("wrong", ())
        (attrs or {}).pop("aria-invalid", None)
        context = super().get_context(name, value, attrs)
        names = {"month": _("Month"), "day": _("Day"), "year": _("Year")}
        for part, widget in zip(names, context["widget"]["subwidgets"], strict=True):
            widget["part"], widget["label"], widget["wrong"] = part, names[part], part in wrong
            widget["attrs"]["class"] = ("usa-select" if part == "month" else "usa-input") + (
                " usa-input--error" if part in wrong else ""
            )
            if part in wrong:
                widget["attrs"]["aria-invalid"] = "true"
        return context


class MemorableDateField(forms.Field):
    """A day, typed as month, day and year. Gives a `datetime.date`, or None when left empty.

    `not_after` and `not_before` are dates, or functions that return one (so that "today" is the agency's).
    """

    widget = DateParts
    default_error_messages = {
        "required": _("Fill in the date."),
        "month": _("Choose a month."),
        "day": _("Write the day as a number from 1 to 31."),
        "year": _("Write the year as four digits, from 1900 to 2199."),
        "none": _("There is no such day: %(month)s %(year)s has %(last)s days."),
        "late": _("This date is too late. It cannot be after %(bound)s."),
        "early": _("This date is too early. It cannot be before %(bound)s."),
    }

    def __init__(self, *, not_after: Bound = None, not_before: Bound = None, **kwargs: Any) -> None:
        self.not_after, self.not_before = not_after, not_before
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        """What was typed, as a page can show it."""
        return [showable(str(part or "")) for part in value] if isinstance(value, list) else value

    def to_python(self, value: Any) -> date | None:
        """The day, or one error for each part that is wrong."""
        if value is None or isinstance(value, date):
            return value
        parts = dict(zip(("month", "day", "year"), (str(part or "").strip() for part in value), strict=True))
        if not any(parts.values()):
            return None
        for part in parts.values():
            refuse_broken(part)
        return self._day(parts)

    def _day(self, parts: dict[str, str]) -> date:
        bounds = {"month": (1, 12), "day": (1, 31), "year": (FIRST_YEAR, LAST_YEAR)}
        wrong = [part for part, bound in bounds.items() if not _within(parts[part], *bound)]
        if wrong:
            raise ValidationError([ValidationError(self.error_messages[part], code=part) for part in wrong])
        month, day, year = (int(parts[part]) for part in bounds)
        last = _last_day(year, month)
        if day > last:
            params = {"month": MONTHS[month], "year": year, "last": last}
            raise ValidationError(self.error_messages["none"], code="day", params=params)
        return date(year, month, day)

    def validate(self, value: Any) -> None:
        """Refuse a day outside the bounds."""
        super().validate(value)
        latest, earliest = _bound(self.not_after), _bound(self.not_before)
        if value and latest and value > latest:
            raise ValidationError(self.error_messages["late"], code="late", params={"bound": _shown(latest)})
        if value and earliest and value < earliest:
            raise ValidationError(self.error_messages["early"], code="early", params={"bound": _shown(earliest)})


class TimeOfDay(forms.Field):
    """An hour of the day, as people write it: 2:05 PM, 14:05, 9 am. Gives a `datetime.time` or None."""

    widget = forms.TextInput(attrs={"autocomplete": "off"})
    default_error_messages = {
        "required": _("Fill in the time."),
        "invalid": _("Write the time like 2:05 PM."),
    }

    def prepare_value(self, value: Any) -> Any:
        """What was typed, or the hour as 14:05."""
        return value.strftime("%H:%M") if isinstance(value, time) else showable(value) if value else value

    def to_python(self, value: Any) -> time | None:
        """The hour, or a sentence that shows how to write it."""
        if isinstance(value, time):
            return value
        text = str(value or "").strip().lower()
        if not text:
            return None
        found = re.fullmatch(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s*(?:([ap])\s?\.?\s?m\.?)?", text)
        hour, minute, half = found.groups() if found else ("99", None, None)
        hour, minute = int(hour), int(minute or 0)
        possible = hour <= 23 if half is None else 1 <= hour <= 12
        if not possible or minute > 59 or (half is None and ":" not in text and "." not in text):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return time(hour if half is None else hour % 12 + (12 if half == "p" else 0), minute)


def _within(text: str, low: int, high: int) -> bool:
    return bool(re.fullmatch(r"[0-9]{1,4}", text)) and low <= int(text) <= high


def _last_day(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date(year, month, 1)).days


def _bound(bound: Bound) -> date | None:
    return bound() if callable(bound) else bound
