"""Who investigates, and the steps that begin the investigation and hand it to whoever decides."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.pages import post_data, render_case, render_task
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import assign_investigator, begin_determination, begin_investigation
from ..forms.assignment import INVESTIGATE, InvestigatorForm


def investigator(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Give the case to an investigator or a trainee of today, with the reason."""
    case = case_for(request, pk, to=acts.INVESTIGATOR_PAGE)
    form = InvestigatorForm(post_data(request), case=case)

    def act() -> None:
        chosen = form.cleaned_data["investigator"]
        assign_investigator(case, to=chosen.user, role=chosen.role, by=request.user, reason=form.cleaned_data["reason"])

    before = (
        case.assignments.filter(role__in=INVESTIGATE).select_related("user", "made_by__by").order_by("-made_at", "-pk")
    )
    return render_task(
        request,
        "investigations/investigator.html",
        case,
        form,
        act,
        said=_("The investigator is assigned."),
        before=before,
    )


def investigation(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Begin the investigation, or read what it still needs."""
    case = case_for(request, pk, to=acts.INVESTIGATOR_PAGE)
    return _step(
        request,
        "investigations/investigation.html",
        case,
        "begin_investigation",
        begin_investigation,
        said=_("The investigation has begun."),
    )


def determination_start(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Hand the approved report to whoever decides, or read what is still missing."""
    case = case_for(request, pk, to=Case.begin_determination.act)
    return _step(
        request,
        "investigations/determination_start.html",
        case,
        "begin_determination",
        begin_determination,
        said=_("The case is at determination."),
        approved=case.reviews.standing("report"),
    )


def _step(
    request: SignedInRequest,
    template: str,
    case: Case,
    step: str,
    act: Callable[..., object],
    *,
    said: str,
    **context: Any,
) -> HttpResponse:
    """A page that is one step: taken, or shown with what it needs."""
    if request.method == "POST":
        act(case, by=request.user)
        messages.success(request, said)
        return redirect(case)
    move = next((move for move in case.next_steps(request.user) if move.name == step), None)
    return render_case(request, template, case, possible=move is not None, unmet=move.unmet if move else (), **context)
