"""The interview, the decision on jurisdiction, and the start of the charge."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Claim
from chro_cases.casework.dates import limit_rows
from chro_cases.casework.pages import post_data, render_case, unmet
from chro_cases.errors import refusals_on
from chro_cases.people.requests import SignedInRequest
from chro_cases.ui.languages import name_of

from .. import acts
from ..actions import decide_jurisdiction, record_interview, start_charge
from ..forms.interview import InterviewForm, JurisdictionForm, StartForm
from ..models import Inquiry


def interview(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Beside what was told and the days left to file: the notes of an interview."""
    case = case_for(request, pk, to=acts.INTERVIEW_PAGE)
    form = InterviewForm(post_data(request), case=case)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            record_interview(case, by=request.user, **form.cleaned_data)
            messages.success(request, _("The interview is recorded."))
            return redirect(case)
    told = case.inquiries.current().first()
    return render_case(
        request,
        "intake/interview.html",
        case,
        form=form,
        told=told,
        limits=limit_rows(case, told.area, told.last_happened_on) if told else [],
        interviews=case.interviews.current().select_related("made_by__by"),
    )


def jurisdiction(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The screening questions, prefilled with what is known, beside what the law says to it."""
    case = case_for(request, pk, to=acts.JURISDICTION_PAGE)
    claims = list(case.claims.current().select_related("respondent__person", "respondent__organisation"))
    told = case.inquiries.current().first()
    area = claims[0].area if claims else told.area if told else ""
    form = JurisdictionForm(post_data(request), case=case, area=area, known=_known(case, told, claims))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            decide_jurisdiction(case, by=request.user, answers=form.answers, reasons=form.cleaned_data["reasons"])
            messages.success(request, _("The decision that the commission has jurisdiction is recorded."))
            return redirect(case)
    return render_case(
        request,
        "intake/jurisdiction.html",
        case,
        form=form,
        told=told,
        claims=claims,
        sentences=_coverage(case, claims),
        limits=_limits(case, told, claims, area),
        decided=case.screenings.current().select_related("made_by__by").first(),
    )


def start(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Choose who drafts, and begin the charge."""
    case = case_for(request, pk, to=acts.JURISDICTION_PAGE)
    form = StartForm(post_data(request), case=case)
    if request.method == "POST" and form.is_valid():
        drafter = form.cleaned_data["drafter"]
        with refusals_on(form):
            start_charge(case, by=request.user, drafter=drafter.user, role=drafter.role)
            messages.success(
                request, _("The charge is assigned to %(person)s for drafting.") % {"person": drafter.user}
            )
            return redirect(case)
    return render_case(request, "intake/start.html", case, form=form, unmet=unmet(case, request.user, "start_charge"))


def _known(case: Case, told: Inquiry | None, claims: list[Claim]) -> dict[str, str]:
    """Answers that are on file already, so that nothing is typed twice; what was decided before counts first."""
    known: dict[str, str] = {}
    if told:
        known |= {
            "area": next((area.name for area in case.pack.areas if area.code == told.area), told.area),
            "where": told.where,
            "who": told.who,
            "safety_access": _help(told),
            "when": _when(told),
        }
    if claims:
        known |= {
            "basis": _list(claim.basis_name for claim in claims),
            "harm": _list(claim.issue_name for claim in claims),
            "who": _list(claim.respondent.name for claim in claims),
            "size": _list(
                f"{claim.respondent.organisation}: {claim.respondent.organisation.employees}"
                for claim in claims
                if claim.respondent.organisation and claim.respondent.organisation.employees is not None
            ),
        }
    decided = case.screenings.current().first()
    return known | (decided.answers | {"reasons": decided.reasons} if decided else {})


def _list(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(words))


def _when(told: Inquiry) -> str:
    last = _("last on %(day)s") % {"day": date_format(told.last_happened_on)} if told.last_happened_on else ""
    return "; ".join(filter(None, [last, _("continuing") if told.still_happening else ""]))


def _help(told: Inquiry) -> str:
    return "; ".join(filter(None, [name_of(told.language), told.access_needs, told.safe_contact]))


def _coverage(case: Case, claims: list[Claim]) -> list[str]:
    """What the law says to each ground claimed and to the size of each employer."""
    sentences = []
    for claim in claims:
        sentences.append(case.pack.covers_basis(claim.basis, claim.area, claim.latest_act).sentence)
        if claim.area == "employment" and claim.respondent.organisation and not claim.public_body:
            employer = claim.respondent.organisation
            covers = case.pack.covers_employer(employer.employees, claim.latest_act)
            sentences.append(f"{employer}: {covers.sentence}")
    return list(dict.fromkeys(sentences))


def _limits(case: Case, told: Inquiry | None, claims: list[Claim], area: str) -> list[dict[str, Any]]:
    """The last days to file: of the oldest claim or, before anything is claimed, of what was told."""
    if claims:
        first = min(claims, key=lambda claim: claim.latest_act)
        return limit_rows(case, first.area, first.latest_act, public_body=first.public_body, law=first.law)
    return limit_rows(case, area, told.last_happened_on) if told else []
