"""Closing an inquiry for a reason, by letter; and taking it up again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Party
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.pages import post_data, render_case
from chro_cases.errors import refusals_on
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import close_inquiry, reopen_inquiry
from ..forms.closing import ClosingForm, ReopeningForm


def closing(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The reason and the words of the letter, beside the dates that it prints."""
    case = case_for(request, pk, to=acts.CLOSING_PAGE)
    form = ClosingForm(post_data(request), case=case)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            close_inquiry(case, by=request.user, **form.cleaned_data)
            messages.success(request, _("The inquiry is closed, and the letter is being made."))
            return redirect(case)
    return render_case(
        request,
        "intake/closing.html",
        case,
        form=form,
        possible=acts.CLOSURE_RECORDED.possible_in(case),
        dates=deadline_rows(case.deadlines.current().soonest().filter(kind="limit"), case),
        people=case.parties.current().filter(role=Party.Role.COMPLAINANT).select_related("person"),
    )


def reopening(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A supervisor takes a closed inquiry up again."""
    case = case_for(request, pk, to=acts.REOPENING_PAGE)
    form = ReopeningForm(post_data(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            reopen_inquiry(case, by=request.user, reason=form.cleaned_data["reason"])
            messages.success(request, _("The inquiry is reopened, and the time to file is recalculated."))
            return redirect(case)
    closure = case.closures.current().select_related("made_by__by").first()
    reason = case.pack.closure_reason(closure.reason).name if closure else ""
    return render_case(request, "intake/reopening.html", case, form=form, closure=closure, reason=reason)
