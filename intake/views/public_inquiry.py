"""The door for everybody: tell us what happened, and keep the receipt. No account, no trace of who reads it."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from chro_cases.cases.models import Case, Receipt
from chro_cases.errors import form_page, refusals_on
from chro_cases.history.models import Channel
from chro_cases.people.models import Agency
from chro_cases.rules import Unreckonable

from ..actions import receive_inquiry
from ..forms.public_inquiry import TellUsForm
from ..last_days import last_days
from ..models import Inquiry


@login_not_required
def tell_us(request: HttpRequest, agency: str) -> HttpResponse:
    """The short form. Sent twice, it is one case and one receipt."""
    whose = get_object_or_404(Agency, code=agency)
    form = TellUsForm(request.POST if request.method == "POST" else None, agency=whose)
    earlier = None
    if request.method == "POST" and form.is_valid():
        key = form.cleaned_data["key"]
        with refusals_on(form):
            receipt = receive_inquiry(whose, form.told, key=key)
            return redirect("intake:told", receipt.key)
        if earlier := _public_receipts().filter(key=key).first():
            form.sent_before()
    context = {"form": form, "agency": whose, "earlier": earlier}
    return form_page(request, "intake/party/tell_us.html", context)


@login_not_required
@never_cache
@require_safe
def told(request: HttpRequest, key: str) -> HttpResponse:
    """The receipt, for whoever holds its unguessable address: that something arrived, never what it said."""
    receipt = get_object_or_404(_public_receipts(), key=key)
    case = receipt.event.case
    context = {
        "agency": case.agency,
        "number": case.numbers.get(kind="inquiry").value,
        "at": receipt.event.at,
        "limits": _limits(Inquiry.objects.get(made_by=receipt.event), case),
    }
    return render(request, "intake/party/told.html", context)


def _public_receipts() -> QuerySet[Receipt]:
    """Receipts that the public form gave; those of staff and parties are not to be had by a key."""
    given = Receipt.objects.filter(kind="inquiry_received", event__channel=Channel.PUBLIC)
    return given.select_related("event__case__agency")


def _limits(inquiry: Inquiry, case: Case) -> list[dict[str, Any]]:
    """The last days to file that follow from what was told; none where the day was not given or cannot be reckoned."""
    try:
        return last_days(case.agency, inquiry.area, inquiry.last_happened_on)
    except Unreckonable:
        return []
