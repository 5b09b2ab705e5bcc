"""The summary of a fact-finding conference."""

from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.casework.drafts import begin_from, draft_page, submit_draft
from chro_cases.casework.pages import post_data
from chro_cases.people.requests import SignedInRequest

from ..actions import send_summary, summary_sent, write_summary
from ..forms.writing import SummaryForm
from ..models import Conference, Summary
from .access import meeting_to_lead


def summary(request: SignedInRequest, pk: UUID, conference: int) -> HttpResponse:
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
def summary_submission(request: SignedInRequest, pk: UUID, conference: int) -> HttpResponse:
    """Put the summary before the author's supervisor."""
    found = _held(request, pk, conference)
    return submit_draft(request, _summaries(found).first())


@require_POST
def summary_sending(request: SignedInRequest, pk: UUID, conference: int) -> HttpResponse:
    """Send the approved summary to both sides."""
    found = _held(request, pk, conference)
    send_summary(found, by=request.user)
    messages.success(request, _("The summary is being sent to the parties."))
    return redirect("conferences:summary", pk, found.pk)


def _held(request: SignedInRequest, pk: UUID, conference: int) -> Conference:
    """A fact-finding conference; a mediation has no summary."""
    found = meeting_to_lead(request, pk, conference)
    if found.is_mediation:
        raise Http404
    return found


def _summaries(conference: Conference) -> QuerySet[Summary]:
    return conference.case.summarys.filter(conference=conference)
