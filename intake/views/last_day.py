"""How long there is to file: a page for everybody, which keeps nothing of what it is told."""

from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from chro_cases.errors import form_page
from chro_cases.people.models import Agency

from ..forms.last_day import LastDayForm
from ..last_days import last_days, safest, sentence


@login_not_required
# What is told comes by POST, so that it stands in no address, history or log. Nothing is changed or kept, so there is
# nothing that another site could make a visitor do, and the page answers without cookies too.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def last_day(request: HttpRequest) -> HttpResponse:
    """The questions and, once they are answered, the last days to file and what to do next."""
    if request.method == "POST":
        form = LastDayForm(request.POST)
        found = _found(**form.cleaned_data) if form.is_valid() else {}
    else:
        form, found = LastDayForm(initial={"agency": request.GET.get("agency", "")}), {}
    return form_page(request, "intake/party/last_day.html", {"form": form, **found})


def _found(agency: Agency, area: str, state_body: str, happened_on: date) -> dict[str, Any]:
    """What the page says of these answers."""
    if state_body == "not_sure":
        limits, shorter = safest(agency, area, happened_on)
    else:
        limits, shorter = last_days(agency, area, happened_on, state_body=state_body == "yes"), False
    return {
        "answered": True,
        "agency": agency,
        "limits": limits,
        "sentences": [sentence(limit) for limit in limits],
        "shorter": shorter,
    }
