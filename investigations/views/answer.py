"""The answers of the respondents: who has answered, recording one that came on paper, and giving one's own."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party, PartyQuerySet
from chro_cases.casework.access import own_case
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.pages import party_page, post_data, render_case, render_task
from chro_cases.deadlines.explanations import deadline_explanation
from chro_cases.errors import refusals_on
from chro_cases.history.models import Channel
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions.answer import areas, record_answer
from ..actions.default import answer_deadline, waiting_until
from ..forms.answer import AnswerForm
from ..models import Answer


def answers(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Each respondent: answered or not, by when, and what can be done about silence."""
    case = case_for(request, pk, to=(acts.ANSWERS_PAGE, acts.ASSESSMENT_PAGE))
    return render_case(
        request,
        "investigations/answers.html",
        case,
        rows=[_row(case, party) for party in respondents(case)],
        may_record=case.offers(request.user, acts.ANSWER_RECEIVED),
        may_request_default=case.offers(request.user, acts.DEFAULT_REQUESTED),
        may_order_default=case.allows(request.user, acts.DEFAULT_ORDERED),
        knows_default=case.pack.has("default", areas(case)),
    )


def respondents(case: Case) -> PartyQuerySet:
    """Who answers in this case."""
    return case.parties.current().filter(role=Party.Role.RESPONDENT).select_related("person", "organisation")


def _row(case: Case, party: Party) -> dict[str, Any]:
    request = case.default_requests.current().filter(party=party).first()
    due = answer_deadline(party)
    return {
        "party": party,
        "answer": case.answers.current().filter(party=party).prefetch_related("lines").first(),
        "dates": deadline_rows(case.deadlines.current().soonest().filter(party=party), case),
        "late": bool(due and due.left < 0),
        "default": request,
        "order": request.orders.current().first() if request else None,
        "until": waiting_until(request) if request else None,
    }


def answer(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Record the answer of one respondent, as it came on paper."""
    case = case_for(request, pk, to=acts.ANSWER_RECEIVED)
    whose = get_object_or_404(respondents(case), pk=party)
    form = AnswerForm(post_data(request), case=case)
    return render_task(
        request,
        "investigations/answer.html",
        case,
        form,
        lambda: record_answer(whose, by=request.user, channel=Channel.PAPER, **form.said),
        said=_("The answer of %(party)s is recorded.") % {"party": whose.name},
        to=reverse("investigations:answers", args=[case.pk]),
        party=whose,
    )


def my_answer(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A respondent answers the charge on its own page; once answered, the page shows the receipt and what was said.

    Whoever is two respondents, or speaks for two, answers for one after the other.
    """
    case, mine = own_case(request, pk, Party.Role.RESPONDENT)
    given = case.answers.current().filter(party__in=mine).select_related("made_by").prefetch_related("lines")
    silent = [party for party in mine if party.pk not in {answer.party_id for answer in given}]
    if not silent:
        return party_page(request, "investigations/party/answered.html", case, given=_receipts(case, given))
    party = silent[0]
    form = AnswerForm(post_data(request), case=case, own=True, signer=party.name)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            record_answer(party, by=request.user, channel=Channel.PORTAL, **form.said)
            if len(silent) == 1:
                messages.success(request, _("We have your answer. Your receipt is below."))
            else:
                messages.success(request, _("We have the answer of %(party)s.") % {"party": party.name})
            return redirect("investigations:my_answer", pk)
    alone = party.name if len(mine) > 1 else ""
    return party_page(
        request, "investigations/party/answer.html", case, answers_for=alone, form=form, dates=_until(party)
    )


def _receipts(case: Case, given: Iterable[Answer]) -> list[dict[str, Any]]:
    return [{"answer": one, "number": f"{case.number} / {one.made_by.number}"} for one in given]


def _until(party: Party) -> list[dict[str, Any]]:
    """The day by which the answer is due, as a party is told of it; the last, if there are several."""
    running = party.case.deadlines.current().filter(party=party).order_by("due_on", "pk")
    awaited = [one for one in running if "answer_received" in one.rule.stopped_by]
    return [deadline_explanation(one, _("Answer the complaint by this day")) for one in awaited[-1:]]
