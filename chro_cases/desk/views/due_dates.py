"""What is due: every date of law of the cases somebody works, by day and by week, each with its reason."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.people.requests import SignedInRequest

from ..columns import DUE_PAGE, heads_of
from ..due_dates.forms import DueFilters
from ..due_dates.scope import SORTS, USUAL, counts, dates_due
from ..due_dates.spans import grouped
from ..rows import due_rows
from ..sorting import order

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
    page = Paginator(dates_due(user, asked, sort), A_PAGE).get_page(request.GET.get("page"))
    shown: Any = page.object_list  # a part of the queryset, which the paginator does not say
    context = {
        "here": "due",
        "filters": filters,
        "left_out": filters.left_out,
        "counts": counts(user, asked),
        "when": asked.get("when", ""),
        "sort": sort,
        "columns": heads_of(DUE_PAGE),
        "page": page,
        "groups": _groups(due_rows(shown), clock.today(user.agency), sort),
        "reset": reverse("due") if set(request.GET) - {"sort", "page"} else "",
        "today": clock.today(user.agency),
    }
    return render(request, "desk/due.html", context)


def _groups(rows: list[dict[str, Any]], today: date, sort: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """The rows under their days and weeks; in any other order than that of the days, one list."""
    parts = grouped(rows, today) if sort == USUAL else [("", rows)]
    return [(title, held) for title, held in parts if held]
