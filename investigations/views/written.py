"""Plan and report: written in versions, each read by a supervisor where the level asks for it."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Review, Written
from chro_cases.cases.registry import work_of
from chro_cases.casework.comparison import compare
from chro_cases.casework.pages import case_page, sent
from chro_cases.errors import Refused, said_on

from .. import acts
from ..actions import submit_written, write_plan, write_report
from ..forms.written import PlanForm, ReportForm, typed
from .evidence import exhibits_of


def plan(request: HttpRequest, pk) -> HttpResponse:
    """The four parts of the plan, where it stands, and whoever wrote meanwhile."""
    case = case_for(request, pk, to=acts.PLAN.drafted)
    latest = _latest(case.plans.first())
    initial = {**latest.body, "base": latest.number} if latest else {"base": 0}
    form = PlanForm(sent(request), initial=initial)
    return _writing(
        request, "plan", case, form, write_plan, works=case.plans, may_write=acts.PLAN.drafted.possible_in(case)
    )


def report(request: HttpRequest, pk) -> HttpResponse:
    """The sections and the findings, each with what it rests on; one more row keeps everything that was typed."""
    case = case_for(request, pk, to=acts.REPORT.drafted)
    exhibits = exhibits_of(case, request.user)
    interviews = case.witness_interviews.current()
    filed = {
        "exhibits": [one.number for one in exhibits],
        "interviews": [one.number for one in interviews],
    }
    context = {"works": case.reports, "may_write": acts.REPORT.drafted.possible_in(case)}
    shown = {
        "exhibits": exhibits,
        "interviews": interviews,
        "may_begin": case.allows(request.user, Case.begin_determination.act),
    }
    if request.method == "POST" and request.POST.get("act") == "add":
        form = ReportForm(body=typed(request.POST), base=request.POST.get("base", ""), **filed)
        return _page(request, "report", case, form, **context, **shown)
    latest = _latest(case.reports.first())
    start = {"body": latest.body, "base": latest.number} if latest and request.method != "POST" else {}
    form = ReportForm(sent(request), **start, **filed)
    return _writing(request, "report", case, form, write_report, **context, **shown)


def _writing(request: HttpRequest, kind: str, case: Case, form: Form, write: Callable, **context) -> HttpResponse:
    theirs, works = None, context["works"]
    if request.method == "POST" and form.is_valid():
        with said_on(form):
            version = write(case, form.body, by=request.user, base=form.cleaned_data["base"])
            messages.success(request, _("Version %(number)s is saved.") % {"number": version.number})
            return redirect(f"investigations:{kind}", case.pk)
        theirs = _meanwhile(works.first(), form)
    return _page(request, kind, case, form, theirs=theirs, **context)


def _page(request: HttpRequest, kind: str, case: Case, form: Form, *, works, theirs=None, **context) -> HttpResponse:
    work = works.first()
    difference = []
    if theirs:
        difference = compare(_lines(work, theirs.body), _lines(work, form.body))
    return case_page(
        request, f"investigations/{kind}.html", case, form=form, theirs=theirs, difference=difference,
        may_submit=case.allows(request.user, work_of(kind).submitted), **state(case, work), **context,
    )  # fmt: skip


def state(case: Case, work: Written | None) -> dict:
    """Which version a work is at, whose turn it is, and what a supervisor said of it last."""
    if work is None:
        return {"work": None, "latest": None}
    reviews = work.reviews.select_related("prepared_by", "decided_by")
    last = reviews.exclude(outcome="pending").first()
    return {
        "work": work,
        "latest": work.latest,
        "not_ready": work.not_ready(),
        "pending": reviews.filter(outcome="pending").first(),
        "last": last,
        "return_reasons": [label for code, label in Review.Reason.choices if last and code in last.reasons],
        "standing": case.reviews.standing(work.kind),
    }


def _latest(work: Written | None):
    return work.latest if work else None


def _meanwhile(work: Written | None, form: Form):
    """When somebody else wrote a version: that version. The form goes on from it, with every word typed still in it."""
    latest = _latest(work)
    if latest is None or latest.number == form.cleaned_data["base"]:
        return None
    form.data = form.data.copy()
    form.data["base"] = str(latest.number)
    return latest


def _lines(work: Written, body: dict) -> list[str]:
    return [line for part in work.sections(body) for line in (part["heading"], *part["paragraphs"])]


@require_POST
def plan_submission(request: HttpRequest, pk) -> HttpResponse:
    """Put the plan as it was saved before the author's supervisor."""
    case = case_for(request, pk, to=acts.PLAN.drafted)
    return _submitted(request, case, case.plans.first(), "plan")


@require_POST
def report_submission(request: HttpRequest, pk) -> HttpResponse:
    """Put the report as it was saved before the author's supervisor."""
    case = case_for(request, pk, to=acts.REPORT.drafted)
    return _submitted(request, case, case.reports.first(), "report")


def _submitted(request: HttpRequest, case: Case, work: Written | None, kind: str) -> HttpResponse:
    if work is None:
        raise Refused(_("Nothing is written yet."))
    review = submit_written(work, by=request.user)
    if review.outcome == Review.Outcome.PENDING:
        messages.success(request, _("It is before your supervisor, in the words it had when you submitted it."))
    else:
        messages.success(request, _("It stands as it is: your level of supervision asks for no review of it."))
    return redirect(f"investigations:{kind}", case.pk)
