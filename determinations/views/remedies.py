"""Remedies: the list of what was promised, and what became of each."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.pages import post_data, render_task, unmet
from chro_cases.people.requests import SignedInRequest
from chro_cases.rules.stages import Stage

from .. import acts
from ..actions.remedies import (
    begin_monitoring,
    promise_remedy,
    record_remedy_kept,
    record_remedy_missed,
    release_remedy,
)
from ..forms.remedies import KeptForm, MissedForm, ReleaseForm, RemedyForm
from ..models import Remedy


def remedies(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Everything that was promised, with the days left; and one promise more."""
    case = case_for(request, pk, to=(acts.REMEDIES_PAGE, Case.begin_monitoring.act))
    form = RemedyForm(post_data(request))

    def act() -> object:
        return promise_remedy(case, by=request.user, **form.cleaned_data)

    return render_task(
        request,
        "determinations/remedies.html",
        case,
        form,
        act,
        said=_("The remedy is added."),
        to=_list(case),
        rows=[_row(one) for one in case.remedies.all()],
        unmet=unmet(case, request.user, "begin_monitoring"),
        monitored=case.is_at(Stage.MONITORING),
        may_promise=case.offers(request.user, acts.REMEDY_AGREED),
        may_release=case.offers(request.user, acts.REMEDY_RELEASED),
        may_close=case.allows(request.user, acts.CLOSING_PAGE),
        may_begin=_may_begin(request, case),
    )


def _may_begin(request: SignedInRequest, case: Case) -> bool:
    return case.offers(request.user, Case.begin_monitoring.act)


def _row(remedy: Remedy) -> dict[str, Any]:
    """A remedy with what became of it, as the list shows it."""
    return {"remedy": remedy, "kept": remedy.kept, "missed": remedy.missed, "days": remedy.days_left()}


def _list(case: Case) -> str:
    return reverse("determinations:remedies", args=[case.pk])


@require_POST
def monitoring(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Begin to watch that what was promised is done."""
    case = case_for(request, pk, to=Case.begin_monitoring.act)
    begin_monitoring(case, by=request.user)
    messages.success(request, _("Monitoring has begun and both parties are notified of the due dates."))
    return redirect(_list(case))


def _about(
    request: SignedInRequest, case: Case, key: int, form: Form, act: Callable[..., object], *, said: str, page: str
) -> HttpResponse:
    """One form about one remedy of the case."""
    remedy = get_object_or_404(case.remedies, pk=key)
    return render_task(
        request,
        f"determinations/{page}.html",
        case,
        form,
        lambda: act(remedy, by=request.user, **form.cleaned_data),
        said=said,
        to=_list(case),
        may_release=case.allows(request.user, acts.REMEDY_RELEASED),
        **_row(remedy),
    )


def remedy(request: SignedInRequest, pk: UUID, remedy: int) -> HttpResponse:
    """One remedy, and that it was kept."""
    case = case_for(request, pk, to=acts.REMEDY_KEPT)
    form = KeptForm(post_data(request), case=case)
    return _about(request, case, remedy, form, record_remedy_kept, said=_("Recorded as complied."), page="remedy")


def remedy_miss(request: SignedInRequest, pk: UUID, remedy: int) -> HttpResponse:
    """The day of a remedy passed without it."""
    case = case_for(request, pk, to=acts.REMEDY_MISSED)
    form = MissedForm(post_data(request))
    said = _("Recorded as breached.")
    return _about(request, case, remedy, form, record_remedy_missed, said=said, page="remedy_miss")


def remedy_release(request: SignedInRequest, pk: UUID, remedy: int) -> HttpResponse:
    """Let whoever owes it off."""
    case = case_for(request, pk, to=acts.REMEDY_RELEASED)
    form = ReleaseForm(post_data(request))
    return _about(request, case, remedy, form, release_remedy, said=_("Recorded as waived."), page="remedy_release")
