"""A supervisor's page: the exact words submitted, beside what changed since they last looked."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for, supervised_by
from chro_cases.cases.actions import approve, return_for_changes
from chro_cases.cases.models import Case, Review
from chro_cases.cases.registry import work_of
from chro_cases.errors import refusals_on
from chro_cases.people.models import SupervisionLevel, User
from chro_cases.people.requests import SignedInRequest

from .comparison import changed, compare
from .pages import post_data, render_case
from .review_form import APPROVE, DecisionForm


def review(request: SignedInRequest, pk: int) -> HttpResponse:
    """Read, compare, then approve or return. Everybody else on the case reads it and its outcome."""
    seen = Review.objects.visible_to(request.user).select_related("prepared_by", "decided_by")
    it = get_object_or_404(seen, pk=pk)
    case = case_for(request, it.case_id, to=work_of(it.kind).approved if request.method == "POST" else ())
    form = DecisionForm(post_data(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            _decide(it, by=request.user, **form.cleaned_data)
            messages.success(
                request, _("Your decision is recorded and shown to %(person)s.") % {"person": it.prepared_by}
            )
            return redirect(case)
    return render_case(
        request,
        "casework/review.html",
        case,
        form=form,
        review=it,
        name=it.subject.name,
        paper=it.subject.as_paper(it.content),
        sections=it.content.get("sections", []),
        may_decide=it.outcome == Review.Outcome.PENDING and _may_decide(it, case, request.user),
        may_compare=case.allows(request.user, work_of(it.kind).drafted) and not it.subject.kept_from(request.user),
        level=dict(SupervisionLevel.Level.choices).get(it.level, ""),
        reasons=[Review.Reason(reason).label for reason in it.reasons],
        **_difference(it),
    )


def _decide(it: Review, *, by: User, outcome: str, reasons: list[str], note: str) -> None:
    if outcome == APPROVE:
        approve(it, by=by, note=note)
    else:
        return_for_changes(it, by=by, note=note, reasons=reasons)


def _may_decide(it: Review, case: Case, user: User) -> bool:
    """Whether the page offers the decision; the act asks again, under lock."""
    over = supervised_by(user).filter(user=it.prepared_by_id).exists()
    return over and user.pk not in it.authors and case.allows(user, work_of(it.kind).approved)


def _difference(it: Review) -> dict[str, Any]:
    """What changed since the supervisor last looked or, the first time, since the first version."""
    seen, first = it.previous, it.subject.versions.first()
    before = seen.content if seen else it.subject.content_with(first.body, it.content)
    heads, words = (
        compare(old, new) for old, new in zip(it.subject.as_lines(before), it.subject.as_lines(it.content), strict=True)
    )
    return {
        "previous": seen,
        "first": first,
        "words": words,
        "words_changed": changed(words),
        "heads": heads,
        "heads_changed": changed(heads),
        "unchanged": it.unchanged,
    }
