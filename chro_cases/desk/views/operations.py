"""The work behind the pages, for whoever keeps the machine: nothing of any case stands here but keys."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from chro_cases.jobs.health import signs
from chro_cases.jobs.models import Job
from chro_cases.people.actions import try_again, try_all_again
from chro_cases.people.requests import SignedInRequest

from ..doctor import CHECKS, Check, vacancies
from ..operations import email_rows, figures, parked_rows, returned

A_PAGE = 25


@require_safe
def jobs(request: SignedInRequest) -> HttpResponse:
    """What waits, what was done, what was set aside and why, and whether everybody is alive."""
    _only_keepers(request)
    agency = request.user.agency
    page = Paginator(Job.objects.parked().order_by("-parked_at", "-pk"), A_PAGE).get_page(request.GET.get("page"))
    checks: list[Check] = [*CHECKS, lambda: vacancies(agency)]
    context = {
        "here": "jobs",
        "zone": agency.zone,
        "ill": [finding.text for check in checks for finding in check() if not finding.is_well],
        "figures": figures(agency),
        "signs": signs(),
        "page": page,
        "rows": parked_rows(page.object_list),
        "columns": _columns(_("Job"), _("Task"), _("Failed"), _("Reason"), _("Retry")),
    }
    return render(request, "desk/jobs.html", context)


@require_POST
def job_trial(request: SignedInRequest, job: int) -> HttpResponse:
    """Have one job done afresh."""
    _only_keepers(request)
    found = get_object_or_404(Job, pk=job)
    try_again(found, by=request.user)
    messages.success(request, _("The job will be retried: %(key)s") % {"key": found.key})
    return redirect("jobs")


@require_POST
def job_trials(request: SignedInRequest) -> HttpResponse:
    """Have everything done afresh that was set aside."""
    _only_keepers(request)
    count = try_all_again(by=request.user)
    messages.success(
        request, ngettext("%(n)d job will be retried.", "%(n)d jobs will be retried.", count) % {"n": count}
    )
    return redirect("jobs")


@require_safe
def returned_emails(request: SignedInRequest) -> HttpResponse:
    """Letters that were refused or came back, newest first. To whom is not said, only at which mail server."""
    _only_keepers(request)
    page = Paginator(returned(), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "here": "jobs",
        "zone": request.user.agency.zone,
        "page": page,
        "rows": email_rows(page.object_list),
        "columns": _columns(_("E-mail"), _("Purpose"), _("Written"), _("Outcome"), _("Reason")),
    }
    return render(request, "desk/returned_emails.html", context)


def _only_keepers(request: SignedInRequest) -> None:
    if not request.user.manages_operations:
        raise PermissionDenied("manage_operations")


def _columns(*labels: str) -> list[dict[str, Any]]:
    return [{"label": label, "key": "", "is_number": False} for label in labels]
