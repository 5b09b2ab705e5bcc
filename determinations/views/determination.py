"""The determination: written claim by claim, put before a supervisor, issued; or sent back for more evidence."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases import clock
from chro_cases.cases.access import case_for
from chro_cases.casework.drafts import begin_from, draft_page, submit_draft
from chro_cases.casework.pages import post_data, render_task
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import (
    issue_determination,
    order_further_investigation,
    stands_in_the_way,
    write_determination,
)
from ..forms.determination import DayForm, DeterminationForm, FurtherInvestigationForm


def determination(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Each claim with its answer and the reasons; what was returned and why; and the way to the supervisor."""
    case = case_for(request, pk, to=acts.DETERMINATION.drafted)
    work = case.determinations.first()
    body, base = begin_from(work)
    form = DeterminationForm(post_data(request), case=case, body=body, base=base)
    return draft_page(
        request,
        "determinations/determination.html",
        case,
        form,
        lambda: write_determination(case, form.body, by=request.user, base=form.cleaned_data["base"]),
        works=case.determinations,
        may_write=acts.DETERMINATION.drafted.possible_in(case),
        report=case.reviews.standing("report"),
        closed=_("A determination is written once the investigation has ended."),
        sections=work.sections(body) if work and base else [],
    )


@require_POST
def determination_submission(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Put the determination as it now reads before the author's supervisor."""
    case = case_for(request, pk, to=acts.DETERMINATION.drafted)
    return submit_draft(request, case.determinations.first())


def issue(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The approved words, what still stands in the way, and the day on which they go to both sides."""
    case = case_for(request, pk, to=acts.ISSUE_PAGE)
    form = DayForm(post_data(request), case=case)
    review = case.reviews.standing("determination")
    return render_task(
        request,
        "determinations/issue.html",
        case,
        form,
        lambda: issue_determination(case, by=request.user, **form.cleaned_data),
        said=_("The determination is issued and sent to both parties."),
        review=review,
        sections=review.content["sections"] if review else [],
        unmet=stands_in_the_way(case, clock.today(case.agency)),
    )


def further_investigation(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Send the case back to the investigation, and say what for."""
    case = case_for(request, pk, to=acts.FURTHER_INVESTIGATION_PAGE)
    form = FurtherInvestigationForm(post_data(request))
    return render_task(
        request,
        "determinations/further_investigation.html",
        case,
        form,
        lambda: order_further_investigation(case, by=request.user, **form.cleaned_data),
        said=_("The case is back in the investigation."),
        to=reverse("case", args=[case.pk]),
        possible=acts.FURTHER_INVESTIGATION_ORDERED.possible_in(case),
    )
