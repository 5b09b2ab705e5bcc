"""What is claimed: each claim with its last days to file."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.pages import post_data, render_case
from chro_cases.errors import refusals_on
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import state_claim, withdraw_claim
from ..forms.claims import ClaimForm
from ..forms.parties import WhyForm


def claims(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The claims stated so far, and a form for one more in the area chosen."""
    case = case_for(request, pk, to=acts.CLAIMS_PAGE)
    area = _area(request, case)
    form = ClaimForm(post_data(request), case=case, area=area, initial=_told_before(case))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            claim = state_claim(case, by=request.user, area=area, **form.cleaned_data)
            messages.success(request, _("The claim is stated: %(claim)s.") % {"claim": claim})
            return redirect(f"{reverse('intake:claims', args=[case.pk])}?area={area}")
    stated = case.claims.current().select_related("respondent__person", "respondent__organisation", "case__agency")
    dates = case.deadlines.current().soonest()
    rows = [(claim, deadline_rows([date for date in dates if date.claim_id == claim.pk], case)) for claim in stated]
    return render_case(
        request,
        "intake/claims.html",
        case,
        form=form,
        rows=rows,
        area=area,
        areas=case.pack.areas,
        area_name=next(row.name for row in case.pack.areas if row.code == area),
        editable=acts.CLAIM_STATED.possible_in(case),
        withdrawn=case.claims.exclude(ended_at=None).select_related("case__agency"),
    )


def _area(request: SignedInRequest, case: Case) -> str:
    """The area asked for, else that of the last claim, else the one told, else the first this law knows."""
    known = [area.code for area in case.pack.areas]
    last, told = case.claims.current().last(), case.inquiries.current().first()
    wishes = [request.GET.get("area", ""), last.area if last else "", told.area if told else ""]
    return next((wish for wish in wishes if wish in known), known[0])


def _told_before(case: Case) -> dict[str, Any]:
    """Days and respondent of the claim before, or the day that was told: nothing is typed twice."""
    last, told = case.claims.current().last(), case.inquiries.current().first()
    if last:
        return {
            "earliest_act": last.earliest_act,
            "latest_act": last.latest_act,
            "respondent": last.respondent_id,
            "continuing": last.continuing,
            "public_body": last.public_body,
        }
    return {"latest_act": told.last_happened_on, "continuing": told.still_happening} if told else {}


def claim_end(request: SignedInRequest, pk: UUID, claim: int) -> HttpResponse:
    """Withdraw a claim that was stated wrongly, with the reason."""
    case = case_for(request, pk, to=acts.CLAIMS_PAGE)
    found = get_object_or_404(case.claims.current().select_related("case__agency"), pk=claim)
    form = WhyForm(post_data(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            withdraw_claim(found, by=request.user, why=form.cleaned_data["why"])
            messages.success(request, _("The claim is withdrawn: %(claim)s.") % {"claim": found})
            return redirect("intake:claims", case.pk)
    return render_case(request, "intake/claim_end.html", case, form=form, claim=found)
