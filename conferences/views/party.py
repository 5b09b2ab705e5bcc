"""What a party sees of the meetings they are called to, and the file for their calendar."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.cases.access import case_for
from chro_cases.cases.models import Party
from chro_cases.casework.access import own_case
from chro_cases.people.requests import SignedInRequest

from ..calendar_file import calendar_file as file_of
from ..letters import notice_content
from ..models import Conference
from .access import meeting


@require_safe
def my_conferences(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Day, hour and place of every meeting, what to bring, and what staying away can lead to."""
    case, mine = own_case(request, pk)
    found = case.conferences.select_related("case__agency", "room__office", "led_by").order_by("-starts_at", "pk")
    rows = [{"meeting": one, **_when(one), "notices": _notices(one, mine)} for one in found]
    return render(request, "conferences/my_conferences.html", {"case": case, "rows": rows, "here": "my_cases"})


def _notices(meeting: Conference, mine: list[Party]) -> list[dict[str, Any]]:
    """What the notice says to each for whom this person acts; once and without a name where it is the same for all."""
    each = [{"name": party.name, "sections": notice_content(meeting, party).sections[1:]} for party in mine]
    alike = all(one["sections"] == each[0]["sections"] for one in each)
    return [each[0] | {"name": ""}] if alike else each


def _when(one: Conference) -> dict[str, Any]:
    begin, end = one.hours
    return {"begin": begin, "end": end, "zone_name": begin.tzname(), "to_come": one.ends_at > clock.now()}


@require_safe
def calendar_file(request: SignedInRequest, pk: UUID, conference: int) -> HttpResponse:
    """One meeting for a calendar; for the office and for the parties alike."""
    found = meeting(case_for(request, pk), conference)
    name = f"conference-{found.pk}.ics"
    return HttpResponse(
        file_of(found),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
