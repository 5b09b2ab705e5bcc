"""Supervision: one's own levels, and those of the people one supervises."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from chro_cases.cases.access import supervised_by
from chro_cases.cases.actions import change_level
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.models import User
from chro_cases.people.requests import SignedInRequest
from chro_cases.people.roles import KEEP_LEVELS, MAY

from ..forms import LevelForm
from ..levels import evidence, levels_of, past_levels
from ..missed_deadlines.dates import reads_late_list


@require_safe
def supervision(request: SignedInRequest) -> HttpResponse:
    """My own levels with what came of my work, and the people whose work I read."""
    if not request.user.is_staff_member:
        return redirect("my_cases")
    people = User.objects.filter(pk__in=supervised_by(request.user)).order_by("last_name", "pk")
    context = {
        "here": "supervision",
        "people": people,
        "reads_late_list": reads_late_list(request.user),
        "levels": levels_of(request.user),
        "evidence": evidence(request.user),
        "zone": request.user.agency.zone,
    }
    return render(request, "desk/supervision.html", context)


def supervised(request: SignedInRequest, person: int) -> HttpResponse:
    """One person I supervise: their levels, the evidence, and a change with its reason."""
    user = get_object_or_404(User.objects.filter(pk__in=supervised_by(request.user)), pk=person)
    form = LevelForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            change_level(user, request.user.agency, by=request.user, **form.cleaned_data)
            messages.success(request, _("The supervision level is changed."))
            return redirect("supervised", person)
    context = {
        "here": "supervision",
        "person": user,
        "form": form,
        "levels": levels_of(user),
        "past": past_levels(user),
        "evidence": evidence(user),
        "may_change": any(KEEP_LEVELS in MAY[role] for role in request.user.roles),
        "zone": request.user.agency.zone,
    }
    return form_page(request, "desk/supervised.html", context)
