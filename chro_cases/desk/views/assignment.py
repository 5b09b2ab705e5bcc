"""Giving a case to someone, and to another office."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from chro_cases.cases import acts
from chro_cases.cases.access import case_for
from chro_cases.cases.actions import assign, move_to_office
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.requests import SignedInRequest

from ..forms import AssignmentForm, OfficeForm


def assignment(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Choose who works the case from now on, or at which office it is."""
    case = case_for(request, pk, to=acts.ASSIGNMENT_PAGE)
    said = request.POST if request.method == "POST" else None
    moves = said is not None and said.get("act") == "move"
    giving = AssignmentForm(None if moves else said, case=case, by=request.user)
    moving = OfficeForm(said if moves else None, case=case, prefix="office")
    if giving.is_bound and giving.is_valid():
        to, role = giving.posts[giving.cleaned_data["to"]]
        with refusals_on(giving):
            assign(case, to=to, role=role, by=request.user, reason=giving.cleaned_data["reason"])
            messages.success(request, _("Assigned to %(person)s.") % {"person": to})
            return redirect("case", pk)
    if moving.is_bound and moving.is_valid():
        office = moving.offices[moving.cleaned_data["office"]]
        with refusals_on(moving):
            move_to_office(case, office=office, by=request.user, reason=moving.cleaned_data["reason"])
            messages.success(request, _("Moved to the office %(office)s.") % {"office": office})
            return redirect("case", pk)
    context = {
        "here": "docket",
        "case": case,
        "giving": giving,
        "moving": moving,
        "now": case.assignments.current().select_related("user"),
        "form": moving if moves else giving,
    }
    return form_page(request, "desk/assignment.html", context)
