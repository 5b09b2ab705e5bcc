"""Reconsideration at the office: a request recorded from paper, and the executive director's answer."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.cases.registry import Act
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.pages import post_data, render_task
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import ask_for_reconsideration, decide_reconsideration, finding_of, last_day_to_ask, took_part
from ..forms.requests import AnswerForm, ReconsiderationForm


def _reconsidered(request: SignedInRequest, pk: UUID, *, to: Act) -> Case:
    """The case, where its law knows reconsideration; elsewhere there is no such page."""
    case = case_for(request, pk, to=to)
    if not case.pack.has("reconsideration"):
        raise Http404
    return case


def reconsideration(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The requests so far and their answers; and one more, from paper, with its three days."""
    case = _reconsidered(request, pk, to=acts.RECONSIDERATION_ASKED)
    form = ReconsiderationForm(post_data(request), case=case)
    finding = finding_of(case)
    last = last_day_to_ask(finding) if finding else None
    requests = case.reconsideration_requests.select_related("party__person", "party__organisation")
    return render_task(
        request,
        "determinations/reconsideration.html",
        case,
        form,
        lambda: ask_for_reconsideration(case, by=request.user, **form.cleaned_data),
        said=_("The request is recorded."),
        to=reverse("determinations:reconsideration", args=[case.pk]),
        possible=finding is not None,
        dates=deadline_rows([last] if last else [], case),
        requests=[(one, one.decisions.current().select_related("made_by__by").first()) for one in requests],
        may_decide=case.allows(request.user, acts.RECONSIDERATION_DECIDED),
    )


def reconsideration_decision(request: SignedInRequest, pk: UUID, number: int) -> HttpResponse:
    """Grant or reject a request, with reasons. Whoever had a part in the finding is told so."""
    case = _reconsidered(request, pk, to=acts.RECONSIDERATION_DECIDED)
    asked = get_object_or_404(case.reconsideration_requests.select_related("party__person", "case__agency"), pk=number)
    answers = [
        ("yes", _("Grant it: the complaint is investigated again")),
        ("no", _("Reject it: the finding remains in force")),
    ]
    form = AnswerForm(post_data(request), case=case, answers=answers)
    return render_task(
        request,
        "determinations/reconsideration_decision.html",
        case,
        form,
        lambda: decide_reconsideration(
            asked,
            by=request.user,
            granted=form.granted,
            reasons=form.cleaned_data["reasons"],
            on=form.cleaned_data["on"],
        ),
        said=_("The decision is recorded and sent to both parties."),
        asked=asked,
        decision=asked.decisions.current().first(),
        took_part=request.user.pk in took_part(case, finding_of(case)),
    )
