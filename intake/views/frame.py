"""What every page of a case has around it: header, way back, dates and papers in the shape of the components."""

from collections.abc import Callable, Iterable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.models import Deadline
from chro_cases.documents.models import Document
from chro_cases.errors import form_page, said_on
from chro_cases.people.roles import Role
from chro_cases.rules import FilingLimit, Unreckonable, timeliness


def case_page(request: HttpRequest, template: str, case: Case, **context) -> HttpResponse:
    """Show a page of a case under its header; with a `form`, refusals and mistakes give 409 and 422."""
    if getattr(context.get("form"), "refused", False):
        case.refresh_from_db()  # a refused act may have moved the case in memory before it was rolled back
    context |= {"case": case, "header": header(case), "zone": case.agency.zone, "here": "docket"}
    show = form_page if "form" in context else render
    return show(request, template, context)


def task_page(
    request: HttpRequest, template: str, case: Case, form: Form, act: Callable[[], object], *, said: str, to: str = "",
    **context,
) -> HttpResponse:  # fmt: skip
    """A page that is one form and one act: what was typed stays when the act refuses; done, it says so and moves on.

    `to` is the address shown afterwards (none: the case).
    """
    if request.method == "POST" and form.is_valid():
        with said_on(form):
            act()
            messages.success(request, said)
            return redirect(to or case)
    return case_page(request, template, case, form=form, **context)


def sent(request: HttpRequest):
    """What was sent, for a form; None when the page is only looked at. A form sent empty was sent."""
    return request.POST if request.method == "POST" else None


def header(case: Case) -> dict:
    """Who against whom, where the case stands, and who works it, as components/case_header.html takes it."""
    return {
        "number": case.number,
        "caption": caption(case),
        "received": clock.day(case.received_at, case.agency),
        "stage": case.stage_name,
        "people": [
            {"role": Role(part.role).label, "name": part.user}
            for part in case.assignments.current().select_related("user")
        ],
        "agency": "",
        "stages": _stages(case),
        "sealed": "",
    }


def caption(case: Case) -> str:
    """Who against whom; before anybody is named, as it was told."""
    parties = list(case.parties.current().select_related("person", "organisation"))
    inquiry = case.inquiries.current().first()
    sides = []
    for role, told in (
        (Party.Role.COMPLAINANT, str(inquiry or "")),
        (Party.Role.RESPONDENT, inquiry.who if inquiry else ""),
    ):
        names = [party.name for party in parties if party.role == role]
        sides.append("; ".join(names) or told or _("nobody named yet"))
    return _("%(complainant)s v. %(respondent)s") % {"complainant": sides[0], "respondent": sides[1]}


def _stages(case: Case) -> list[dict]:
    reached = {"inquiry", *case.events.filter(facts__has_key="after").values_list("facts__after", flat=True)}
    names = case.pack.stage_names
    ahead = "skipped" if case.stage == "closed" else "ahead"
    return [
        {"label": names[stage], "state": "now" if stage == case.stage else "done" if stage in reached else ahead}
        for stage in case.pack.stages
    ]


def limits(case: Case, area: str, acted_on, *, public_body: bool = False, law: str | None = None) -> list[dict]:
    """The last days to file for an act, state and federal, each with its sum and how sure it is; or what is missing."""
    try:
        found = timeliness(
            case.pack, area, acted_on, clock.today(case.agency), public_body, law=law,
            calendars={case.pack_code: case.agency.calendar},
        )  # fmt: skip
    except Unreckonable as gap:
        return [{"label": _("Last day to file"), "on": None, "days": None, "missing": str(gap)}]
    return [_limit(limit) for limit in found]


def _limit(limit: FilingLimit) -> dict:
    return {
        "label": limit.clock.name,
        "owed_by": limit.clock.citation,
        "on": limit.reckoning.due_on,
        "days": limit.days_left,
        "steps": limit.reckoning.steps,
        "sure": limit.confidence.sentence,
        "missing": _("Another source says %(day)s. Counsel must decide which one holds.")
        % {"day": date_format(limit.other.due_on)}
        if limit.other and limit.other.due_on != limit.reckoning.due_on
        else "",
    }


def running(deadlines: Iterable[Deadline], case: Case) -> list[dict]:
    """Deadlines as components/deadline.html takes them."""
    today = clock.today(case.agency)
    return [
        {
            "label": deadline.rule.name,
            "owed_by": deadline.rule.citation,
            # A right has no last day: it is shown from the day on which it can be used, and is never late.
            "on": deadline.stands_on,
            "days": deadline.days_left(today) if deadline.is_limit else None,
            "opens": not deadline.is_limit,
            "steps": deadline.sum.steps,
            "sure": deadline.sum.confidence.sentence,
        }
        for deadline in deadlines
    ]


def paper_row(document: Document) -> dict:
    """A paper as components/document_row.html takes it."""
    title = document.get_kind_display()
    if document.to_party:
        title = _("%(paper)s, %(party)s") % {"paper": title, "party": document.to_party}
    return {
        "id": document.pk,
        "title": title,
        "state": "ready" if document.is_printed else "making",
        "url": reverse("paper", args=[document.pk]),
        "row_url": reverse("paper_row", args=[document.pk]),
        "page_url": reverse("paper_row", args=[document.pk]),
        "pages": document.pages,
        "sha256": document.sha256,
        "made_at": document.made_at,
    }


def unmet(case: Case, user, step: str) -> tuple[str, ...]:
    """What a step still needs, in sentences; nothing when it can be taken, or when it does not lead on from here."""
    return next((move.unmet for move in case.next_steps(user) if move.name == step), ())
