"""Mediation: who mediates, and the pages that only whoever mediates opens."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case
from chro_cases.casework.access import case_at_work
from chro_cases.casework.pages import post_data, render_task
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import assign_mediator, end_mediation, write_mediation_note
from ..forms.mediation import EndingForm, MediatorForm, NoteForm
from ..models import MediationNote, mediates


def mediator(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Give the mediation to a mediator who never investigated the case."""
    case = case_at_work(request, pk, to=acts.MEDIATOR_PAGE)
    form = MediatorForm(post_data(request), case=case)
    return render_task(
        request,
        "conferences/mediator.html",
        case,
        form,
        lambda: assign_mediator(case, by=request.user, **form.cleaned_data),
        said=_("The mediator is assigned."),
        to=reverse("conferences:conferences", args=[pk]),
    )


def mediation(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The notes of the mediation, and a place to write one."""
    case = _mediated(request, pk)
    form = NoteForm(post_data(request))
    notes = MediationNote.objects.visible_to(request.user).filter(case=case).select_related("made_by__by")
    return render_task(
        request,
        "conferences/mediation.html",
        case,
        form,
        lambda: write_mediation_note(case, by=request.user, **form.cleaned_data),
        said=_("The note is saved."),
        to=reverse("conferences:mediation", args=[pk]),
        notes=notes,
        ended=case.events.filter(kind="mediation_ended").last(),
    )


def mediation_ending(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Record how the mediation ended."""
    case = _mediated(request, pk)
    form = EndingForm(post_data(request))
    return render_task(
        request,
        "conferences/mediation_ending.html",
        case,
        form,
        lambda: end_mediation(case, by=request.user, **form.cleaned_data),
        said=_("The end of the mediation is recorded."),
        to=reverse("conferences:mediation", args=[pk]),
    )


def _mediated(request: SignedInRequest, pk: UUID) -> Case:
    """A case that this very person mediates; for everybody else there is no such page."""
    case = case_at_work(request, pk)
    if not mediates(case, request.user) or not case.allows(request.user, acts.MEDIATION_PAGE):
        raise Http404
    return case
