"""The hearing: where it stands, its notice, that it was held, its decision."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.letters import opposing_parties
from chro_cases.casework.pages import post_data, render_case, render_task
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions.hearing import notice_hearing, record_hearing_decision, record_hearing_held
from ..forms.day import DayForm
from ..forms.hearing import DecisionForm, NoticeForm
from ..models import Hearing


def hearing(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The hearing as it stands, and what comes next."""
    case = case_for(request, pk, to=(acts.HEARING_PAGE, Case.send_to_hearing.act))
    standing = case.hearings.current().first()
    return render_case(
        request,
        "determinations/hearing.html",
        case,
        hearing=standing,
        possible=acts.HEARING_NOTICED.possible_in(case),
        earlier=case.hearings.exclude(ended_by=None),
        dates=deadline_rows(case.deadlines.current().soonest(), case),
        may_hear=case.allows(request.user, acts.HEARING_PAGE),
        may_remedy=case.allows(request.user, acts.REMEDIES_PAGE),
        may_close=case.allows(request.user, acts.CLOSING_PAGE),
    )


def _standing(case: Case) -> Hearing:
    found = case.hearings.current().first()
    if found is None:
        raise Http404
    return found


def _overview(case: Case) -> str:
    return reverse("determinations:hearing", args=[case.pk])


def hearing_notice(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Set the hearing and send the notice to both sides."""
    case = case_for(request, pk, to=acts.HEARING_PAGE)
    form = NoticeForm(post_data(request), case=case)

    def act() -> object:
        return notice_hearing(case, by=request.user, **form.said)

    return render_task(
        request,
        "determinations/hearing_notice.html",
        case,
        form,
        act,
        said=_("The notice is being sent to both parties."),
        to=_overview(case),
        people=opposing_parties(case),
        before=case.hearings.current().first(),
    )


def hearing_record(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The hearing was held; its evidence is closed."""
    case = case_for(request, pk, to=acts.HEARING_PAGE)
    standing = _standing(case)
    form = DayForm(post_data(request), case=case, not_before=clock.day(standing.starts_at, case.agency))

    def act() -> object:
        return record_hearing_held(standing, by=request.user, on=form.cleaned_data["on"])

    return render_task(
        request,
        "determinations/hearing_record.html",
        case,
        form,
        act,
        said=_("The hearing is recorded as held."),
        to=_overview(case),
        hearing=standing,
    )


def hearing_decision(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The decision after the hearing, sent to both sides with the times to appeal."""
    case = case_for(request, pk, to=acts.HEARING_PAGE)
    standing = _standing(case)
    held = standing.record
    form = DecisionForm(post_data(request), case=case, not_before=held.closed_on if held else None)

    def act() -> object:
        return record_hearing_decision(standing, by=request.user, **form.said)

    return render_task(
        request,
        "determinations/hearing_decision.html",
        case,
        form,
        act,
        said=_("The decision is recorded and sent to both parties."),
        to=_overview(case),
        hearing=standing,
        held=held,
        people=opposing_parties(case),
    )
