"""Default for silence: asking for it, deciding on it, and sending it to a hearing on relief."""

from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.pages import post_data, render_task, unmet
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions.answer import areas
from ..actions.default import answer_deadline, decide_default, request_default, send_default_to_hearing, waiting_until
from ..forms.default import DefaultOrderForm, DefaultRequestForm
from .answer import respondents


def _silent(case: Case, party: UUID) -> Party:
    if not case.pack.has("default", areas(case)):
        raise Http404
    return get_object_or_404(respondents(case), pk=party)


def default(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Ask for a default against one respondent."""
    case = case_for(request, pk, to=acts.DEFAULT_REQUESTED)
    whose = _silent(case, party)
    form = DefaultRequestForm(post_data(request), case=case)
    due = answer_deadline(whose)
    return render_task(
        request,
        "investigations/default.html",
        case,
        form,
        lambda: request_default(whose, by=request.user, **form.cleaned_data),
        said=_("The default is requested and all parties are notified."),
        to=_answers(case),
        party=whose,
        dates=deadline_rows([due] if due else [], case),
    )


def default_order(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Order the default or deny it."""
    case = case_for(request, pk, to=acts.DEFAULT_ORDERED)
    whose = _silent(case, party)
    asked = get_object_or_404(case.default_requests.current().select_related("made_by__by"), party=whose)
    form = DefaultOrderForm(post_data(request))
    return render_task(
        request,
        "investigations/default_order.html",
        case,
        form,
        lambda: decide_default(asked, by=request.user, **form.said),
        said=_("The decision is recorded and both parties are notified."),
        to=_answers(case),
        party=whose,
        asked=asked,
        until=waiting_until(asked),
    )


def default_hearing(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """After an order of default: send the case to a hearing on relief."""
    case = case_for(request, pk, to=acts.DEFAULT_ORDERED)
    form = forms.Form(post_data(request))
    return render_task(
        request,
        "investigations/default_hearing.html",
        case,
        form,
        lambda: send_default_to_hearing(case, by=request.user),
        said=_("The case is at hearing on relief."),
        unmet=unmet(case, request.user, "send_default_to_hearing"),
    )


def _answers(case: Case) -> str:
    return reverse("investigations:answers", args=[case.pk])
