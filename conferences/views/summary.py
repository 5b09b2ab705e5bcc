"""The summary of a fact-finding conference."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.casework.drafts import begin_from, draft_page, submit_draft
from chro_cases.casework.pages import post_data

from ..actions import send_summary, summary_sent, write_summary
from ..forms.writing import SummaryForm
from ..models import Conference, Summary
from .access import meeting_to_lead


def summary(request: HttpRequest, pk, conference: int) -> HttpResponse:
    """Write the summary; every save is a version."""
    found = _held(request, pk, conference)
    works = _summaries(found)
    body, base = begin_from(works.first())
    form = SummaryForm(post_data(request), initial={**body, "base": base})
    return draft_page(
        request,
        "conferences/summary.html",
        found.case,
        form,
        lambda: write_summary(found, form.body, by=request.user, base=form.cleaned_data["base"]),
        works=works,
        may_write=True,
        meeting=found,
        gone=summary_sent(found),
    )


@require_POST
def summary_submission(request: HttpRequest, pk, conference: int) -> HttpResponse:
    """Put the summary before the author's supervisor."""
    found = _held(request, pk, conference)
    return submit_draft(request, _summaries(found).first())


@require_POST
def summary_sending(request: HttpRequest, pk, conference: int) -> HttpResponse:
    """Send the approved summary to both sides."""
    found = _held(request, pk, conference)
    send_summary(found, by=request.user)
    messages.success(request, _("The summary is being sent to the parties."))
    return redirect("conferences:summary", pk, found.pk)


def _held(request: HttpRequest, pk, conference: int) -> Conference:
    """A fact-finding conference; a mediation has no summary."""
    found = meeting_to_lead(request, pk, conference)
    if found.is_mediation:
        raise Http404
    return found


def _summaries(conference: Conference) -> QuerySet[Summary]:
    return conference.case.summarys.filter(conference=conference)
