"""The pages of a party: where my case stands. And the first page, for everybody."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.models import Deadline
from chro_cases.people.models import Agency, User
from chro_cases.people.requests import SignedInRequest
from determinations.hearing_contents import remedy_sentences
from intake.acts import MY_SIGNATURE_PAGE

from .acts import acts_for
from .dates import dates_for, running_in
from .history import history_for
from .papers import papers_for
from .situation import awaited_by, situation
from .status import SIDES, Status

NEWEST = ("-case__received_at", "made_at", "pk")


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What this is and where to begin; whoever is signed in goes straight to their own page."""
    if request.user.is_authenticated:
        return redirect("my_day" if request.user.is_staff_member else "my_cases")
    return render(request, "portal/home.html", {"agencies": Agency.objects.all()})


@require_safe
def my_cases(request: SignedInRequest) -> HttpResponse:
    """The cases I am a party to. With one, it is shown at once."""
    parties = Party.objects.acting_for(request.user).filter(case__in=Case.objects.visible_to(request.user))
    cases: dict[Case, list[Party]] = {}
    for party in parties.select_related("case__agency").prefetch_related("case__numbers").order_by(*NEWEST):
        cases.setdefault(party.case, []).append(party)
    if len(cases) == 1:
        return redirect("my_case", next(iter(cases)).pk)
    listed = [
        {"case": case, "about": _about(case), "status": _status(case, _one_side(mine))} for case, mine in cases.items()
    ]
    return render(request, "portal/my_cases.html", {"cases": listed, "here": "my_cases"})


@require_safe
def my_case(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Whose turn it is, by when, why, and what happens next. Staff have a page of their own for a case."""
    parties = Party.objects.acting_for(request.user).filter(case=pk)
    mine = _one_side(list(parties.select_related("person", "organisation")))
    if not mine:
        if request.user.is_staff_member:
            return redirect("case", pk)
        raise Http404
    case = case_for(request, pk)
    running, papers = running_in(case), papers_for(case, request.user, request.GET.get("papers", ""))
    signature = _signature(case, mine, request.user)
    context = {
        "case": case,
        "reader": request.user.person,
        "about": _about(case),
        "turn": _turn(case, mine, running, request.user, signed=bool(signature["signature"])),
        "acts": acts_for(case, mine),
        "dates": dates_for(case, mine, running),
        "promises": remedy_sentences(case.remedies.unkept()),
        "papers": papers,
        "being_made": any(paper["state"] == "making" for paper in papers),
        "history": history_for(case, mine, request.user),
        "here": "my_cases",
        **signature,
    }
    return render(request, "portal/my_case.html", context)


def _one_side(parties: list[Party]) -> list[Party]:
    """Of the parties for whom somebody acts in a case, those of one side: whoever complains tells it as they do."""
    complain = [party for party in parties if party.role == Party.Role.COMPLAINANT]
    return complain or parties


def _status(case: Case, mine: list[Party]) -> Status:
    return SIDES[mine[0].role][situation(case, mine)]


def _turn(case: Case, mine: list[Party], running: list[Deadline], user: User, *, signed: bool) -> dict[str, Any]:
    """Whose turn it is, as the component takes it, with the one thing to do now."""
    status = _status(case, mine)
    by = awaited_by(case, mine, status.turn, running)
    may_sign = not signed and situation(case, mine) == "signature" and case.allows(user, MY_SIGNATURE_PAGE)
    return {
        "turn": status.turn,
        "sentence": status.sentence,
        "then": status.then,
        "by": by,
        "days": (by - clock.today(case.agency)).days if by else None,
        "url": reverse("intake:read_and_sign", args=[case.pk]) if may_sign else "",
    }


def _about(case: Case) -> str:
    """Whom the complaint names, as far as it does."""
    named = case.parties.current().filter(role=Party.Role.RESPONDENT).select_related("person", "organisation")
    return "; ".join(party.name for party in named)


def _signature(case: Case, mine: list[Party], user: User) -> dict[str, Any]:
    """The reader's own signature and oath: two facts, each with its day. Who represents somebody has signed nothing."""
    signature = case.signatures.current().filter(party__in=mine, party__person=user.person_id).first()
    return {"signature": signature, "oath": signature.oaths.current().first() if signature else None}
