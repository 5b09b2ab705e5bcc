"""The pages of a party: where my case stands. And the first page, for everybody."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party
from chro_cases.people.models import Agency
from determinations.hearing_words import promised_words

from .acts import BOTH, acts_for
from .dates import dates_for, running_in
from .history import history_for
from .papers import papers_for
from .parts import own_part, own_parts, side_of
from .situation import awaited_by, situation
from .status import SIDES


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What this is and where to begin; whoever is signed in goes straight to their own page."""
    if request.user.is_authenticated:
        return redirect("my_day" if request.user.is_staff_member else "my_cases")
    return render(request, "portal/home.html", {"agencies": Agency.objects.all()})


@require_safe
def my_cases(request: HttpRequest) -> HttpResponse:
    """The cases I am a party to. With one, it is shown at once."""
    parts = own_parts(request.user).select_related("case__agency", "represents").order_by("-case__received_at", "pk")
    cases = {part.case_id: part for part in parts.prefetch_related("case__numbers")}
    if len(cases) == 1:
        return redirect("my_case", next(iter(cases)))
    listed = [
        {"case": part.case, "about": _about(part.case), "status": _status(part.case, part)} for part in cases.values()
    ]
    return render(request, "portal/my_cases.html", {"cases": listed, "here": "my_cases"})


@require_safe
def my_case(request: HttpRequest, pk) -> HttpResponse:
    """Whose turn it is, by when, why, and what happens next. Staff have a page of their own for a case."""
    if not own_parts(request.user).filter(case=pk).exists():
        if request.user.is_staff_member:
            return redirect("case", pk)
        raise Http404
    case = case_for(request, pk)
    part = own_part(case, request.user)
    running, papers = running_in(case), papers_for(case, request.user)
    context = {
        "case": case,
        "part": part,
        "about": _about(case),
        "turn": _turn(case, part, running),
        "acts": acts_for(case, part),
        "dates": dates_for(part, running),
        "promises": promised_words(case.remedies.unkept()) if side_of(part) in BOTH else [],
        "papers": papers,
        "being_made": any(paper["state"] == "making" for paper in papers),
        "history": history_for(case, part, request.user),
        "here": "my_cases",
        **_signature(case, part),
    }
    return render(request, "portal/my_case.html", context)


def _status(case: Case, part: Party):
    return SIDES[side_of(part)][situation(case, part)]


def _turn(case: Case, part: Party, running: list) -> dict:
    """Whose turn it is, as the component takes it, with the one thing to do now."""
    status = _status(case, part)
    by = awaited_by(case, part, status.turn, running)
    may_sign = situation(case, part) == "signature" and case.lets(part.person.user, "sign_charge")
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


def _signature(case: Case, part: Party) -> dict:
    """The party's own signature and oath: two facts, each with its day. Who represents somebody has signed nothing."""
    signature = case.signatures.current().filter(party=part).first()
    return {"signature": signature, "oath": signature.oaths.current().first() if signature else None}
