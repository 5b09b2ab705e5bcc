"""What is due: every date of law of the cases somebody works, by day and by week, each with its reason."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.cases.access import case_for
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.pages import render_case
from chro_cases.people.requests import SignedInRequest

from ..access import works_on
from ..columns import DUE_PAGE, heads_of
from ..due_dates.forms import DueFilters
from ..due_dates.scope import SORTS, USUAL, counts, every_date_due, within
from ..due_dates.spans import grouped
from ..rows import due_rows
from ..sorting import order, order_of, page_asked_for

A_PAGE = 50


@require_safe
def due(request: SignedInRequest) -> HttpResponse:
    """The list of the person who asks, or of one of their people, narrowed and sorted as the address says."""
    user = request.user
    if not user.is_staff_member:
        return redirect("my_cases")
    if user.has_no_cases:
        return redirect("jobs")
    filters = DueFilters(request.GET, user=user)
    asked, sort = filters.understood(), order(request.GET.get("sort"), SORTS, USUAL)
    left_out = [str(label) for label in filters.left_out]
    today = clock.today(user.agency)
    every, when = every_date_due(user, asked), asked.get("when", "")
    spans, kept = counts(every, today), order_of(sort, SORTS)
    count = sum(span["count"] for span in spans if when in ("", span["code"]))
    page = page_asked_for(within(every, when, today), kept, A_PAGE, request.GET, left_out, count=count)
    context = {
        "here": "due",
        "filters": filters,
        "left_out": left_out,
        "counts": spans,
        "when": when,
        "sort": sort,
        "columns": heads_of(DUE_PAGE),
        "page": page,
        "groups": _groups(due_rows(user, page.rows, today), today, sort),
        "reset": reverse("due") if set(request.GET) - {"sort", "after", "before"} else "",
        "today": today,
    }
    return render(request, "desk/due.html", context)


@require_safe
def explanation(request: SignedInRequest, pk: UUID, deadline: int) -> HttpResponse:
    """One date of a case and every step that led to it: a page or, asked for from a list, that part of it."""
    case = case_for(request, pk)
    if not works_on(request.user, case):
        return redirect("my_case", pk)
    running = case.deadlines.current().select_related("party__person", "party__organisation")
    [row] = deadline_rows([get_object_or_404(running, pk=deadline)], case)
    if request.headers.get("HX-Request"):
        return render(request, "desk/steps.html", {"date": row})
    return render_case(request, "desk/one_date.html", case, date=row)


def _groups(rows: list[dict[str, Any]], today: date, sort: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """The rows under their days and weeks; in any other order than that of the days, one list."""
    parts = grouped(rows, today) if sort == USUAL else [("", rows)]
    return [(title, held) for title, held in parts if held]
