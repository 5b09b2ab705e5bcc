"""My day."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.people.requests import SignedInRequest

from ..day import my_day


@require_safe
def day(request: SignedInRequest) -> HttpResponse:
    """What waits for the person who asks: the few things to do first, then every queue of theirs."""
    if not request.user.is_staff_member:
        return redirect("my_cases")
    if request.user.has_no_cases:
        return redirect("jobs")
    waits = my_day(request.user)
    agency = request.user.agency
    context = {
        "here": "my_day",
        "first": waits.first,
        "sections": [section for section in waits.sections if section.items],
        "empty": [section for section in waits.sections if not section.items],
        "vacancies": waits.vacancies,
        "today": clock.today(agency),
        "zone": agency.zone,
        "may_take": any(section.code == "new" for section in waits.sections),
    }
    return render(request, "desk/day.html", context)
