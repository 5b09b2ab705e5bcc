"""The determination: written claim by claim, put before a supervisor, issued; or sent back for more evidence."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases import clock
from chro_cases.cases.access import case_for
from chro_cases.cases.actions import submit_for_review
from chro_cases.cases.models import Case, Review
from chro_cases.casework.pages import case_page, sent, task_page
from chro_cases.errors import Refused, said_on

from .. import acts
from ..actions import (
    issue_determination,
    order_further_investigation,
    stands_in_the_way,
    write_determination,
)
from ..forms.determination import DayForm, DeterminationForm, FurtherInvestigationForm
from ..models import Determination


def determination(request: HttpRequest, pk) -> HttpResponse:
    """Each claim with its answer and the reasons; what was returned and why; and the way to the supervisor."""
    case = case_for(request, pk, to=acts.DETERMINATION.drafted)
    work = case.determinations.first()
    latest = work.latest if work else None
    form = DeterminationForm(
        sent(request), case=case, body=latest.body if latest else {}, base=latest.number if latest else 0
    )
    if request.method == "POST" and form.is_valid():
        with said_on(form):
            version = write_determination(case, form.body, by=request.user, base=form.cleaned_data["base"])
            messages.success(request, _("Version %(number)s is saved.") % {"number": version.number})
            return redirect("determinations:determination", case.pk)
    return case_page(
        request, "determinations/determination.html", case, form=form, work=work, latest=latest,
        writable=acts.DETERMINATION.drafted.possible_in(case),
        report=case.reviews.standing("report"), **_reviewed(request, case, work)
    )  # fmt: skip


def _reviewed(request: HttpRequest, case: Case, work: Determination | None) -> dict:
    """Where the work stands with the supervisor, and what still keeps it from there."""
    if work is None:
        return {"unready": [], "may_submit": False}
    last = work.reviews.exclude(outcome=Review.Outcome.PENDING).select_related("decided_by").first()
    return {
        "pending": work.reviews.filter(outcome=Review.Outcome.PENDING).select_related("prepared_by").first(),
        "last": last,
        "reasons": [label for code, label in Review.Reason.choices if last and code in last.reasons],
        "standing": case.reviews.standing("determination"),
        "unready": work.not_ready(),
        "may_submit": case.allows(request.user, acts.DETERMINATION.submitted),
    }


@require_POST
def determination_submission(request: HttpRequest, pk) -> HttpResponse:
    """Put the determination as it now reads before the author's supervisor."""
    case = case_for(request, pk, to=acts.DETERMINATION.drafted)
    work = case.determinations.first()
    if not acts.DETERMINATION.submitted.possible_in(case) or work is None:
        raise Refused(_("Only a determination that is being written, and says something, can be submitted."))
    review = submit_for_review(work, by=request.user)
    if review.outcome == Review.Outcome.RELEASED:
        messages.success(request, _("Nobody has to read it at your level of supervision. It can go on its way."))
    else:
        messages.success(request, _("The determination is before your supervisor, in the words it has now."))
    return redirect("determinations:determination", case.pk)


def issue(request: HttpRequest, pk) -> HttpResponse:
    """The approved words, what still stands in the way, and the day on which they go to both sides."""
    case = case_for(request, pk, to=acts.ISSUE_PAGE)
    form = DayForm(sent(request), case=case)
    review = case.reviews.standing("determination")
    return task_page(
        request, "determinations/issue.html", case, form,
        lambda: issue_determination(case, by=request.user, **form.cleaned_data),
        said=_("The determination is issued, and both sides get their letter."), review=review,
        sections=review.content["sections"] if review else [],
        unmet=stands_in_the_way(case, clock.today(case.agency)),
    )  # fmt: skip


def further_investigation(request: HttpRequest, pk) -> HttpResponse:
    """Send the case back to the investigation, and say what for."""
    case = case_for(request, pk, to=acts.FURTHER_INVESTIGATION_PAGE)
    form = FurtherInvestigationForm(sent(request))
    return task_page(
        request, "determinations/further_investigation.html", case, form,
        lambda: order_further_investigation(case, by=request.user, **form.cleaned_data),
        said=_("The case is back in the investigation."), to=reverse("case", args=[case.pk]),
        possible=acts.FURTHER_INVESTIGATION_ORDERED.possible_in(case),
    )  # fmt: skip
