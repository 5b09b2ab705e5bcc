"""Withdrawals: recorded by the office, and made by complainants on their own page."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Party
from chro_cases.casework.access import own_case
from chro_cases.casework.pages import post_data, render_task
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions.withdrawal import record_withdrawal, staying, withdraw
from ..forms.withdrawal import OwnWithdrawalForm, WithdrawalForm


def withdrawal(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Who has withdrawn, whose claims go on, and the next withdrawal that came in."""
    case = case_for(request, pk, to=acts.WITHDRAWAL_PAGE)
    people = staying(case)
    form = WithdrawalForm(post_data(request), case=case, people=people)

    def act() -> object:
        return record_withdrawal(case, by=request.user, **form.said)

    return render_task(
        request,
        "determinations/withdrawal.html",
        case,
        form,
        act,
        said=_("The withdrawal is recorded."),
        to=reverse("determinations:withdrawal", args=[case.pk]),
        people=people,
        possible=acts.WITHDRAWAL_RECEIVED.possible_in(case),
        gone=case.withdrawals.current().select_related("party__person", "party__organisation", "made_by"),
    )


def my_withdrawal(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """What taking the complaint back means, and the form; the receipt of whoever has withdrawn already. Whoever acts
    for two complainants says for which.
    """
    case, mine = own_case(request, pk, Party.Role.COMPLAINANT)
    gone = case.withdrawals.current().filter(party__in=mine).select_related("made_by", "party__person")
    done = [one.party for one in gone]
    receipts = [{"fact": one, "number": f"{case.number} / {one.made_by.number}"} for one in gone]
    context = {"case": case, "receipts": receipts, "here": "my_cases", "zone": case.agency.zone}
    if len(done) == len(mine) or not acts.WITHDRAWAL_RECEIVED.possible_in(case):
        return render(request, "determinations/party/withdrawn.html", context)
    form = OwnWithdrawalForm(post_data(request), parties=mine, done=done)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            withdraw(case, by=request.user, **form.said)
            return redirect("determinations:my_withdrawal", pk)
    others = len(staying(case)) > 1
    return form_page(request, "determinations/party/withdrawal.html", context | {"form": form, "others": others})
