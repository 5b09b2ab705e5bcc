"""Who may see a case beyond those who work it, and who is kept out of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases import clock
from chro_cases.cases import acts
from chro_cases.cases.access import case_for
from chro_cases.cases.actions import build_wall, end_access, grant_access, take_down_wall
from chro_cases.cases.models import Case
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.requests import SignedInRequest

from ..forms import GrantForm, WallDownForm, WallForm


def case_access(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Let someone in by name, or keep someone out."""
    case = case_for(request, pk, to=acts.ACCESS_PAGE)
    asked = request.POST.get("act") if request.method == "POST" else None
    both: dict[str, Any] = {"case": case, "by": request.user}
    letting_in = GrantForm(request.POST if asked == "grant" else None, prefix="grant", **both)
    keeping_out = WallForm(request.POST if asked == "wall" else None, prefix="wall", **both)
    if letting_in.is_bound and letting_in.is_valid():
        said = letting_in.cleaned_data
        with refusals_on(letting_in):
            grant_access(case, to=said["person"], reason=said["reason"], until=said["until"], by=request.user)
            messages.success(request, _("Access granted to %(person)s.") % {"person": said["person"]})
            return redirect("case_access", pk)
    if keeping_out.is_bound and keeping_out.is_valid():
        said = keeping_out.cleaned_data
        with refusals_on(keeping_out):
            build_wall(case, against=said["person"], reason=said["reason"], by=request.user)
            messages.success(request, _("Ethical wall set up for %(person)s.") % {"person": said["person"]})
            return redirect("case_access", pk)
    return _page(request, case, letting_in, keeping_out)


@require_POST
def case_grant_end(request: SignedInRequest, pk: UUID, grant: int) -> HttpResponse:
    """Take back what was granted by name."""
    case = case_for(request, pk, to=acts.ACCESS_PAGE)
    found = get_object_or_404(case.grants.current(), pk=grant)
    end_access(found, by=request.user)
    messages.success(request, _("Access of %(person)s ended.") % {"person": found.user})
    return redirect("case_access", pk)


@require_POST
def case_wall_down(request: SignedInRequest, pk: UUID, wall: int) -> HttpResponse:
    """Let a person back in who was kept out, and say why."""
    case = case_for(request, pk, to=acts.ACCESS_PAGE)
    found = get_object_or_404(case.walls.current(), pk=wall)
    form = WallDownForm(request.POST, prefix=f"down{wall}")
    if form.is_valid():
        take_down_wall(found, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("Ethical wall removed for %(person)s.") % {"person": found.user})
        return redirect("case_access", pk)
    both: dict[str, Any] = {"case": case, "by": request.user}
    return _page(request, case, GrantForm(prefix="grant", **both), WallForm(prefix="wall", **both), down=(wall, form))


def _page(
    request: SignedInRequest,
    case: Case,
    letting_in: GrantForm,
    keeping_out: WallForm,
    down: tuple[int | None, WallDownForm | None] = (None, None),
) -> HttpResponse:
    """The page with everything that stands; the form that was sent is the one whose mistakes are shown."""
    key, mending = down
    walls = [
        (wall, mending if wall.pk == key else WallDownForm(prefix=f"down{wall.pk}"))
        for wall in case.walls.current().select_related("user", "made_by__by")
    ]
    sent = next((form for form in (mending, letting_in, keeping_out) if form is not None and form.is_bound), letting_in)
    context = {
        "here": "docket",
        "case": case,
        "zone": case.agency.zone,
        "now": clock.now(),
        "letting_in": letting_in,
        "keeping_out": keeping_out,
        "walls": walls,
        "grants": case.grants.current().select_related("user", "made_by__by"),
        "ended": [
            fact for facts in (case.grants, case.walls) for fact in facts.exclude(ended_at=None).select_related("user")
        ],
        "form": sent,
    }
    return form_page(request, "desk/access.html", context)
