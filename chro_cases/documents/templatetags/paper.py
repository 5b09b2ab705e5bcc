"""Small words for papers: a day in full, a period, and how sure a rule is."""

from datetime import date
from typing import Any

from django import template
from django.utils.formats import date_format, get_format
from django.utils.translation import gettext, ngettext

register = template.Library()


@register.filter
def day(value: date | str) -> str:
    """A day with its month in words, in the paper's language; it may come as its ISO text. Nothing for nothing."""
    if not value:
        return ""
    written_out = get_format("DATE_FORMAT").replace("N", "F")  # "N" is the month as newspapers shorten it
    return date_format(date.fromisoformat(value) if isinstance(value, str) else value, written_out)


@register.filter
def translated(words: str) -> str:
    """Words that the law's tables keep in English, in the paper's language where a translation is there."""
    return gettext(words) if words else ""


@register.filter
def period(row: dict[str, Any]) -> str:
    """The length of a clock in words: `{"length": 30, "unit": "d"}` is "30 days"."""
    length = row["length"]
    many = {
        "d": ngettext("%(number)d day", "%(number)d days", length),
        "bd": ngettext("%(number)d business day", "%(number)d business days", length),
        "m": ngettext("%(number)d month", "%(number)d months", length),
        "y": ngettext("%(number)d year", "%(number)d years", length),
    }
    return many[row["unit"]] % {"number": length}
