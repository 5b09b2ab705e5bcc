"""The interviews of the investigation."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.casework.pages import post_data, render_task
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import record_witness_interview
from ..forms.witnesses import WitnessForm


def witnesses(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Every interview on file, and a form for one more."""
    case = case_for(request, pk, to=acts.WITNESSES_PAGE)
    form = WitnessForm(post_data(request), case=case)
    held = case.witness_interviews.current().select_related("party__person", "party__organisation", "made_by__by")
    return render_task(
        request,
        "investigations/witnesses.html",
        case,
        form,
        lambda: record_witness_interview(case, by=request.user, **form.cleaned_data),
        said=_("The interview is recorded."),
        to=reverse("investigations:witnesses", args=[case.pk]),
        held=held,
    )
