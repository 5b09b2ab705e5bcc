"""Filing the charge, and allowing a late one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Receipt
from chro_cases.casework.dates import limit_rows
from chro_cases.casework.pages import post_data, render_case, unmet
from chro_cases.documents.models import Document
from chro_cases.documents.rows import as_rows
from chro_cases.errors import refusals_on
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import allow_late_filing, file_charge
from ..forms.filing import FilingForm
from ..forms.signature import LateFilingForm
from .charge import charge_of


def filing(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """What filing will do and still needs; afterwards, the receipt."""
    case = case_for(request, pk, to=Case.file_charge.act)
    work = charge_of(case)
    form = FilingForm(post_data(request), case=case)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            file_charge(work, by=request.user, **form.cleaned_data)
            messages.success(request, _("The charge is filed."))
            return redirect("intake:filing", case.pk)
    receipt = Receipt.objects.filter(event__case=case, kind="file_charge").select_related("event").last()
    found = case.documents.visible_to(request.user).exclude(kind="closing") if receipt else Document.objects.none()
    papers = [paper for paper in found if paper.kind != "charge" or paper == work.paper]
    return render_case(
        request,
        "intake/filing.html",
        case,
        form=form,
        receipt=receipt,
        paper=work.paper,
        unmet=unmet(case, request.user, "file_charge"),
        possible=Case.file_charge.act.possible_in(case),
        documents=as_rows(papers, request.user),
        may_serve=case.allows(request.user, Case.serve_charge.act),
    )


def late_filing(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A supervisor allows a charge to be taken after its limit, on a ground."""
    case = case_for(request, pk, to=acts.LATE_FILING_PAGE)
    form = LateFilingForm(post_data(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            allow_late_filing(case, by=request.user, **form.cleaned_data)
            messages.success(request, _("The late filing is allowed for the recorded reason."))
            return redirect(case)
    return render_case(
        request,
        "intake/late_filing.html",
        case,
        form=form,
        limits=_limits(case),
        before=case.late_filings.current().select_related("made_by__by").first(),
    )


def _limits(case: Case) -> list[dict[str, Any]]:
    return [
        limit
        for claim in case.claims.current()
        for limit in limit_rows(case, claim.area, claim.latest_act, public_body=claim.public_body, law=claim.law)
    ]
