"""Withdrawals: recorded by the office, and made by complainants on their own page."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.casework.pages import sent, task_page
from chro_cases.errors import form_page, said_on

from .. import acts
from ..actions.withdrawal import own_part, record_withdrawal, staying, withdraw
from ..forms.withdrawal import OwnWithdrawalForm, WithdrawalForm


def withdrawal(request: HttpRequest, pk) -> HttpResponse:
    """Who has withdrawn, whose claims go on, and the next withdrawal that came in."""
    case = case_for(request, pk, to=acts.WITHDRAWAL_PAGE)
    people = staying(case)
    form = WithdrawalForm(sent(request), case=case, people=people)

    def act():
        return record_withdrawal(case, by=request.user, **form.said)

    return task_page(
        request, "determinations/withdrawal.html", case, form, act, said=_("The withdrawal is recorded."),
        to=reverse("determinations:withdrawal", args=[case.pk]), people=people,
        possible=acts.WITHDRAWAL_RECEIVED.possible_in(case),
        gone=case.withdrawals.current().select_related("party__person", "party__organisation", "made_by"),
    )  # fmt: skip


def my_withdrawal(request: HttpRequest, pk) -> HttpResponse:
    """What taking the complaint back means, and the form; withdrawn already, the receipt."""
    case = case_for(request, pk)
    try:
        party = own_part(case, request.user)
    except PermissionDenied:
        raise Http404 from None
    done = case.withdrawals.current().filter(party=party).select_related("made_by").first()
    context = {"case": case, "party": party, "done": done, "here": "my_cases", "zone": case.agency.zone}
    if done or not acts.WITHDRAWAL_RECEIVED.possible_in(case):
        number = f"{case.number} / {done.made_by.number}" if done else ""
        return render(request, "determinations/party/withdrawn.html", context | {"receipt_number": number})
    form = OwnWithdrawalForm(sent(request))
    if request.method == "POST" and form.is_valid():
        with said_on(form):
            withdraw(case, by=request.user, **form.said)
            return redirect("determinations:my_withdrawal", pk)
    others = [one for one in staying(case) if one != party]
    return form_page(request, "determinations/party/withdrawal.html", context | {"form": form, "others": others})
