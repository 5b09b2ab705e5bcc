"""Closing a filed case: the proposal, its way to a supervisor, and the act itself."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.drafts import begin_from, draft_page, submit_draft
from chro_cases.casework.letters import opposing_parties
from chro_cases.casework.pages import post_data, render_task
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions.closing import close_case, open_proposal, propose_closing
from ..forms.closing import ProposalForm
from ..forms.day import DayForm
from ..models import ClosingProposal


def closing(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Why the case is to be closed: written, put forward, returned or approved."""
    case = case_for(request, pk, to=acts.CLOSING_PAGE)
    proposal = open_proposal(case)
    body, base = begin_from(proposal)
    form = ProposalForm(
        post_data(request), proposal=proposal or ClosingProposal(case=case), initial={**body, "base": base}
    )
    return draft_page(
        request,
        "determinations/closing.html",
        case,
        form,
        lambda: propose_closing(case, by=request.user, **form.cleaned_data),
        works=case.closingproposals.filter(used_by=None),
        rows=form.rows,
        may_write=acts.CLOSURE.drafted.possible_in(case),
        may_propose=case.allows(request.user, acts.CLOSURE.drafted),
        may_close=case.allows(request.user, Case.close_case.act),
        sections=proposal.sections(body) if proposal and base else [],
        closed=_("The case is closed."),
    )


@require_POST
def closing_submission(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Put the proposal as it now reads before the author's supervisor."""
    case = case_for(request, pk, to=acts.CLOSURE.drafted)
    return submit_draft(request, open_proposal(case))


def closing_issue(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Close the case in the words that were cleared: the day, who gets the letter, and which dates go on."""
    case = case_for(request, pk, to=Case.close_case.act)
    form = DayForm(post_data(request), case=case)
    proposal = open_proposal(case)
    review = proposal.standing if proposal else None

    def act() -> object:
        return close_case(case, by=request.user, on=form.cleaned_data["on"])

    dates = [one for one in case.deadlines.current().soonest() if one.rule.outlives_closing]
    return render_task(
        request,
        "determinations/closing_issue.html",
        case,
        form,
        act,
        said=_("The case is closed and the letters are being prepared."),
        people=opposing_parties(case),
        dates=deadline_rows(dates, case),
        review=review,
        sections=review.content["sections"] if review else [],
    )
