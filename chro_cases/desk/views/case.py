"""The case page."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from chro_cases import clock
from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, CaseOffice
from chro_cases.casework.header import caption, progress, read
from chro_cases.documents.acts import SERVICE_PAGE
from chro_cases.people.requests import SignedInRequest
from chro_cases.people.roles import Role
from intake import acts as intake

from ..access import permissions_at, works_on
from ..casefile import acts, charge, closures, dates, emails, inquiry, papers, people, service, work
from ..timeline import timeline

ROLES = dict(Role.choices)
WORDS = {
    "checked_words": gettext_lazy("checked"),
    "sworn_words": gettext_lazy("sworn"),
    "unsworn_words": gettext_lazy("signed; not yet sworn"),
}


@require_safe
def case(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Everything about one case, for its staff; a party is led to their own page of it."""
    found = case_for(request, pk)
    if not works_on(request.user, found):
        return redirect("my_case", pk)
    return render(request, "desk/case.html", _context(request, read(found)))


def _context(request: SignedInRequest, case: Case) -> dict[str, Any]:
    """What the page says, part by part."""
    user = request.user
    may = permissions_at(user, case.agency)
    served, versions, reviews = case.has_happened("file_charge"), work.versions(case, user), work.reviews(case, user)
    written, lost = charge.charge(case, versions, reviews), emails.returned(case)
    return {
        "here": "docket",
        "case": case,
        "zone": case.agency.zone,
        **_header(case),
        "may_serve": bool(SERVICE_PAGE.permissions & may),
        "may_name": bool(intake.PARTIES_PAGE.permissions & may),
        "may_state": intake.CLAIM_STATED.possible_in(case) and bool(intake.CLAIM_STATED.permissions & may),
        "may_open_charge": bool(intake.CHARGE_PAGE.permissions & may),
        "may_write": intake.CHARGE.drafted.possible_in(case) and bool(intake.CHARGE.drafted.permissions & may),
        "steps": acts.next_steps(case, user),
        **acts.acts(case, user),
        "to_review": acts.to_review(case, user, reviews),
        "taking": acts.to_take(case, user, case.listed_assignments),
        "standing": closures.closures_and_links(case, user),
        **dates.dates(case, user, lost),
        "parties": people.parties(case),
        "papers": papers.papers(case, user, number=request.GET.get("papers", "1")),
        **written,
        "mailings": service.mailings(case),
        "emails": emails.came_back(case, lost),
        "works": work.works(case, user, versions, reviews) if served else [],
        "exhibits": work.exhibits(case, user) if served else [],
        **inquiry.before_the_charge(case),
        "timeline": timeline(case, user, number=request.GET.get("page", "1")),
        "served": served,
        "parts": _parts(written["charged"], served),
        **WORDS,
    }


def _header(case: Case) -> dict[str, Any]:
    """What components/case_header.html takes, and every number of the case."""
    return {
        "received": clock.day(case.received_at, case.agency),
        "numbers": list(case.numbers.all()),
        "caption": caption(case),
        "stages": progress(case),
        "office": next((one.office.name for one in case.current(CaseOffice)), ""),
        "people": [{"role": ROLES.get(one.role, one.role), "name": str(one.user)} for one in case.listed_assignments],
    }


def _parts(charged: bool, served: bool) -> list[tuple[str, Any]]:
    """The parts of the page, for the links on top of it."""
    parts = [("next", _("Next steps")), ("dates", _("Deadlines")), ("people", _("Parties")), ("papers", _("Documents"))]
    parts += [("charge", _("Charge"))] if charged else []
    parts += [("work", _("Written work")), ("service", _("Service"))] if served else []
    return [*parts, ("claims", _("Claims")), ("told", _("Intake statement")), ("history", _("History"))]
