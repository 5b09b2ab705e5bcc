"""The rows of the two long lists, the docket and what is due: the same for the page and for a file of it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from chro_cases.cases.models import Case, CaseQuerySet
from chro_cases.casework.dates import deadline_row
from chro_cases.casework.header import caption, for_list, workers
from chro_cases.deadlines.models import Deadline

from .dates import next_dates


def docket_rows(found: CaseQuerySet, today: date) -> list[dict[str, Any]]:
    """Cases as the docket shows them, in the order they came in, each with its next date."""
    cases = list(for_list(found))
    due = next_dates(cases, today)
    return [
        {
            "case": case,
            "caption": caption(case),
            "workers": workers(case),
            "date": deadline_row(due[case.pk]) if case.pk in due else None,
        }
        for case in cases
    ]


def due_rows(found: QuerySet[Deadline]) -> list[dict[str, Any]]:
    """Dates as the list of what is due shows them, in the order they came in."""
    dates: Iterable[Deadline] = list(found.select_related("case__agency", "party__person", "party__organisation"))
    cases = {case.pk: case for case in for_list(Case.objects.filter(pk__in={one.case_id for one in dates}))}
    return [
        {
            "deadline": one,
            "case": cases[one.case_id],
            "caption": caption(cases[one.case_id]),
            "workers": workers(cases[one.case_id]),
            "date": deadline_row(one),
        }
        for one in dates
    ]
