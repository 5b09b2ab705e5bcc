"""My day."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.people.requests import SignedInRequest

from ..day import my_day
from ..missed_deadlines.dates import vacancies


@require_safe
def day(request: SignedInRequest) -> HttpResponse:
    """What waits for the person who asks: the few things to do first, then every queue of theirs."""
    if not request.user.is_staff_member:
        return redirect("my_cases")
    if request.user.has_no_cases:
        return redirect("jobs")
    first, sections = my_day(request.user)
    agency = request.user.agency
    context = {
        "here": "my_day",
        "first": first,
        "sections": [section for section in sections if section.items],
        "empty": [section for section in sections if not section.items],
        "vacancies": vacancies(request.user) if any(section.code == "vacant" for section in sections) else [],
        "today": clock.today(agency),
        "zone": agency.zone,
        "may_take": any(section.code == "new" for section in sections),
    }
    return render(request, "desk/day.html", context)
