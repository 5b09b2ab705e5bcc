"""The meetings of a case: who is called to which, and moving one or giving it up."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from chro_cases.cases.models import Case
from chro_cases.casework.access import case_at_work
from chro_cases.casework.pages import post_data, render_case, render_task
from chro_cases.people.models import User
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import call_conference, call_off, postpone_conference
from ..actions.outcome import leads
from ..forms.conference import CallingOffForm, ConferenceForm, PostponementForm
from ..models import Conference, mediates
from .access import meeting, meeting_to_lead

KINDS = {"mediation": Conference.Kind.MEDIATION, "fact-finding": Conference.Kind.FACT_FINDING}


@require_safe
def conferences(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Every meeting that was called, and what became of it."""
    case = case_at_work(request, pk)
    return render_case(
        request,
        "conferences/conferences.html",
        case,
        mediates=acts.MEDIATION_PAGE.when(case, request.user),
        calls={kind: _calls(case, kind, request.user) for kind in Conference.Kind},
        may_settle=case.allows(request.user, acts.SETTLEMENT_PAGE) and acts.SETTLEMENT_PAGE.when(case, request.user),
        assigns=case.offers(request.user, acts.MEDIATOR_ASSIGNED),
        meetings=case.conferences.select_related("case__agency", "room__office", "led_by").prefetch_related("outcomes"),
    )


def _calls(case: Case, kind: Conference.Kind, user: User) -> bool:
    """Whether this person calls meetings of a kind in this case, and it is at a stage at which they are called."""
    own = kind != Conference.Kind.MEDIATION or mediates(case, user)
    return own and acts.CALLED[kind].possible_in(case) and leads(case, kind, user)


def conference_new(request: SignedInRequest, pk: UUID, kind: str) -> HttpResponse:
    """Call both sides together and send the notices."""
    if kind not in KINDS:
        raise Http404
    case = case_at_work(request, pk)
    if not leads(case, KINDS[kind], request.user):
        raise PermissionDenied(acts.CALLED[KINDS[kind]].kind)
    form = ConferenceForm(post_data(request), case=case, kind=KINDS[kind])
    return render_task(
        request,
        "conferences/conference_new.html",
        case,
        form,
        lambda: call_conference(case, by=request.user, kind=KINDS[kind], **form.said),
        said=_("The meeting is scheduled. The notices are being prepared."),
        to=reverse("conferences:conferences", args=[case.pk]),
        name=KINDS[kind].label,
    )


@require_safe
def conference(request: SignedInRequest, pk: UUID, conference: int) -> HttpResponse:
    """One meeting: when and where, who comes, and what became of it."""
    case = case_at_work(request, pk)
    found = meeting(case, conference)
    begin, end = found.hours
    held = found.outcomes.current().filter(outcome="held").exists()
    return render_case(
        request,
        "conferences/conference.html",
        case,
        meeting=found,
        begin=begin,
        end=end,
        coming=found.attendances.current(),
        outcomes=found.outcomes.current().select_related("party__person"),
        leads=not found.ended_at and leads(case, found.kind, request.user),
        held=held,
        summarises=held and not found.is_mediation and leads(case, found.kind, request.user),
    )


def postponement(request: SignedInRequest, pk: UUID, conference: int) -> HttpResponse:
    """Move a meeting to another day and tell everybody."""
    found = meeting_to_lead(request, pk, conference)
    form = PostponementForm(post_data(request), case=found.case)
    return render_task(
        request,
        "conferences/postponement.html",
        found.case,
        form,
        lambda: postpone_conference(found, by=request.user, reason=form.cleaned_data["reason"], **form.when_and_where),
        said=_("The meeting is postponed. The new notices are being prepared."),
        to=reverse("conferences:conferences", args=[pk]),
        meeting=found,
    )


def calling_off(request: SignedInRequest, pk: UUID, conference: int) -> HttpResponse:
    """Give a meeting up and tell everybody."""
    found = meeting_to_lead(request, pk, conference)
    form = CallingOffForm(post_data(request))
    return render_task(
        request,
        "conferences/calling_off.html",
        found.case,
        form,
        lambda: call_off(found, by=request.user, **form.cleaned_data),
        said=_("The meeting is canceled."),
        to=reverse("conferences:conferences", args=[pk]),
        meeting=found,
    )
