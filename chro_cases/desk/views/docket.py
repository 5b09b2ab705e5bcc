"""The docket."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.people.requests import SignedInRequest

from ..columns import DOCKET, heads_of
from ..docket import SORTS, USUAL, docket_or_similar
from ..forms import DocketFilters
from ..rows import docket_rows
from ..sorting import order, order_of, page_asked_for

A_PAGE = 25


@require_safe
def cases(request: SignedInRequest) -> HttpResponse:
    """Every case the person who asks may see, narrowed and sorted as the address says."""
    user = request.user
    if not user.is_staff_member:
        return redirect("my_cases")
    if user.has_no_cases:
        return redirect("jobs")
    filters = DocketFilters(request.GET, agency=user.agency)
    asked = filters.understood()
    sort = order(request.GET.get("sort"), SORTS, USUAL)
    left_out = [str(filters.fields[name].label) for name in filters.errors]
    found = docket_or_similar(user, asked)
    page = page_asked_for(found.rows, order_of(sort, SORTS), A_PAGE, request.GET, left_out, count=found.count)
    context = {
        "here": "docket",
        "filters": filters,
        "left_out": left_out,
        "sort": sort,
        "columns": heads_of(column for column in DOCKET if column.on_page),
        "page": page,
        "similar": asked["q"] if found.similar and page.rows else "",
        "rows": docket_rows(user, page.rows, clock.today(user.agency)),
        "reset": reverse("docket") if asked or filters.errors else "",
        "zone": user.agency.zone,
    }
    return render(request, "desk/docket.html", context)
