"""The law this agency works under, row by row, with what counsel stands by; and the days its offices are closed."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.casework.pages import post_data
from chro_cases.deadlines.actions import approval_of, approve_rule, close_office, open_office
from chro_cases.deadlines.models import OfficeClosing
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.models import Agency
from chro_cases.people.requests import SignedInRequest
from chro_cases.people.roles import APPROVE_RULES, KEEP_CALENDAR
from chro_cases.rules import Clock, pack_for

from ..clock_forms import ApprovalForm, ClosingForm, ReasonForm
from ..law import closed_days, rule_row, rules_of, short


@require_safe
def law(request: SignedInRequest) -> HttpResponse:
    """Every clock of the agency's law and of the federal law, with its source, its mark and counsel's word."""
    agency = _agency(request)
    doubtful = request.GET.get("only") == "doubtful"
    context = {
        "here": "law",
        "agency": agency,
        "packs": rules_of(agency, doubtful=doubtful),
        "doubtful": doubtful,
        "may_approve": request.user.may_at(agency, APPROVE_RULES),
    }
    return render(request, "desk/law.html", context)


def rule(request: SignedInRequest, jurisdiction: str, code: str, edition: str) -> HttpResponse:
    """One row of the law in one wording; counsel stands by it here."""
    agency, row = _agency(request), _row(jurisdiction, code, edition)
    may = request.user.may_at(agency, APPROVE_RULES)
    if request.method == "POST" and not may:
        raise PermissionDenied(APPROVE_RULES)
    form = ApprovalForm(post_data(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            approve_rule(agency, row, by=request.user, **form.cleaned_data)
            messages.success(request, _("Your approval is recorded with the rule."))
            return redirect("rule", jurisdiction, code, edition)
    approved = approval_of(agency, row)
    context = {"here": "law", "row": rule_row(row, approved), "form": form, "may_approve": may and not approved}
    return form_page(request, "desk/rule.html", context)


def calendar(request: SignedInRequest) -> HttpResponse:
    """The days on which the offices are closed, this year and next; and one more."""
    agency = _agency(request)
    may = request.user.may_at(agency, KEEP_CALENDAR)
    if request.method == "POST" and not may:
        raise PermissionDenied(KEEP_CALENDAR)
    form = ClosingForm(post_data(request), agency=agency)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            close_office(agency, by=request.user, **form.cleaned_data)
            messages.success(request, _("The closed day is recorded. The affected deadlines are being recalculated."))
            return redirect("calendar")
    year = clock.today(agency).year
    context = {
        "here": "law",
        "agency": agency,
        "form": form,
        "may_keep": may,
        "years": closed_days(agency, (year, year + 1)),
        "taken_back": OfficeClosing.objects.filter(agency=agency).exclude(ended_at=None).select_related("ended_by"),
    }
    return form_page(request, "desk/calendar.html", context)


def calendar_day(request: SignedInRequest, closing: int) -> HttpResponse:
    """Take a recorded closing back."""
    agency = _agency(request)
    if not request.user.may_at(agency, KEEP_CALENDAR):
        raise PermissionDenied(KEEP_CALENDAR)
    found = get_object_or_404(OfficeClosing, pk=closing, agency=agency, ended_at=None)
    form = ReasonForm(post_data(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            open_office(found, by=request.user, why=form.cleaned_data["why"])
            messages.success(request, _("The closed day is canceled. The affected deadlines are being recalculated."))
            return redirect("calendar")
    return form_page(request, "desk/calendar_day.html", {"here": "law", "closing": found, "form": form})


def _agency(request: SignedInRequest) -> Agency:
    """The agency of whoever works here; for everybody else there is no such page."""
    if not request.user.is_staff_member:
        raise Http404
    return request.user.agency


def _row(jurisdiction: str, code: str, edition: str) -> Clock:
    try:
        rows = pack_for(jurisdiction).clocks
    except KeyError as unknown:
        raise Http404 from unknown
    found = next((row for row in rows if row.code == code and row.edition.startswith(edition)), None)
    if found is None or len(edition) < len(short(found)):
        raise Http404
    return found
