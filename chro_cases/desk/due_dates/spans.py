"""The stretches of time a list of dates is read in: missed, today, the days of this week, next week, later ones."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

DAY, WEEK = timedelta(1), timedelta(7)


@dataclass(frozen=True)
class Span:
    """One stretch: its code in the address, its name, and the first and last day it holds on a given today."""

    code: str
    name: str | Promise
    bounds: Callable[[date], tuple[date, date]]

    def holds(self, today: date) -> Q:
        """The dates that fall into it."""
        return Q(due_on__range=self.bounds(today))


def monday(day: date) -> date:
    """The first day of the week a day lies in."""
    return day - timedelta(day.weekday())


SPANS = (
    Span("late", gettext_lazy("Missed"), lambda today: (date.min, today - DAY)),
    Span("today", gettext_lazy("Today"), lambda today: (today, today)),
    Span("week", gettext_lazy("Later this week"), lambda today: (today + DAY, monday(today) + WEEK - DAY)),
    Span("next", gettext_lazy("Next week"), lambda today: (monday(today) + WEEK, monday(today) + 2 * WEEK - DAY)),
    Span("later", gettext_lazy("Later"), lambda today: (monday(today) + 2 * WEEK, date.max)),
)
BY_CODE = {span.code: span for span in SPANS}


def grouped(rows: Iterable[dict[str, Any]], today: date) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Rows in the order of their days, as groups with their titles: missed, today, each day of this week, weeks."""
    for _key, group in groupby(rows, key=lambda row: _key_of(row["deadline"].due_on, today)):
        held = list(group)
        yield _title(held[0]["deadline"].due_on, today), held


def _key_of(day: date, today: date) -> tuple[int, date]:
    """What dates have in common that stand under one title."""
    if day < today:
        return 0, date.min
    return (1, day) if day < monday(today) + WEEK else (2, monday(day))


def _title(day: date, today: date) -> str:
    if day < today:
        return _("Missed")
    if day == today:
        return _("Today, %(day)s") % {"day": _named(day)}
    if day == today + DAY:
        return _("Tomorrow, %(day)s") % {"day": _named(day)}
    first = monday(day)
    if first == monday(today):
        return _named(day)
    days = {"first": date_format(first), "last": date_format(first + WEEK - DAY)}
    if first == monday(today) + WEEK:
        return _("Next week, %(first)s to %(last)s") % days
    return _("The week from %(first)s to %(last)s") % days


def _named(day: date) -> str:
    return f"{date_format(day, 'l')}, {date_format(day)}"
