"""Sending the charge to be signed, who has signed, and taking it back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.pages import post_data, render_case, unmet
from chro_cases.documents.rows import as_row
from chro_cases.errors import refusals_on
from chro_cases.people.requests import SignedInRequest
from chro_cases.rules.stages import Stage

from .. import acts
from ..actions import record_paper_signature, send_charge_for_signature, take_charge_back
from ..actions.signature import declaration
from ..forms.signature import PaperSignatureForm, TakingBackForm, administered_oaths
from ..models import Signature
from ..printed_charge import paper_of
from .charge import charge_of


def signature_request(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The approved words, who will be told and how; then send."""
    case = case_for(request, pk, to=Case.send_for_signature.act)
    work = charge_of(case)
    if request.method == "POST":
        send_charge_for_signature(work, by=request.user)
        messages.success(request, _("The charge is out for signature. The document is being prepared."))
        return redirect("intake:signatures", case.pk)
    review = case.reviews.standing("charge")
    return render_case(
        request,
        "intake/signature_request.html",
        case,
        review=review,
        people=_complainants(case),
        paper=paper_of(review.content) if review else None,
        out=case.is_at(Stage.SIGNATURE),
        unmet=unmet(case, request.user, "send_for_signature"),
    )


def signatures(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """For each complainant: invited, signed, sworn; and what the law of the case asks for."""
    case = case_for(request, pk, to=acts.SIGNATURES_PAGE)
    work = charge_of(case)
    signed = {
        one.party_id: one for one in case.signatures.current().select_related("made_by").prefetch_related("oaths")
    }
    rows = [
        {"party": party, "signature": signed.get(party.pk), "oath": _oath(case, signed.get(party.pk))}
        for party in _complainants(case)
    ]
    return render_case(
        request,
        "intake/signatures.html",
        case,
        work=work,
        rows=rows,
        out=case.is_at(Stage.SIGNATURE),
        document=as_row(work.paper, request.user) if work.paper else None,
        printed=bool(work.paper and work.paper.is_printed),
        corrections=case.correction_requests.current().select_related("party__person"),
        declaration=declaration(case),
        officers=administered_oaths(case),
        unmet=unmet(case, request.user, "file_charge"),
        late=case.late_filings.current().first(),
        dates=deadline_rows(case.deadlines.current().soonest().filter(trigger__kind="send_for_signature"), case),
        may_file_charge=case.allows(request.user, Case.file_charge.act),
        may_draft_charge=case.allows(request.user, Case.return_to_drafting.act),
        may_allow_late_filing=case.allows(request.user, acts.LATE_FILING_ALLOWED),
    )


def _complainants(case: Case) -> list[Party]:
    found = case.parties.current().filter(role=Party.Role.COMPLAINANT)
    return list(found.select_related("person__user", "organisation").prefetch_related("person__addresses"))


def _oath(case: Case, signature: Signature | None) -> dict[str, Any] | None:
    """The oath that stands on a signature, with its name in the law."""
    standing = [oath for oath in signature.oaths.all() if oath.ended_at is None] if signature else []
    return {"row": standing[0], "name": case.pack.oath_method(standing[0].method).name} if standing else None


def paper_signature(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Record a signature made by hand on the printed charge."""
    case = case_for(request, pk, to=acts.SIGNATURES_PAGE)
    whose = get_object_or_404(case.parties.current().filter(role=Party.Role.COMPLAINANT), pk=party)
    work = charge_of(case)
    form = PaperSignatureForm(post_data(request), case=case, initial={"typed_name": str(whose.who)})
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            record_paper_signature(work, whose, by=request.user, **form.cleaned_data)
            messages.success(request, _("The signature of %(party)s is recorded.") % {"party": whose.name})
            return redirect("intake:signatures", case.pk)
    return render_case(request, "intake/paper_signature.html", case, form=form, party=whose)


def taking_back(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Return the charge to drafting; signatures on the old words end."""
    case = case_for(request, pk, to=acts.TAKING_BACK_PAGE)
    work = charge_of(case)
    form = TakingBackForm(post_data(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            take_charge_back(work, by=request.user, why=form.cleaned_data["why"])
            messages.success(request, _("The charge is back in drafting."))
            return redirect("intake:charge", case.pk)
    return render_case(
        request,
        "intake/taking_back.html",
        case,
        form=form,
        corrections=case.correction_requests.current().select_related("party__person"),
        signed=case.signatures.current().count(),
    )
