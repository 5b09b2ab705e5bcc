"""Conciliation that failed, and the certification to a hearing."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.pages import post_data, render_task, unmet
from chro_cases.deadlines.actions import day_of
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions.conciliation import record_conciliation_failed, send_to_hearing
from ..forms.conciliation import FailedConciliationForm
from ..forms.day import DayForm


def conciliation(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """How long conciliation still has, and that it failed."""
    case = case_for(request, pk, to=(acts.CONCILIATION_PAGE, Case.send_to_hearing.act))
    cause = case.events.filter(kind="find_cause").last()
    form = FailedConciliationForm(post_data(request), case=case, not_before=day_of(cause) if cause else None)

    def act() -> object:
        return record_conciliation_failed(case, by=request.user, **form.cleaned_data)

    return render_task(
        request,
        "determinations/conciliation.html",
        case,
        form,
        act,
        said=_("The failure of conciliation is recorded and both parties are notified."),
        failed=case.failed_conciliations.current().select_related("made_by__by").first(),
        dates=deadline_rows(case.deadlines.current().soonest(), case),
        may_conciliate=case.offers(request.user, acts.CONCILIATION_FAILED),
        may_certify=case.offers(request.user, Case.send_to_hearing.act),
    )


def certification(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Send the complaint to a public hearing."""
    case = case_for(request, pk, to=Case.send_to_hearing.act)
    failed = case.failed_conciliations.current().first()
    form = DayForm(post_data(request), case=case, not_before=failed.failed_on if failed else None)

    def act() -> object:
        return send_to_hearing(case, by=request.user, on=form.cleaned_data["on"])

    return render_task(
        request,
        "determinations/certification.html",
        case,
        form,
        act,
        said=_("The complaint is sent to hearing and both parties are notified."),
        failed=failed,
        unmet=unmet(case, request.user, "send_to_hearing"),
        possible=Case.send_to_hearing.act.possible_in(case),
        dates=deadline_rows(case.deadlines.current().soonest(), case),
    )
