"""Who investigates, and the step that hands the case to whoever decides."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.pages import post_data, render_task
from chro_cases.casework.steps import step_page
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import assign_investigator
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


def determination_start(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Hand the approved report to whoever decides, or read what is still missing."""
    case = case_for(request, pk, to=Case.begin_determination.act)
    return step_page(
        request,
        case,
        "begin_determination",
        template="investigations/determination_start.html",
        approved=case.reviews.standing("report"),
    )
