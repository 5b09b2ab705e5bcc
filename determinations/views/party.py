"""A party's own pages: comment on the draft, ask for a second look, ask for the paper that allows suit."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.cases.registry import PartyPage
from chro_cases.casework.access import own_case
from chro_cases.casework.pages import sent
from chro_cases.deadlines.models import Deadline
from chro_cases.deadlines.plain_words import as_told
from chro_cases.documents.models import Document
from chro_cases.errors import form_page, said_on

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


def _own(request: HttpRequest, pk, *, to: PartyPage) -> tuple[Case, Party]:
    """The case, and the party this person is in it or represents; for anybody else, staff included, no such page."""
    case, party = own_case(request, pk)
    if not case.allows(request.user, to):
        raise Http404
    return case, party


def _page(
    request: HttpRequest, template: str, case: Case, form: Form, act: Callable[[], object], **context
) -> HttpResponse:
    """One form, one act; done, the same page shows the receipt."""
    if request.method == "POST" and form.is_valid():
        with said_on(form):
            act()
            messages.success(request, _("We have it. Your receipt is below."))
            return redirect(request.path)
    return form_page(request, template, {"case": case, "form": form, "here": "my_cases", **context})


def _told(deadline: Deadline | None) -> list[dict]:
    """The one date that such a page is about, as the party's own page of the case tells it."""
    return [as_told(deadline, _(deadline.rule.name))] if deadline else []


def _receipt(case: Case, fact) -> str:
    """The number of the receipt of something this party sent: the case, and the line of its history."""
    return f"{case.number} / {fact.made_by.number}" if fact else ""


def my_comment(request: HttpRequest, pk) -> HttpResponse:
    """The draft as it was sent to this party, until when they can comment, and what they said."""
    case, party = _own(request, pk, to=acts.MY_COMMENT_PAGE)
    draft = draft_sent(case)
    if not case.pack.has("draft_finding"):
        raise Http404
    form, today = MyCommentForm(sent(request)), clock.today(case.agency)
    last = last_day_to_comment(draft) if draft else None
    mine = case.comments.current().filter(party=party, draft=draft).select_related("made_by").first()
    paper = case.documents.filter(kind=Document.Kind.DRAFT_FINDING, to_party=party, made_by=draft).last()
    return _page(
        request, "determinations/party/comment.html", case, form,
        lambda: comment_on_draft(case, by=request.user, party=party, on=today, **form.cleaned_data),
        open=bool(draft and last and last.is_running and not last.has_passed(today)), draft=draft, paper=paper,
        mine=mine, receipt=_receipt(case, mine), dates=_told(last),
    )  # fmt: skip


def my_reconsideration(request: HttpRequest, pk) -> HttpResponse:
    """Ask that the finding is looked at again; the day on which it is sent here is the day of receipt."""
    case, party = _own(request, pk, to=acts.MY_RECONSIDERATION_PAGE)
    if not case.pack.has("reconsideration"):
        raise Http404
    finding, today = finding_of(case), clock.today(case.agency)
    last = last_day_to_ask(finding) if finding else None
    form = MyReconsiderationForm(sent(request))
    mine = case.reconsideration_requests.current().filter(party=party).select_related("made_by").first()
    return _page(
        request, "determinations/party/reconsideration.html", case, form,
        lambda: ask_for_reconsideration(
            case, by=request.user, party=party, received_on=today, **form.cleaned_data
        ),
        open=bool(last and today <= last.due_on), last=last, mine=mine, receipt=_receipt(case, mine),
        decision=mine.decisions.current().first() if mine else None, dates=_told(last),
    )  # fmt: skip


def my_release(request: HttpRequest, pk) -> HttpResponse:
    """From which day this person can ask for the paper that lets them sue, what it ends, and the request itself."""
    case, party = _own(request, pk, to=acts.MY_RELEASE_PAGE)
    form, today = MyReleaseForm(sent(request)), clock.today(case.agency)
    right, name = right_to_release(case), case.pack.words["release"]
    ready = bool(right and today >= opens_on(right))
    mine = case.release_requests.current().filter(party=party).select_related("made_by").first()
    return _page(
        request, "determinations/party/release.html", case, form,
        lambda: ask_for_release(case, by=request.user, party=party, on=today, key=form.cleaned_data["key"]),
        open=ready, right=right, mine=mine, receipt=_receipt(case, mine),
        name=_(name), joint=case.pack.has("joint_release"), dates=_told(None if ready else right),
    )  # fmt: skip
