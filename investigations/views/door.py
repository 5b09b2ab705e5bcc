"""The door of a party's own pages."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party
from chro_cases.errors import form_page

from ..actions.parts import own_parts


def own_case(request: HttpRequest, pk, role: str = "") -> tuple[Case, Party]:
    """The case and the party (of that role, if one is given) that this person is or represents; else there is none."""
    case = case_for(request, pk)
    party = next((one for one in own_parts(case, request.user) if role in ("", one.role)), None)
    if party is None:
        raise Http404
    return case, party


def party_page(request: HttpRequest, template: str, case: Case, **context) -> HttpResponse:
    """Show a page of a party; with a `form`, refusals and mistakes give 409 and 422."""
    if getattr(context.get("form"), "refused", False):
        case.refresh_from_db()
    show = form_page if "form" in context else render
    return show(request, template, {"case": case, "here": "my_cases", "zone": case.agency.zone, **context})
