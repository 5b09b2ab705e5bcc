"""What became of a meeting."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.casework.pages import post_data, render_task
from chro_cases.people.requests import SignedInRequest

from ..actions import record_held, record_missed
from ..forms.conference import AbsenceForm, HeldForm
from .access import meeting_to_lead


def holding(request: SignedInRequest, pk: UUID, conference: int) -> HttpResponse:
    """Record that a meeting was held, and who came."""
    found = meeting_to_lead(request, pk, conference)
    form = HeldForm(post_data(request), conference=found)
    return render_task(
        request,
        "conferences/holding.html",
        found.case,
        form,
        lambda: record_held(found, by=request.user, attendance=form.attendance),
        said=_("The meeting is recorded as held."),
        to=reverse("conferences:conference", args=[pk, found.pk]),
        meeting=found,
    )


def absence(request: SignedInRequest, pk: UUID, conference: int) -> HttpResponse:
    """Record that a party stayed away, and whether there was good cause."""
    found = meeting_to_lead(request, pk, conference)
    form = AbsenceForm(post_data(request), conference=found)
    return render_task(
        request,
        "conferences/absence.html",
        found.case,
        form,
        lambda: record_missed(found, by=request.user, **form.said),
        said=_("The absence is recorded."),
        to=reverse("conferences:conference", args=[pk, found.pk]),
        meeting=found,
    )
