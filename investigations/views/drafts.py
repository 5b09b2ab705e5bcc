"""Plan and report: written in versions, each read by a supervisor where the level asks for it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.drafts import begin_from, draft_page, show_draft, submit_draft
from chro_cases.casework.pages import post_data
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import write_plan, write_report
from ..forms.drafts import PlanForm, ReportForm, typed
from .evidence import exhibits_of


def plan(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The four parts of the plan, where it stands, and whoever wrote meanwhile."""
    case = case_for(request, pk, to=acts.PLAN.drafted)
    body, base = begin_from(case.plans.first())
    form = PlanForm(post_data(request), initial={**body, "base": base})
    return draft_page(
        request,
        "investigations/plan.html",
        case,
        form,
        lambda: write_plan(case, form.body, by=request.user, base=form.cleaned_data["base"]),
        works=case.plans,
        may_write=acts.PLAN.drafted.possible_in(case),
    )


def report(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The sections and the findings, each with what it rests on; one more row keeps everything that was typed."""
    case = case_for(request, pk, to=acts.REPORT.drafted)
    exhibits = exhibits_of(case, request.user)
    interviews = case.witness_interviews.current()
    filed: dict[str, Any] = {
        "exhibits": [one.number for one in exhibits],
        "interviews": [one.number for one in interviews],
    }
    context: dict[str, Any] = {
        "works": case.reports,
        "may_write": acts.REPORT.drafted.possible_in(case),
        "exhibits": exhibits,
        "interviews": interviews,
        "may_begin": case.allows(request.user, Case.begin_determination.act),
    }
    if request.method == "POST" and request.POST.get("act") == "add":
        form = ReportForm(body=typed(request.POST), base=request.POST.get("base", ""), **filed)
        return show_draft(request, "investigations/report.html", case, form, **context)
    body, base = begin_from(case.reports.first())
    form = ReportForm(post_data(request), body=body, base=base, **filed)
    return draft_page(
        request,
        "investigations/report.html",
        case,
        form,
        lambda: write_report(case, form.body, by=request.user, base=form.cleaned_data["base"]),
        **context,
    )


@require_POST
def plan_submission(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Put the plan as it was saved before the author's supervisor."""
    case = case_for(request, pk, to=acts.PLAN.drafted)
    return submit_draft(request, case.plans.first())


@require_POST
def report_submission(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Put the report as it was saved before the author's supervisor."""
    case = case_for(request, pk, to=acts.REPORT.drafted)
    return submit_draft(request, case.reports.first())
