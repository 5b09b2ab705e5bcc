"""The release at the office: a request recorded from paper, and the paper issued or declined."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.pages import post_data, render_task
from chro_cases.people.models import User
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import ask_for_release, decline_release, issue_release, right_to_release, staying
from ..forms.requests import ReleaseAnswerForm, ReleaseRequestForm
from ..models import ReleaseRequest
from .waiting_periods import until_open


def release(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """From which day the paper can be asked for; the requests so far; and one more, from paper."""
    case = case_for(request, pk, to=acts.RELEASE_PAGE)
    form = ReleaseRequestForm(post_data(request), case=case)
    right = right_to_release(case)
    requests = case.release_requests.select_related("party__person", "party__organisation")
    return render_task(
        request,
        "determinations/release.html",
        case,
        form,
        lambda: ask_for_release(case, by=request.user, **form.cleaned_data),
        said=_("The request is recorded."),
        to=reverse("determinations:release", args=[case.pk]),
        right=right,
        dates=until_open(right, case),
        name=case.pack.words["release"],
        requests=[(one, one.decisions.current().select_related("made_by__by").first()) for one in requests],
        may_decide=case.allows(request.user, acts.RELEASE_ISSUED),
    )


def release_decision(request: SignedInRequest, pk: UUID, number: int) -> HttpResponse:
    """Issue the paper; decline it where the law leaves that open."""
    case = case_for(request, pk, to=acts.RELEASE_ISSUED)
    asked = get_object_or_404(case.release_requests.select_related("party__person", "case__agency"), pk=number)
    form = ReleaseAnswerForm(post_data(request), case=case, answers=_answers(case))
    return render_task(
        request,
        "determinations/release_decision.html",
        case,
        form,
        lambda: _decide(asked, form, by=request.user),
        said=_("The decision is recorded and sent to both parties."),
        asked=asked,
        decision=asked.decisions.current().first(),
        name=case.pack.words["release"],
        others=[one.name for one in staying(case) if one != asked.party],
    )


def _answers(case: Case) -> list[tuple[str, str]]:
    issue = ("yes", _("Issue the %(paper)s and close the case") % {"paper": case.pack.words["release"]})
    return [issue] if case.pack.has("ministerial_release") else [issue, ("no", _("Deny it"))]


def _decide(asked: ReleaseRequest, form: ReleaseAnswerForm, *, by: User) -> None:
    on = form.cleaned_data["on"]
    if form.granted:
        issue_release(asked, by=by, on=on)
    else:
        decline_release(asked, by=by, reasons=form.cleaned_data["reasons"], on=on)
