"""A party's own pages: comment on the draft, ask for a second look, ask for the paper that allows suit."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, FactQuerySet, Party
from chro_cases.cases.registry import PartyPage
from chro_cases.casework.access import own_case
from chro_cases.casework.pages import post_data
from chro_cases.deadlines.explanations import deadline_explanation
from chro_cases.deadlines.models import Deadline
from chro_cases.documents.models import Document
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import (
    ask_for_reconsideration,
    ask_for_release,
    comment_on_draft,
    draft_sent,
    finding_of,
    last_day_to_ask,
    last_day_to_comment,
    opens_on,
    right_to_release,
)
from ..forms.party import MyCommentForm, MyReconsiderationForm, MyReleaseForm


def _own(request: SignedInRequest, pk: UUID, role: str = "", *, to: PartyPage) -> tuple[Case, list[Party]]:
    """The case, and whoever this person acts for in it; for anybody else, staff included, there is no such page."""
    case, mine = own_case(request, pk, role)
    if not case.allows(request.user, to):
        raise Http404
    return case, mine


def _page(
    request: SignedInRequest, template: str, case: Case, form: Form, act: Callable[[], object], **context: Any
) -> HttpResponse:
    """One form, one act; done, the same page shows the receipt."""
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            act()
            messages.success(request, _("We have it. Your receipt is below."))
            return redirect(request.path)
    return form_page(request, template, {"case": case, "form": form, "here": "my_cases", **context})


def _told(deadline: Deadline | None) -> list[dict[str, Any]]:
    """The one date that such a page is about, as the party's own page of the case tells it."""
    return [deadline_explanation(deadline, _(deadline.rule.name))] if deadline else []


def _receipts(case: Case, facts: FactQuerySet[Any], mine: list[Party]) -> list[dict[str, Any]]:
    """What was sent for whom, each with the number of its receipt: the case, and the line of its history. The party is
    named where this person acts for several.
    """
    rows = facts.filter(party__in=mine).select_related("made_by", "party__person", "party__organisation")
    return [
        {"mine": one, "number": f"{case.number} / {one.made_by.number}", "name": one.party.name if mine[1:] else ""}
        for one in rows
    ]


def _done(receipts: list[dict[str, Any]]) -> list[Party]:
    """Those for whom it was sent."""
    return [one["mine"].party for one in receipts]


def my_comment(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The draft as it was sent to this party, until when they can comment, and what they said."""
    case, mine = _own(request, pk, to=acts.MY_COMMENT_PAGE)
    draft = draft_sent(case)
    if not case.pack.has("draft_finding"):
        raise Http404
    form, today = MyCommentForm(post_data(request), parties=mine), clock.today(case.agency)
    last = last_day_to_comment(draft) if draft else None
    paper = case.documents.filter(kind=Document.Kind.DRAFT_FINDING, to_party__in=mine, made_by=draft).last()
    return _page(
        request,
        "determinations/party/comment.html",
        case,
        form,
        lambda: comment_on_draft(case, by=request.user, on=today, **form.cleaned_data),
        open=bool(draft and last and last.is_running and not last.has_passed(today)),
        draft=draft,
        paper=paper,
        receipts=_receipts(case, case.comments.current().filter(draft=draft), mine),
        dates=_told(last),
    )


def my_reconsideration(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Ask that the finding is looked at again; the day on which it is sent here is the day of receipt."""
    case, mine = _own(request, pk, Party.Role.COMPLAINANT, to=acts.MY_RECONSIDERATION_PAGE)
    if not case.pack.has("reconsideration"):
        raise Http404
    finding, today = finding_of(case), clock.today(case.agency)
    last = last_day_to_ask(finding) if finding else None
    receipts = _receipts(case, case.reconsideration_requests.current(), mine)
    form = MyReconsiderationForm(post_data(request), parties=mine, done=_done(receipts))
    return _page(
        request,
        "determinations/party/reconsideration.html",
        case,
        form,
        lambda: ask_for_reconsideration(case, by=request.user, received_on=today, **form.cleaned_data),
        open=bool(last and today <= last.due_on),
        last=last,
        receipts=receipts,
        all_sent=set(mine) <= set(_done(receipts)),
        dates=_told(last),
    )


def my_release(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """From which day this person can ask for the paper that lets them sue, what it ends, and the request itself."""
    case, mine = _own(request, pk, Party.Role.COMPLAINANT, to=acts.MY_RELEASE_PAGE)
    receipts, today = _receipts(case, case.release_requests.current(), mine), clock.today(case.agency)
    form = MyReleaseForm(post_data(request), parties=mine, done=_done(receipts))
    right, name = right_to_release(case), case.pack.words["release"]
    ready = bool(right and today >= opens_on(right))
    return _page(
        request,
        "determinations/party/release.html",
        case,
        form,
        lambda: ask_for_release(
            case, by=request.user, party=form.cleaned_data["party"], on=today, key=form.cleaned_data["key"]
        ),
        open=ready,
        right=right,
        receipts=receipts,
        all_sent=set(mine) <= set(_done(receipts)),
        name=_(name),
        joint=case.pack.has("joint_release"),
        dates=_told(None if ready else right),
    )
