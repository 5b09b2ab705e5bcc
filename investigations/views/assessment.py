"""The assessment: begin it, write it, put it before a supervisor, and send its notice to both sides."""

from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.cases.registry import Act, Page
from chro_cases.casework.drafts import begin_from, draft_page, state, submit_draft
from chro_cases.casework.pages import post_data, render_case, render_task, unmet
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions.answer import areas
from ..actions.assessment import begin_assessment, issue_assessment, write_assessment
from ..forms.assessment import AssessmentForm, NoticeForm
from ..models import Answer


def _assessed(request: SignedInRequest, pk: UUID, to: Page | Act) -> Case:
    """The case, where its law assesses complaints; elsewhere there is no such page."""
    case = case_for(request, pk, to=to)
    if not case.pack.has("assessment", areas(case)):
        raise Http404
    return case


def assessment(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Before it begins, the step; while it runs, the words and how far they are."""
    case = _assessed(request, pk, acts.ASSESSMENT_PAGE)
    if Case.begin_assessment.act.possible_in(case):
        return _beginning(request, case)
    work = case.assessments.first()
    body, base = begin_from(work)
    context = {"may_write": acts.ASSESSMENT.drafted.possible_in(case), "answers": _answers(case)}
    if not case.offers(request.user, acts.ASSESSMENT.drafted):
        sections = work.sections(body) if work and base else []
        context |= {"sections": sections, **state(work, request.user)}
        return render_case(request, "investigations/assessment.html", case, **context)
    form = AssessmentForm(post_data(request), case=case, initial={**body, "base": base})
    return draft_page(
        request,
        "investigations/assessment.html",
        case,
        form,
        lambda: write_assessment(case, by=request.user, **form.cleaned_data),
        works=case.assessments,
        **context,
    )


def _beginning(request: SignedInRequest, case: Case) -> HttpResponse:
    form = forms.Form(post_data(request))
    return render_task(
        request,
        "investigations/assessment_start.html",
        case,
        form,
        lambda: begin_assessment(case, by=request.user),
        said=_("The assessment has begun."),
        unmet=unmet(case, request.user, "begin_assessment"),
        answers=_answers(case),
    )


def _answers(case: Case) -> QuerySet[Answer]:
    return case.answers.current().select_related("party__person", "party__organisation").prefetch_related("lines")


@require_POST
def assessment_submission(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Put the assessment before a supervisor."""
    case = _assessed(request, pk, acts.ASSESSMENT.drafted)
    return submit_draft(request, case.assessments.first())


def assessment_notice(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Issue what was approved: both sides are told, and the complaint goes on or is closed."""
    case = _assessed(request, pk, acts.ASSESSMENT_NOTICE_PAGE)
    review = case.reviews.standing("assessment")
    form = NoticeForm(post_data(request), case=case)
    return render_task(
        request,
        "investigations/assessment_notice.html",
        case,
        form,
        lambda: issue_assessment(case, by=request.user, on=form.cleaned_data["on"]),
        said=_("The notice is issued and the letters are being prepared."),
        review=review,
    )
