"""The page of a step that asks for nothing but the step: its words are those of the declaration."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Event
from chro_cases.cases.registry import Act, Page, act_of, pages
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.people.models import User
from chro_cases.people.requests import SignedInRequest

from .pages import render_case


@transaction.atomic
def take_step(case: Case, kind: str, *, by: User) -> Event:
    """Take a step that needs no more than its declaration asks, and move the clocks that wait for it."""
    event: Event = getattr(case, kind)(by=by)
    update_deadlines(event)
    return event


def step(request: SignedInRequest, pk: UUID, kind: str) -> HttpResponse:
    """What the step means, what it still needs, and the button that takes it."""
    return step_page(request, case_for(request, pk, to=act_of(kind)), kind)


def step_page(
    request: SignedInRequest, case: Case, kind: str, *, template: str = "casework/step.html", **context: Any
) -> HttpResponse:
    """A page that is one step: taken, or shown with what it needs. A template of its own says more beside it."""
    act = act_of(kind)
    if request.method == "POST":
        take_step(case, kind, by=request.user)
        messages.success(request, f"{act.sentence}.")
        return redirect(case)
    move = next((move for move in case.next_steps(request.user) if move.name == kind), None)
    context |= {"act": act, "about": getattr(Case, kind).__doc__, "possible": move is not None}
    context["ways"] = [
        (page.label_in(case), reverse(page.name, args=[case.pk])) for page in _ways(case, act, request.user)
    ]
    return render_case(request, template, case, unmet=move.unmet if move else (), **context)


def _ways(case: Case, act: Act, user: User) -> list[Page]:
    """The pages on which this person can do what the step still needs."""
    missing = {need.met_by for need in act.needs if need.met_by and need(case)}
    return [page for page in pages() if any(one.kind in missing and case.offers(user, one) for one in page.acts)]
