"""The summary of a fact-finding conference."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.actions import submit_for_review
from chro_cases.casework.pages import sent, task_page
from chro_cases.errors import Refused

from ..actions import send_summary, summary_sent, write_summary
from ..forms.writing import SummaryForm
from ..models import Conference, Summary
from .doors import meeting_to_lead


def summary(request: HttpRequest, pk, conference: int) -> HttpResponse:
    """Write the summary; every save is a version."""
    found = _held(request, pk, conference)
    work = Summary.objects.filter(conference=found).first()
    latest = work.latest if work else None
    standing = found.case.reviews.standing("summary")
    number = latest.number if latest else 0
    form = SummaryForm(sent(request), initial={**(latest.body if latest else {}), "base": number})
    return task_page(
        request, "conferences/summary.html", found.case, form,
        lambda: write_summary(found, form.body, by=request.user, base=form.cleaned_data["base"]),
        said=_("The summary is saved."), to=reverse("conferences:summary", args=[pk, found.pk]), meeting=found,
        latest=latest, review=work.reviews.first() if work else None, gone=summary_sent(found),
        cleared=bool(work and standing and standing.subject == work),
    )  # fmt: skip


@require_POST
def summary_submission(request: HttpRequest, pk, conference: int) -> HttpResponse:
    """Put the summary before the author's supervisor."""
    found = _held(request, pk, conference)
    work = Summary.objects.filter(conference=found).first()
    if work is None:
        raise Refused(_("Nothing is written yet."))
    submit_for_review(work, by=request.user)
    messages.success(request, _("The summary is submitted, in the words it has now."))
    return redirect("conferences:summary", pk, found.pk)


@require_POST
def summary_sending(request: HttpRequest, pk, conference: int) -> HttpResponse:
    """Send the approved summary to both sides."""
    found = _held(request, pk, conference)
    send_summary(found, by=request.user)
    messages.success(request, _("The summary goes to both sides."))
    return redirect("conferences:summary", pk, found.pk)


def _held(request: HttpRequest, pk, conference: int) -> Conference:
    """A fact-finding conference; a mediation has no summary."""
    found = meeting_to_lead(request, pk, conference)
    if found.is_mediation:
        raise Http404
    return found
