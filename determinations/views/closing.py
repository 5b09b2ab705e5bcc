"""Closing a filed case: the proposal, its way to a supervisor, and the act itself."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.cases.actions import submit_for_review
from chro_cases.cases.models import Case, Review
from chro_cases.errors import Refused
from intake.letters import sides
from intake.views.frame import running, sent, task_page

from ..actions.closing import close_case, open_proposal, propose_closing
from ..forms.closing import ProposalForm
from ..forms.day import DayForm
from ..models import ClosingProposal


def closing(request: HttpRequest, pk) -> HttpResponse:
    """Why the case is to be closed: written, put forward, returned or approved."""
    case = case_for(request, pk, to=("propose_closing", "close_case"))
    proposal = open_proposal(case) or ClosingProposal(case=case)
    form = ProposalForm(sent(request), proposal=proposal)

    def act():
        return propose_closing(case, by=request.user, **form.cleaned_data)

    return task_page(
        request, "determinations/closing.html", case, form, act, said=_("The proposal is saved."),
        to=reverse("determinations:closing", args=[case.pk]), rows=form.rows, **_state(request, case, proposal),
    )  # fmt: skip


def _state(request: HttpRequest, case: Case, proposal: ClosingProposal) -> dict:
    """How far the proposal is, what the last supervisor said of it, and what this person may do with it."""
    latest = proposal.latest if proposal.pk else None
    reviews = proposal.reviews.select_related("prepared_by", "decided_by") if proposal.pk else Review.objects.none()
    last, standing = reviews.first(), case.reviews.standing("closure") if latest else None
    cleared = bool(standing and standing.subject == proposal)
    return {
        "latest": latest, "last": last, "cleared": cleared,
        "sections": proposal.sections(latest.body) if latest else [],
        "pending": last if last and last.outcome == Review.Outcome.PENDING else None,
        "reasons": [Review.Reason(reason).label for reason in last.reasons] if last else [],
        "may_propose": case.lets(request.user, "propose_closing") and case.stage != "closed",
        "may_submit": bool(latest) and not cleared and case.lets(request.user, "submit_for_review"),
        "may_close": cleared and case.lets(request.user, "close_case"),
    }  # fmt: skip


@require_POST
def closing_submission(request: HttpRequest, pk) -> HttpResponse:
    """Put the proposal as it now reads before the author's supervisor."""
    case = case_for(request, pk, to="propose_closing")
    proposal = open_proposal(case)
    if proposal is None:
        raise Refused(_("Nothing is written yet."))
    review = submit_for_review(proposal, by=request.user)
    waits = review.outcome == Review.Outcome.PENDING
    messages.success(
        request,
        _("Your supervisor has the proposal.") if waits else _("At your level of supervision it needs no review."),
    )
    return redirect("determinations:closing", case.pk)


def closing_issue(request: HttpRequest, pk) -> HttpResponse:
    """Close the case in the words that were cleared: the day, who gets the letter, and which dates go on."""
    case = case_for(request, pk, to="close_case")
    form = DayForm(sent(request), case=case)
    proposal = open_proposal(case) or ClosingProposal(case=case)

    def act():
        return close_case(case, by=request.user, on=form.cleaned_data["on"])

    dates = [one for one in case.deadlines.current().soonest() if one.rule.outlives_closing]
    return task_page(
        request, "determinations/closing_issue.html", case, form, act,
        said=_("The case is closed, and the letters are being made."), people=sides(case),
        dates=running(dates, case), **_state(request, case, proposal),
    )  # fmt: skip
