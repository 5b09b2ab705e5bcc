"""What was asked of the parties, and what came in."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.letters import opposing_parties
from chro_cases.casework.pages import post_data, render_case, render_task
from chro_cases.people.requests import SignedInRequest
from chro_cases.rules.packs.schedule_a import Asked, to_ask_for

from .. import acts
from ..actions import ask_for_information, record_item_answer
from ..forms.requests import ItemAnswerForm, RequestForm
from ..models import InformationRequest, ItemAnswer


def requests(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Every request with its items, answered or open, and the days left."""
    case = case_for(request, pk, to=acts.ITEM_ANSWERED)
    asking = case.allows(request.user, acts.INFORMATION_REQUESTED)
    return render_case(
        request,
        "investigations/requests.html",
        case,
        rows=[_row(case, one) for one in _asked(case)],
        parties=opposing_parties(case) if asking else [],
    )


def _asked(case: Case) -> QuerySet[InformationRequest]:
    asked = case.information_requests.current().select_related("party__person", "party__organisation", "made_by__by")
    return asked.order_by("-number")


def _row(case: Case, asked: InformationRequest) -> dict[str, Any]:
    known = case.item_answers.current().filter(item__request=asked).select_related("exhibit")
    answers = {one.item_id: one for one in known}
    items = [(item, answers.get(item.pk)) for item in asked.items.current()]
    dates = case.deadlines.current().filter(trigger=asked.made_by).soonest()
    return {
        "asked": asked,
        "items": [(item, answer, _named(answer)) for item, answer in items],
        "open": sum(answer is None for _item, answer in items),
        "dates": deadline_rows(dates, case),
    }


def _named(answer: ItemAnswer | None) -> str:
    return str(answer.exhibit.number) if answer and answer.exhibit else ""


def request_new(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Choose and write the items, and send the letter."""
    case = case_for(request, pk, to=acts.INFORMATION_REQUESTED)
    named = case.parties.current().filter(role__in=(Party.Role.COMPLAINANT, Party.Role.RESPONDENT))
    asked = get_object_or_404(named.select_related("person", "organisation", "case__agency"), pk=party)
    form = RequestForm(post_data(request), party=asked, schedule=_schedule(asked))
    return render_task(
        request,
        "investigations/request_new.html",
        case,
        form,
        lambda: ask_for_information(asked, by=request.user, **form.asked),
        said=_("The request is recorded and its letter is being prepared."),
        to=reverse("investigations:requests", args=[case.pk]),
        asked=asked,
    )


def _schedule(party: Party) -> tuple[Asked, ...]:
    """What is usually asked of a respondent of these claims."""
    claims = list(party.claims.current())
    return to_ask_for(
        {claim.area for claim in claims}, {claim.issue for claim in claims}, {claim.basis for claim in claims}
    )


def item_answer(request: SignedInRequest, pk: UUID, item: int) -> HttpResponse:
    """What came in for one item, from paper or by word."""
    case = case_for(request, pk, to=acts.ITEM_ANSWERED)
    items = case.request_items.current().select_related(
        "request__party__person", "request__party__organisation", "case__agency"
    )
    asked = get_object_or_404(items, pk=item)
    form = ItemAnswerForm(post_data(request), item=asked, user=request.user)
    return render_task(
        request,
        "investigations/item_answer.html",
        case,
        form,
        lambda: record_item_answer(asked, by=request.user, **form.cleaned_data),
        said=_("The answer is recorded."),
        to=reverse("investigations:requests", args=[case.pk]),
        item=asked,
        before=asked.answers.current().first(),
    )
