"""Pages of a case: shown under its header, with a form and an act on most of them."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from chro_cases.cases.models import Case
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.models import User
from chro_cases.people.requests import SignedInRequest

from .header import header


def render_case(request: SignedInRequest, template: str, case: Case, **context: Any) -> HttpResponse:
    """Show a page of a case under its header; with a `form`, refusals and mistakes give 409 and 422."""
    refresh_if_refused(case, context)
    context |= {"case": case, "header": header(case), "zone": case.agency.zone, "here": "docket"}
    show = form_page if "form" in context else render
    return show(request, template, context)


def render_task(
    request: SignedInRequest,
    template: str,
    case: Case,
    form: Form,
    act: Callable[[], object],
    *,
    said: str,
    to: str = "",
    **context: Any,
) -> HttpResponse:
    """A page that is one form and one act: what was typed stays when the act refuses; done, it says so and moves on.

    `to` is the address shown afterwards (none: the case).
    """
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            act()
            messages.success(request, said)
            return redirect(to or case)
    return render_case(request, template, case, form=form, **context)


def party_page(request: SignedInRequest, template: str, case: Case, **context: Any) -> HttpResponse:
    """Show a page of a party; with a `form`, refusals and mistakes give 409 and 422."""
    refresh_if_refused(case, context)
    show = form_page if "form" in context else render
    return show(request, template, {"case": case, "here": "my_cases", "zone": case.agency.zone, **context})


def refresh_if_refused(case: Case, context: dict[str, Any]) -> None:
    """Read the case again after a refusal: the act may have moved it in memory before it was rolled back."""
    if getattr(context.get("form"), "refused", False):
        case.refresh_from_db()


def post_data(request: HttpRequest) -> QueryDict | None:
    """What was sent, for a form; None when the page is only looked at. A form sent empty was sent."""
    return request.POST if request.method == "POST" else None


def unmet(case: Case, user: User, step: str) -> tuple[str, ...]:
    """What a step still needs, in sentences; nothing when it can be taken, or when it does not lead on from here."""
    return next((move.unmet for move in case.next_steps(user) if move.name == step), ())
