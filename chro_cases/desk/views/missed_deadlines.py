"""Dates the agency missed: the reason for one, and the list of a year."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.cases.access import case_for
from chro_cases.casework.dates import deadline_row
from chro_cases.casework.pages import post_data, render_task
from chro_cases.deadlines import acts
from chro_cases.deadlines.actions import explain_miss
from chro_cases.deadlines.missed_deadlines import may_explain, missed
from chro_cases.people.requests import SignedInRequest

from ..missed_deadlines.dates import days_late, late_dates, reads_late_list, rows_of
from ..missed_deadlines.forms import LateFilters, MissForm

A_PAGE = 50


def miss(request: SignedInRequest, pk: UUID, deadline: int) -> HttpResponse:
    """Say why a date of this case was missed."""
    case = case_for(request, pk, to=acts.MISS_EXPLAINED)
    today = clock.today(case.agency)
    rows = missed(today).filter(case=case).select_related("ended_by", "party__person", "party__organisation")
    found = get_object_or_404(rows, pk=deadline)
    if not may_explain(request.user, found):
        raise PermissionDenied(
            _("Only the person assigned to the case or responsible for the deadline records the reason for delay.")
        )
    form = MissForm(post_data(request))

    def act() -> object:
        return explain_miss(found, by=request.user, **form.cleaned_data)

    return render_task(
        request,
        "desk/miss.html",
        case,
        form,
        act,
        said=_("The reason is recorded."),
        to=f"{reverse('case', args=[pk])}#dates",
        date=deadline_row(found) | {"days": -days_late(found, today)},
        deadline=found,
        late=days_late(found, today),
        reasons=found.misses.order_by("-pk").select_related("made_by__by"),
        reports=case.pack.late_reports,
    )


@require_safe
def late(request: SignedInRequest) -> HttpResponse:
    """Every date the agency missed in a span of days, met late or still open, with its reason."""
    user = request.user
    if not reads_late_list(user):
        raise PermissionDenied(_("The list of missed deadlines is for supervisors, the director and counsel."))
    today = clock.today(user.agency)
    filters = LateFilters(request.GET, today=today)
    first, last = filters.span
    page = Paginator(late_dates(user, first, last), A_PAGE).get_page(request.GET.get("page"))
    titles = [
        _("Case"),
        _("Deadline"),
        _("Last day"),
        _("Late"),
        _("Reason for delay"),
        _("Extensions"),
        _("Responsible"),
    ]
    shown: Any = page.object_list  # a part of the queryset, which the paginator does not say
    context = {
        "here": "late",
        "filters": filters,
        "left_out": [filters.fields[name].label for name in filters.errors],
        "first": first,
        "last": last,
        "usual": (first, last) == filters.year,
        "reports": user.agency.pack.late_reports,
        "page": page,
        "rows": rows_of(user, shown, today),
        "columns": [{"label": title, "key": "", "is_number": False} for title in titles],
        "this_year": reverse("late") if set(request.GET) - {"page"} else "",
    }
    return render(request, "desk/late.html", context)
