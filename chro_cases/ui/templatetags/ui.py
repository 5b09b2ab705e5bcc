"""Small words for templates: how long until a day, a moment with its zone, an icon."""

import re
from datetime import date, datetime
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from django import template
from django.templatetags.static import static
from django.utils.formats import date_format, get_format, time_format
from django.utils.html import format_html
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

register = template.Library()
# From here on a date asks to be looked at; the clocks themselves live in the rules.
NEAR = 7
# How many days and minutes are kept as words, in each language: a list of a page writes the same ones again and again.
DAYS_KEPT = 4096


@register.simple_tag
@cache  # a page has some forty of a dozen drawings
def icon(name: str) -> str:
    """A small drawing beside words, never instead of them."""
    return format_html(
        '<svg class="site-icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("img/icons.svg"),
        name,
    )


@register.filter
def days_left(days: int | None) -> str:
    """The number of days until a date in words: "12 days left", "today", "3 days late"."""
    if days is None:
        return ""
    if days < 0:
        return ngettext("%(days)d day late", "%(days)d days late", -days) % {"days": -days}
    if days == 0:
        return _("today")
    return ngettext("%(days)d day left", "%(days)d days left", days) % {"days": days}


@register.filter
def nearness(days: int | None) -> str:
    """`late`, `near` or `calm`, for the mark beside a date."""
    if days is None:
        return "calm"
    return "late" if days < 0 else "near" if days <= NEAR else "calm"


@register.filter
def short_day(day: date | None) -> str:
    """A day for a narrow cell: as the language writes a day, with a short month and no words between.

    The month is a word, since 04/10 is April to one reader and October to another.
    """
    return _short_day(day, get_language()) if day else ""


@lru_cache(DAYS_KEPT)
def _short_day(day: date, _language: str | None) -> str:
    return date_format(day, _shortened(get_format("DATE_FORMAT")))


@cache
def _shortened(written_out: str) -> str:
    """The way in which a language writes a day out, shortened."""
    short = re.sub(r"\\.|[FN]", lambda part: "M" if len(part[0]) == 1 else "", written_out)
    return " ".join(short.split())


@register.filter
def moment(at: datetime | None, zone: str) -> str:
    """A moment on the agency's wall clock, with the name of its zone."""
    if at is None:
        return ""
    local = at.astimezone(ZoneInfo(zone))
    return f"{_moment(local.replace(second=0, microsecond=0, tzinfo=None), get_language())} {local.tzname()}"


@lru_cache(DAYS_KEPT)
def _moment(local: datetime, _language: str | None) -> str:
    return f"{date_format(local.date(), 'DATE_FORMAT')}, {time_format(local.time(), 'TIME_FORMAT')}"


@register.filter
def short_hash(digest: str | None) -> str:
    """The first letters of a hash, enough to compare by eye."""
    return (digest or "")[:12]
