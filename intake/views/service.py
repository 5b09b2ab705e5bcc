"""Service on each respondent: what is sent how, with which proof, and when the time to answer ends."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.pages import post_data, render_case, unmet
from chro_cases.deadlines.actions import day_of, filed_on
from chro_cases.documents import acts as documents
from chro_cases.documents.models import Delivery, Document, Mailing
from chro_cases.documents.rows import as_rows
from chro_cases.errors import refusals_on
from chro_cases.people.models import User
from chro_cases.people.requests import SignedInRequest

from ..actions import complete_service, record_receipt, serve_respondent
from ..forms.service import DeliveryForm, MailingForm


def service(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Every respondent with papers, mailing, receipt and the reckoned day of the answer."""
    case = case_for(request, pk, to=documents.SERVICE_PAGE)
    respondents = case.parties.current().filter(role=Party.Role.RESPONDENT).select_related("person", "organisation")
    return render_case(
        request,
        "intake/service.html",
        case,
        rows=[_row(case, party, request.user) for party in respondents],
        open=documents.CHARGE_MAILED.possible_in(case),
        completable=Case.serve_charge.act.possible_in(case),
        unmet=unmet(case, request.user, "serve_charge"),
        dates=deadline_rows(case.deadlines.current().soonest().filter(owed_by="agency", party=None), case),
    )


def _row(case: Case, party: Party, user: User) -> dict[str, Any]:
    papers = _papers(case, party)
    mailing = case.mailings.of_the_charge().current().filter(party=party).first()
    delivery = Delivery.objects.current().filter(mailing=mailing).first() if mailing else None
    return {
        "party": party,
        "papers": as_rows(papers, user),
        "ready": len(papers) == 2 and all(paper.is_printed for paper in papers),
        "mailing": mailing,
        "method": case.pack.service_method(mailing.method) if mailing else None,
        "delivery": delivery,
        "sent_on": day_of(mailing.made_by) if mailing else None,
        "received_on": day_of(delivery.made_by) if delivery else None,
        "dates": deadline_rows(case.deadlines.current().soonest().filter(party=party), case),
    }


def _papers(case: Case, party: Party) -> list[Document]:
    """What goes to a respondent: the charge as it was filed, and the notice that names them."""
    charge = case.documents.filter(kind=Document.Kind.CHARGE).last()
    notice = case.documents.filter(kind=Document.Kind.SERVICE_NOTICE, to_party=party).last()
    return [paper for paper in (charge, notice) if paper]


def mailing(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Record that a respondent was sent the charge and its notice."""
    case = case_for(request, pk, to=documents.SERVICE_PAGE)
    respondents = case.parties.current().filter(role=Party.Role.RESPONDENT).select_related("person", "organisation")
    whose = get_object_or_404(respondents, pk=party)
    form = MailingForm(post_data(request), party=whose, filed_on=filed_on(case))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            serve_respondent(whose, by=request.user, **form.cleaned_data)
            messages.success(request, _("The mailing to %(party)s is recorded.") % {"party": whose.name})
            return redirect("intake:service", case.pk)
    return render_case(
        request, "intake/mailing.html", case, form=form, party=whose, row=_row(case, whose, request.user)
    )


def delivery(request: SignedInRequest, pk: UUID, mailing: UUID) -> HttpResponse:
    """Record the proven day of receipt; the time to answer is reckoned anew from it."""
    case = case_for(request, pk, to=documents.SERVICE_PAGE)
    on_its_way = get_object_or_404(Mailing.objects.current().filter(case=case).select_related("party"), pk=mailing)
    form = DeliveryForm(post_data(request), case=case, mailing=on_its_way)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            record_receipt(on_its_way, by=request.user, **form.cleaned_data)
            messages.success(request, _("The receipt by %(party)s is recorded.") % {"party": on_its_way.party.name})
            return redirect("intake:service", case.pk)
    return render_case(request, "intake/delivery.html", case, form=form, row=_row(case, on_its_way.party, request.user))


@require_POST
def service_completion(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Every respondent was served: the case waits for their answers."""
    case = case_for(request, pk, to=documents.SERVICE_PAGE)
    complete_service(case, by=request.user)
    messages.success(request, _("Service is complete. Each respondent has its own deadline to answer."))
    return redirect(case)
