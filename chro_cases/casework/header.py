"""What a case is called, how far it has come and who works it: the same on every page and in every list."""

from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Assignment, Case, CaseQuerySet, Party
from chro_cases.cases.reading import Reading
from chro_cases.cases.registry import stage_after
from chro_cases.people.roles import Role
from chro_cases.rules.stages import Stage


def with_told(cases: CaseQuerySet) -> CaseQuerySet:
    """Cases with what the person told us first."""
    return cases.prefetch_related(_told())


def _told() -> "Prefetch[Any]":
    """What people told us first, which names a case before its parties do."""
    inquiry: Any = Case._meta.get_field("inquiries").related_model
    return Prefetch("inquiries", inquiry.objects.current(), "listed_inquiries")


def read(case: Case) -> Case:
    """Read everything of a case at once, for a page that shows most of it."""
    inquiry: Any = Case._meta.get_field("inquiries").related_model
    case.reading = Reading(case)
    case.listed_parties, case.listed_assignments = case.current(Party), case.current(Assignment)
    case.listed_inquiries = case.current(inquiry)
    return case


def header(case: Case) -> dict[str, Any]:
    """Who against whom, where the case stands, and who works it, as components/case_header.html takes it."""
    prefetch_related_objects([case], *CaseQuerySet.listed(), _told())
    return {
        "number": case.number,
        "caption": caption(case),
        "received": clock.day(case.received_at, case.agency),
        "stage": case.stage_name,
        "people": [{"role": Role(one.role).label, "name": str(one.user)} for one in case.listed_assignments],
        "stages": progress(case),
    }


def caption(case: Case) -> str:
    """Who complains of whom. Before the parties are named it is who told us, and of whom they spoke.

    The case was read by `read` or for its `header`.
    """
    told = told_first(case)
    complainants = _named(case, "complainant") or (str(told) if told else "")
    return caption_of(complainants, _named(case, "respondent") or (told.who if told else ""))


def caption_of(complainants: str, respondents: str) -> str:
    """Who complains of whom, from their names; nothing for those who are not known yet."""
    return _("%(complainants)s v. %(respondents)s") % {
        "complainants": complainants or _("Complainant not yet identified"),
        "respondents": respondents or _("Respondent not yet identified"),
    }


def told_first(case: Case) -> Any:
    """What the person told us first (an Inquiry), if the case came by an inquiry."""
    return case.listed_inquiries[0] if case.listed_inquiries else None


def _named(case: Case, role: str) -> str:
    return "; ".join(party.name for party in case.listed_parties if party.role == role)


def progress(case: Case) -> list[dict[str, Any]]:
    """The stages of this case's law: passed, here, ahead, or never used."""
    stages = case.pack.stages
    passed = {Stage.INQUIRY, *(stage for kind in case.kinds if (stage := stage_after(kind)))}
    here = stages.index(case.stage)
    return [
        {"label": case.pack.stage_names[stage], "state": _state(place, here, stage in passed, case.is_closed)}
        for place, stage in enumerate(stages)
    ]


def _state(place: int, here: int, passed: bool, closed: bool) -> str:
    if place == here:
        return "now"
    if place < here:
        return "done" if passed else "skipped"
    return "skipped" if closed else "ahead"
