"""Giving a case to someone."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from chro_cases.cases import acts
from chro_cases.cases.access import case_for
from chro_cases.cases.actions import assign
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.requests import SignedInRequest

from ..forms import AssignmentForm


def assignment(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Choose who works the case from now on."""
    case = case_for(request, pk, to=acts.ASSIGNMENT_PAGE)
    form = AssignmentForm(request.POST or None, case=case, by=request.user)
    if request.method == "POST" and form.is_valid():
        to, role = form.posts[form.cleaned_data["to"]]
        with refusals_on(form):
            assign(case, to=to, role=role, by=request.user, reason=form.cleaned_data["reason"])
            messages.success(request, _("Assigned to %(person)s.") % {"person": to})
            return redirect("case", pk)
    now = case.assignments.current().select_related("user")
    context = {"here": "docket", "case": case, "form": form, "now": now}
    return form_page(request, "desk/assignment.html", context)
