"""What moves the dates of one case: stays, and days of its history that are put right."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Event
from chro_cases.cases.registry import sentence_of
from chro_cases.casework.pages import post_data, render_task
from chro_cases.deadlines import acts
from chro_cases.deadlines.actions import (
    begin_stay,
    can_be_corrected,
    correct_day,
    day_of,
    lift_stay,
    record_dual_filing,
    record_happening,
    take_stay_back,
)
from chro_cases.people.requests import SignedInRequest
from chro_cases.rules import PAUSES

from ..clock_forms import CorrectionForm, DualFilingForm, HappeningForm, StayEndForm, StayForm


def stays(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Every stay of the case; and one more."""
    case = case_for(request, pk, to=acts.STAYS_PAGE)
    form = StayForm(post_data(request), case=case)

    def act() -> object:
        return begin_stay(case, by=request.user, **form.cleaned_data)

    return render_task(
        request,
        "desk/stays.html",
        case,
        form,
        act,
        said=_("The stay is recorded."),
        to=reverse("stays", args=[pk]),
        rows=case.stays.current(),
        before=case.stays.exclude(ended_at=None),
        kinds=PAUSES.values(),
    )


def stay(request: SignedInRequest, pk: UUID, stay: int) -> HttpResponse:
    """The end of one stay."""
    case = case_for(request, pk, to=acts.STAYS_PAGE)
    found = get_object_or_404(case.stays.current(), pk=stay)
    form = StayEndForm(post_data(request), case=case)

    def act() -> object:
        if form.cleaned_data["decision"] == "lift":
            return lift_stay(found, by=request.user, until=form.cleaned_data["until"])
        return take_stay_back(found, by=request.user, why=form.cleaned_data["why"])

    return render_task(
        request,
        "desk/stay.html",
        case,
        form,
        act,
        said=_("Saved. The deadlines of the case are recalculated."),
        to=reverse("stays", args=[pk]),
        stay=found,
    )


def happening(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Record what happened outside this office and starts or stops a clock."""
    case = case_for(request, pk, to=acts.HAPPENING_PAGE)
    form = HappeningForm(post_data(request), case=case)

    def act() -> object:
        return record_happening(case, by=request.user, **form.said)

    return render_task(
        request,
        "desk/happening.html",
        case,
        form,
        act,
        said=_("The event is recorded and the deadlines are recalculated."),
    )


def dual_filing(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Record that a federal agency has the charge too."""
    case = case_for(request, pk, to=acts.DUAL_FILING_PAGE)
    form = DualFilingForm(post_data(request), case=case)

    def act() -> object:
        return record_dual_filing(case, by=request.user, **form.cleaned_data)

    return render_task(
        request,
        "desk/dual_filing.html",
        case,
        form,
        act,
        said=_("The number is saved and the federal deadlines are running."),
        numbers=case.numbers.filter(kind="federal"),
    )


def correction(request: SignedInRequest, pk: UUID, number: int) -> HttpResponse:
    """Put the day of one line of the history right."""
    case = case_for(request, pk, to=acts.DAY_CORRECTED)
    event = get_object_or_404(Event.objects.visible_to(request.user).filter(case=case), number=number)
    if not can_be_corrected(event):
        raise Http404
    form = CorrectionForm(post_data(request), case=case)

    def act() -> object:
        return correct_day(event, by=request.user, **form.cleaned_data)

    return render_task(
        request,
        "desk/correction.html",
        case,
        form,
        act,
        said=_("The date is corrected; both dates stay in the record."),
        event=event,
        what=sentence_of(event.kind),
        now=day_of(event),
        earlier=event.corrections.all(),
        dates=case.deadlines.current().filter(trigger=event).soonest(),
    )
