"""More time: what was asked and can be given, and a party asking for it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party
from chro_cases.casework.access import own_case
from chro_cases.casework.pages import party_page, post_data, render_case, render_task
from chro_cases.deadlines import acts as deadlines
from chro_cases.deadlines.models import Deadline
from chro_cases.errors import refusals_on
from chro_cases.people.requests import SignedInRequest
from chro_cases.rules.extensions import what_is_allowed

from ..actions.more_time import ask_for_time, extendable, grant_time, refuse_time
from ..forms.more_time import AskForm, TimeForm


def more_time(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The running dates that can be moved, what the parties asked for, and the form to grant it."""
    case = case_for(request, pk, to=deadlines.MORE_TIME_PAGE)
    running = extendable(case)
    rows = [_row(deadline) for deadline in running]
    if not running:
        return render_case(request, "investigations/more_time.html", case, rows=rows)
    form = TimeForm(post_data(request), case=case, deadlines=running)

    def act() -> None:
        data = form.cleaned_data
        why = {"by": request.user, "ground": data["ground"], "asked_on": data["asked_on"]}
        if data["decision"] == "grant":
            grant_time(form.chosen, length=data["length"], **why)
        else:
            refuse_time(form.chosen, **why)

    return render_task(
        request,
        "investigations/more_time.html",
        case,
        form,
        act,
        said=_("The decision is recorded, and the letter is being made."),
        rows=rows,
    )


def _row(deadline: Deadline) -> dict[str, Any]:
    asked = deadline.case.events.filter(kind="time_asked", for_party=deadline.party, facts__clock=deadline.clock)
    granted = deadline.case.extensions.current().filter(clock=deadline.clock, party=deadline.party)
    return {
        "deadline": deadline,
        "allowed": what_is_allowed(deadline.rule),
        "asked": [{"on": one.on, "reason": one.facts["reason"], "by": one.by} for one in asked.select_related("by")],
        "granted": granted.filter(trigger=deadline.trigger),
    }


def my_time(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A party asks for more time on one of its own dates."""
    case, mine = own_case(request, pk)
    deadlines = [one for one in extendable(case) if one.party in mine]
    asked = _asked(case, mine)
    if not deadlines:
        return party_page(request, "investigations/party/more_time.html", case, asked=asked)
    form = AskForm(post_data(request), deadlines=deadlines)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            data = form.cleaned_data
            ask_for_time(form.chosen, by=request.user, reason=data["reason"], key=data["key"])
            messages.success(request, _("We have your request. Until we answer, the day stays as it is."))
            return redirect("investigations:my_time", pk)
    return party_page(request, "investigations/party/more_time.html", case, form=form, asked=asked)


def _asked(case: Case, parties: list[Party]) -> list[dict[str, Any]]:
    asked = case.events.filter(kind="time_asked", for_party__in=parties).order_by("number")
    return [{"on": one.on, "reason": one.facts["reason"]} for one in asked]
