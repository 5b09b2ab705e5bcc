"""Which exhibit bears on which claim, and which interview and finding there is."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Claim
from chro_cases.casework.pages import post_data, render_case, render_task
from chro_cases.documents.models import Exhibit
from chro_cases.errors import refusals_on
from chro_cases.people.models import User
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import link_exhibit, unlink_exhibit
from ..forms.requests import LinkForm, UnlinkForm
from ..models import ExhibitLink


def exhibits_of(case: Case, user: User) -> QuerySet[Exhibit]:
    """The exhibits that this person reads and a finding may rest on: never those of the mediation."""
    seen = case.exhibits.current().visible_to(user).exclude(compartment="mediation")
    return seen.select_related("party__person", "party__organisation").order_by("number")


def evidence(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The exhibits against the claims, and a form to link one."""
    case = case_for(request, pk, to=acts.EVIDENCE_PAGE)
    claims = case.claims.current().select_related("respondent__person", "respondent__organisation", "case__agency")
    exhibits = exhibits_of(case, request.user)
    form = LinkForm(post_data(request), exhibits=exhibits, claims=claims)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            link = link_exhibit(form.cleaned_data["exhibit"], form.cleaned_data["claim"], by=request.user)
            messages.success(request, _("Exhibit %(number)s is linked.") % {"number": link.exhibit.number})
            return redirect("investigations:evidence", case.pk)
    return render_case(
        request,
        "investigations/evidence.html",
        case,
        form=form,
        claims=claims,
        rows=_rows(case, exhibits, claims),
        interviews=case.witness_interviews.current(),
    )


def _rows(case: Case, exhibits: Iterable[Exhibit], claims: Iterable[Claim]) -> list[dict[str, Any]]:
    """Each exhibit with its link to each claim, and the findings that cite it."""
    links = {(link.exhibit_id, link.claim_id): link for link in ExhibitLink.objects.current().filter(case=case)}
    work = case.reports.first()
    latest = work.latest if work else None
    findings = list(enumerate(latest.body.get("findings", ()), 1)) if latest else []
    return [
        {
            "exhibit": exhibit,
            "links": [(claim, links.get((exhibit.pk, claim.pk))) for claim in claims],
            "findings": [number for number, finding in findings if exhibit.number in finding.get("exhibits", ())],
        }
        for exhibit in exhibits
    ]


def evidence_end(request: SignedInRequest, pk: UUID, link: int) -> HttpResponse:
    """Take an exhibit off a claim, with the reason."""
    case = case_for(request, pk, to=acts.EVIDENCE_PAGE)
    links = case.exhibit_links.current().filter(exhibit__in=exhibits_of(case, request.user))
    it = get_object_or_404(links.select_related("exhibit", "claim__case__agency", "case__agency"), pk=link)
    form = UnlinkForm(post_data(request))
    return render_task(
        request,
        "investigations/evidence_end.html",
        case,
        form,
        lambda: unlink_exhibit(it, by=request.user, why=form.cleaned_data["why"]),
        said=_("The exhibit is removed from the claim."),
        to=reverse("investigations:evidence", args=[case.pk]),
        link=it,
    )
