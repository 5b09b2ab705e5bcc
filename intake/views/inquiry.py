"""Taking a first contact in, and taking it from the inbox."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.casework.pages import post_data
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.requests import SignedInRequest
from chro_cases.people.roles import DESKS

from .. import acts
from ..actions import InquiryData, receive_inquiry, take_inquiry
from ..forms.inquiry import InquiryForm


def new_inquiry(request: SignedInRequest) -> HttpResponse:
    """A member of staff takes down what a person says by telephone, at the counter or in a letter."""
    # A new case belongs to nobody yet: only whoever keeps the desk of inquiries can go on with it.
    if not any("inquiry" in DESKS.get(role, ()) for role in request.user.roles):
        raise PermissionDenied
    agency = request.user.agency
    form = InquiryForm(post_data(request), agency=agency)
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        door = {"key": said.pop("key"), "channel": said.pop("channel"), "on": said.pop("on")}
        with refusals_on(form):
            receipt = receive_inquiry(agency, InquiryData(**said), by=request.user, **door)
            messages.success(request, _("The inquiry is saved as %(number)s.") % {"number": receipt.event.case})
            return redirect(receipt.event.case)
    return form_page(request, "intake/inquiry.html", {"form": form, "agency": agency})


@require_POST
def taking(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Take an inquiry from the inbox."""
    case = case_for(request, pk, to=acts.INQUIRY_TAKEN)
    take_inquiry(case, by=request.user)
    messages.success(request, _("The inquiry is assigned to you. Next step: the interview."))
    return redirect(case)
