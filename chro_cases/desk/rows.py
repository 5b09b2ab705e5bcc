"""The rows of the two long lists, the docket and what is due: the same for the page and for a file of it."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F
from django.db.models.fields.json import KT
from django.urls import reverse

from chro_cases.casework.dates import listed_date
from chro_cases.deadlines.models import Deadline, DeadlineQuerySet
from chro_cases.lists.models import CaseRow, DateRow
from chro_cases.people.models import User

from .access import seen_of, staff_cases


def docket_rows(user: User, found: Iterable[CaseRow], today: date) -> list[dict[str, Any]]:
    """Cases as the docket shows them, in the order they came in, each with its next date. Whether the reader may see
    each of them is asked once more, of the case itself.
    """
    found = list(found)
    seen = seen_of(user, [row.pk for row in found])
    shown = [row for row in found if row.pk in seen]
    names, dates = names_of(shown), next_dates(shown, today)
    return [
        {"case": row, "workers": ", ".join(names[key] for key in row.worked_by), "date": dates.get(row.pk)}
        for row in shown
    ]


def cases_seen(user: User, keys: Iterable[UUID]) -> dict[UUID, CaseRow]:
    """What lists show of these cases, by key. What the reader may see is asked once more, of the cases themselves."""
    seen = staff_cases(user).filter(pk__in=keys).order_by().values("pk")
    return {row.pk: row for row in CaseRow.objects.filter(pk__in=seen).select_related("agency", "office")}


def next_dates(rows: Iterable[CaseRow], today: date) -> dict[UUID, dict[str, Any]]:
    """The next date of each case that has one, by the key of the case, as lists show it."""
    keys = {row.next_deadline_id for row in rows if row.next_deadline_id}
    return {one.case_id: shown_date(one, today) for one in read_dates(keys).values()}


def read_dates(keys: Iterable[int]) -> dict[int, Deadline]:
    """Dates by key, as a list shows them, each with the day on which it ended late, if it did."""
    found = without_sums(Deadline.objects.filter(pk__in=keys)).annotate(ended_on=F("met_late__ended_on"))  # type: ignore[no-redef]  # named for its readers
    return {one.pk: one for one in found}


def due_rows(user: User, found: Iterable[DateRow], today: date) -> list[dict[str, Any]]:
    """Dates as the list of what is due shows them, in the order they came in. Whether the reader may see each case is
    asked once more, of the case itself.
    """
    found = list(found)
    cases, dates = cases_seen(user, {row.case_id for row in found}), read_dates(row.pk for row in found)
    names = names_of(cases.values())
    return [
        {
            "deadline": dates[row.pk],
            "case": cases[row.case_id],
            "workers": ", ".join(names[key] for key in cases[row.case_id].worked_by),
            "date": shown_date(dates[row.pk], today),
        }
        for row in found
        if row.case_id in cases and row.pk in dates
    ]


def dates_seen(user: User, found: Iterable[Deadline]) -> list[Deadline]:
    """Dates of the cases that this person may see."""
    dates = list(found)
    seen = seen_of(user, {one.case_id for one in dates})
    return [one for one in dates if one.case_id in seen]


def names_of(rows: Iterable[CaseRow]) -> dict[int, str]:
    """The names of everybody who works these cases, by key."""
    people = User.objects.filter(pk__in={key for row in rows for key in row.worked_by})
    return {one.pk: str(one) for one in people}


def without_sums(found: DeadlineQuerySet) -> DeadlineQuerySet:
    """Dates without the steps of their sums, which a list shows on demand."""
    sure = KT("reckoning__confidence")
    return found.annotate(sure=sure).defer("reckoning").select_related("party__person", "party__organisation")


def shown_date(deadline: Any, today: date) -> dict[str, Any]:
    """A date read `without_sums` as a list shows it, with the address of every step that led to it."""
    why = reverse("date", args=[deadline.case_id, deadline.pk])
    return listed_date(deadline, deadline.sure, today) | {"why": why}
