"""The draft finding: sent to both sides, and the comments they make on it."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.cases.registry import Wanted
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.letters import opposing_parties
from chro_cases.casework.pages import post_data, render_task
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import comment_on_draft, draft_sent, last_day_to_comment, send_draft_finding
from ..forms.determination import CommentForm, DayForm


def _with_a_draft(request: SignedInRequest, pk: UUID, *, to: Wanted) -> Case:
    """The case, where its law has a draft finding; elsewhere there is no such page."""
    case = case_for(request, pk, to=to)
    if not case.pack.has("draft_finding"):
        raise Http404
    return case


def draft_finding(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Send the approved draft; once sent, who has commented and until when the others may."""
    sends = request.method == "POST"
    case = _with_a_draft(request, pk, to=acts.DRAFT_FINDING_SENT if sends else acts.DRAFT_FINDING_PAGE)
    form = DayForm(post_data(request), case=case)
    review, draft = case.reviews.standing("determination"), draft_sent(case)
    last = last_day_to_comment(draft) if draft else None
    comments = {one.party_id: one for one in case.comments.current().select_related("made_by__by")}
    return render_task(
        request,
        "determinations/draft_finding.html",
        case,
        form,
        lambda: send_draft_finding(case, by=request.user, **form.cleaned_data),
        said=_("The draft finding is being sent to both parties."),
        to=reverse("determinations:draft_finding", args=[case.pk]),
        review=review,
        draft=draft,
        sections=review.content["sections"] if review else [],
        dates=deadline_rows([last] if last else [], case),
        heard=[(party, comments.get(party.pk)) for party in opposing_parties(case)],
        may_record=case.offers(request.user, acts.COMMENT_RECEIVED),
        may_determine=case.allows(request.user, acts.ISSUE_PAGE),
        may_send=case.offers(request.user, acts.DRAFT_FINDING_SENT),
    )


def comment(request: SignedInRequest, pk: UUID, party: UUID) -> HttpResponse:
    """Record what a party said to the draft, from paper or from a call."""
    case = _with_a_draft(request, pk, to=acts.COMMENT_RECEIVED)
    whose = get_object_or_404(case.parties.current().select_related("person", "organisation"), pk=party)
    form = CommentForm(post_data(request), case=case)
    draft = draft_sent(case)
    last = last_day_to_comment(draft) if draft else None
    return render_task(
        request,
        "determinations/comment.html",
        case,
        form,
        lambda: comment_on_draft(case, by=request.user, party=whose, **form.cleaned_data),
        said=_("The comment of %(party)s is recorded.") % {"party": whose.name},
        party=whose,
        dates=deadline_rows([last] if last else [], case),
    )
