"""Pages of written work: every save is a version, nobody overwrites another unseen, and a supervisor reads it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Manager, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from chro_cases.cases.access import case_for
from chro_cases.cases.actions import submit_for_review
from chro_cases.cases.models import Case, Review, WorkVersion, Written, kinds_of_work
from chro_cases.cases.registry import work_of
from chro_cases.errors import Refused, refusals_on
from chro_cases.people.models import User
from chro_cases.people.requests import SignedInRequest

from .comparison import Words, changed, compare
from .draft_forms import CompareForm, DraftForm
from .pages import render_case

# The works of one place, of which there is one at most: a case's reports, the open proposals to close it.
Works = QuerySet[Any] | Manager[Any]


def draft_page(
    request: SignedInRequest,
    template: str,
    case: Case,
    form: DraftForm,
    write: Callable[[], WorkVersion],
    *,
    works: Works,
    **context: Any,
) -> HttpResponse:
    """The page on which work is written. Saved, it is a version; if somebody else wrote one meanwhile, theirs is
    compared with the words typed, which stay in the form.

    `write` keeps `form.body` as written from the version `base`. The template includes casework/meanwhile.html and
    casework/work_state.html and is given `may_write`: whether it is written at this stage.
    """
    theirs = None
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            version = write()
            messages.success(request, _("Version %(number)s is saved.") % {"number": version.number})
            return redirect(request.path)
        theirs = _meanwhile(works.first(), form)
    return show_draft(request, template, case, form, works=works, theirs=theirs, **context)


def show_draft(
    request: SignedInRequest,
    template: str,
    case: Case,
    form: DraftForm,
    *,
    works: Works,
    theirs: WorkVersion | None = None,
    **context: Any,
) -> HttpResponse:
    """The same page with nothing written: as it was opened, or as it was typed so far."""
    work = works.first()
    difference = compare_bodies(work, theirs.body, form.body) if theirs and work else []
    return render_case(
        request, template, case, form=form, theirs=theirs, difference=difference, **state(work, request.user), **context
    )


def begin_from(work: Written | None) -> tuple[dict[str, Any], int]:
    """The words that the writing begins from and the number of their version; no words and 0 before the first."""
    latest = work.latest if work else None
    return (latest.body, latest.number) if latest else ({}, 0)


def state(work: Written | None, user: User) -> dict[str, Any]:
    """Which version a work is at, whose turn it is, and what a supervisor said of it last."""
    if work is None:
        return {"work": None, "latest": None}
    acts, reviews = work_of(work.kind), work.reviews.select_related("prepared_by", "decided_by")
    last = reviews.exclude(outcome=Review.Outcome.PENDING).first()
    return {
        "work": work,
        "latest": work.latest,
        "missing_before_submission": work.missing_before_submission(),
        "pending": reviews.filter(outcome=Review.Outcome.PENDING).first(),
        "last": last,
        "return_reasons": [label for code, label in Review.Reason.choices if last and code in last.reasons],
        "standing": work.standing,
        "may_submit": all(work.case.allows(user, act) for act in (acts.submitted, acts.drafted)),
    }


def compare_bodies(work: Written, before: dict[str, Any], after: dict[str, Any]) -> Words:
    """What changed between two bodies of one work, as a person reads them."""
    content = work.content()
    old, new = (work.as_lines(work.content_with(body, content))[1] for body in (before, after))
    return compare(old, new)


def _meanwhile(work: Written | None, form: DraftForm) -> WorkVersion | None:
    """When somebody else wrote a version: that version. The form goes on from it, with every word typed still in it."""
    latest = work.latest if work else None
    if latest is None or latest.number == form.cleaned_data["base"]:
        return None
    typed: Any = form.data
    form.data = typed = typed.copy()
    typed["base"] = str(latest.number)
    return latest


def submit_draft(request: SignedInRequest, work: Written | None) -> HttpResponse:
    """Put a piece of work as it was saved before the author's supervisor, and go back to its page."""
    if work is None:
        raise Refused(_("Nothing is written yet."))
    review = submit_for_review(work, by=request.user)
    if review.outcome == Review.Outcome.PENDING:
        messages.success(request, _("It is submitted for review, with the text it had at that time."))
    else:
        messages.success(request, _("It is final: your supervision level requires no review."))
    return redirect(work)


def versions(request: SignedInRequest, pk: UUID, kind: str, work: int) -> HttpResponse:
    """Who wrote which version when, and what two of them differ in: for whoever may write such work, and see that it
    was written.
    """
    if kind not in kinds_of_work():
        raise Http404
    case = case_for(request, pk, to=work_of(kind).drafted)
    found = get_object_or_404(kinds_of_work()[kind], case=case, pk=work)
    seen = found.versions.filter(made_by__in=case.events.visible_to(request.user)).select_related("written_by")
    if found.kept_from(request.user) or not seen:
        raise Http404
    numbers = [version.number for version in seen]
    chosen = {"before": (numbers[-2:-1] or numbers)[0], "after": numbers[-1]}
    words: Words = []
    form = CompareForm({name: request.GET.get(name, number) for name, number in chosen.items()}, versions=seen)
    if form.is_valid():
        words = compare_bodies(found, form.cleaned_data["before"].body, form.cleaned_data["after"].body)
    return render_case(
        request,
        "casework/versions.html",
        case,
        form=form,
        work=found,
        versions=seen,
        words=words,
        changed=changed(words),
    )
