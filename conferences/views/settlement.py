"""The settlement: its words, their review, and the signatures."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.actions import submit_for_review
from chro_cases.cases.models import Case
from chro_cases.casework.access import case_at_work
from chro_cases.casework.pages import sent, task_page
from chro_cases.errors import Refused

from .. import acts
from ..actions import sign_settlement, write_settlement
from ..forms.writing import SettlementForm, SigningForm
from ..models import Agreement, settlement_kept_from


def _at_settlement(request: HttpRequest, pk) -> tuple[Case, Agreement | None]:
    """The case and the words so far; for whoever investigates there is no such page while it is mediated."""
    case = case_at_work(request, pk, to=acts.SETTLEMENT_PAGE)
    if settlement_kept_from(case, request.user):
        raise Http404
    return case, Agreement.objects.filter(case=case).first()


def settlement(request: HttpRequest, pk) -> HttpResponse:
    """Write the settlement; every save is a version. Signed, it is only read."""
    case, work = _at_settlement(request, pk)
    latest = work.latest if work else None
    form = SettlementForm(
        sent(request), case=case, body=latest.body if latest else None, base=latest.number if latest else 0
    )
    signed = case.settlements.current().first()
    return task_page(
        request, "conferences/settlement.html", case, form,
        lambda: write_settlement(case, form.body, by=request.user, base=form.cleaned_data["base"]),
        said=_("The settlement is saved."), to=reverse("conferences:settlement", args=[pk]), latest=latest,
        signed=signed, sections=work.sections(latest.body) if latest else [],
        review=work.reviews.first() if work else None, approved=bool(case.reviews.standing("settlement")),
        cleared=bool(case.reviews.standing("settlement")),
    )  # fmt: skip


@require_POST
def settlement_submission(request: HttpRequest, pk) -> HttpResponse:
    """Put the settlement before the author's supervisor."""
    _case, work = _at_settlement(request, pk)
    if work is None:
        raise Refused(_("Nothing is written yet."))
    submit_for_review(work, by=request.user)
    messages.success(request, _("The settlement is submitted, in the words it has now."))
    return redirect("conferences:settlement", pk)


def signing(request: HttpRequest, pk) -> HttpResponse:
    """Record who signed the approved words, and when."""
    case, _work = _at_settlement(request, pk)
    form = SigningForm(sent(request), case=case)
    review = case.reviews.standing("settlement")
    return task_page(
        request, "conferences/signing.html", case, form,
        lambda: sign_settlement(case, by=request.user, **form.said), said=_("The settlement is signed."),
        to=reverse("conferences:settlement", args=[pk]), sections=review.content["sections"] if review else [],
    )  # fmt: skip
