"""The settlement: its words, their review, and the signatures."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.models import Case
from chro_cases.casework.access import case_at_work
from chro_cases.casework.drafts import begin_from, draft_page, submit_draft
from chro_cases.casework.pages import post_data, render_task
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import sign_settlement, write_settlement
from ..forms.writing import SettlementForm, SigningForm
from ..models import Agreement, settlement_kept_from


def _at_settlement(request: SignedInRequest, pk: UUID) -> tuple[Case, Agreement | None]:
    """The case and the words so far; for whoever investigates there is no such page while it is mediated."""
    case = case_at_work(request, pk, to=acts.SETTLEMENT_PAGE)
    if settlement_kept_from(case, request.user):
        raise Http404
    return case, case.agreements.first()


def settlement(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Write the settlement; every save is a version. Signed, it is only read."""
    case, work = _at_settlement(request, pk)
    body, base = begin_from(work)
    form = SettlementForm(post_data(request), case=case, body=body, base=base)
    signed = case.settlements.current().first()
    return draft_page(
        request,
        "conferences/settlement.html",
        case,
        form,
        lambda: write_settlement(case, form.body, by=request.user, base=form.cleaned_data["base"]),
        works=case.agreements,
        may_write=not signed,
        signed=signed,
        sections=work.sections(body) if work and signed else [],
    )


@require_POST
def settlement_submission(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Put the settlement before the author's supervisor."""
    _case, work = _at_settlement(request, pk)
    return submit_draft(request, work)


def signing(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Record who signed the approved words, and when."""
    case, _work = _at_settlement(request, pk)
    form = SigningForm(post_data(request), case=case)
    review = case.reviews.standing("settlement")
    return render_task(
        request,
        "conferences/signing.html",
        case,
        form,
        lambda: sign_settlement(case, by=request.user, **form.said),
        said=_("The settlement is signed."),
        to=reverse("conferences:settlement", args=[pk]),
        sections=review.content["sections"] if review else [],
    )
