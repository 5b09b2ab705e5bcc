"""Dates of law as the pages of staff show them: the day, the days left, who owes it, and every step that led to it."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.deadlines.models import Deadline, Stay, open_ended
from chro_cases.rules import Calendar, Clock, Confidence, Unreckonable, timeliness
from chro_cases.rules.timeliness import FilingLimit

from .header import told_first

OWED_BY = {
    "agency": gettext_lazy("Agency"),
    "complainant": gettext_lazy("Complainant"),
    "respondent": gettext_lazy("Respondent"),
    "either": gettext_lazy("Either party"),
    "eeoc": gettext_lazy("EEOC"),
    "hud": gettext_lazy("HUD"),
    "petitioner": gettext_lazy("Party seeking enforcement"),
    "state_agency": gettext_lazy("State agency"),
    "contractor": gettext_lazy("Contractor"),
}
RIGHT_OF = {
    "complainant": gettext_lazy("Complainant’s right"),
    "either": gettext_lazy("Either party’s right"),
}


def whose(rule: Clock) -> str:
    """Whose move a clock is: who owes it by its day or, of an entitlement, whose right it is from that day."""
    names = RIGHT_OF if rule.kind == "entitlement" else OWED_BY
    return str(names.get(rule.owed_by, ""))


def deadline_rows(deadlines: Iterable[Deadline], case: Case) -> list[dict[str, Any]]:
    """Dates of one case as components/deadlines.html takes them; a date that a stay holds says so."""
    stays, rows = open_ended(case), []
    for deadline in deadlines:
        deadline.case = case  # the page has read it: its agency is not asked for again
        rows.append(deadline_row(deadline, stays))
    return rows


def deadline_row(deadline: Deadline, stays: Collection[Stay] = ()) -> dict[str, Any]:
    """A running date in the shape the page's component takes, with the sum behind it; `stays` are those that last."""
    rule, stay = deadline.rule, next((stay for stay in stays if stay.holds(deadline)), None)
    return {
        "label": rule.name,
        # A right begins on the day after its period: the sum names that day, as the pages of parties do.
        "on": deadline.stands_on,
        "days": deadline.left if deadline.is_limit and stay is None else None,
        "paused": _stands_still(stay) if stay else "",
        "opens": not deadline.is_limit,
        "owed": deadline.owed_by,
        "owed_by": _who(deadline, rule),
        "steps": deadline.sum.steps,
        **_sureness(deadline.sum.confidence),
        "kind": deadline.kind,
    }


def listed_date(deadline: Deadline, sure: str, today: date) -> dict[str, Any]:
    """A running limit as a long list shows it, without its sum; `sure` is the mark of that sum."""
    rule = deadline.rule
    return {
        "label": rule.name,
        "on": deadline.due_on,
        "days": deadline.days_left(today),
        "owed": deadline.owed_by,
        "owed_by": _who(deadline, rule),
        **_sureness(Confidence(sure)),
    }


def _who(deadline: Deadline, rule: Clock) -> str:
    owed = whose(rule)
    return f"{owed} ({deadline.party.name})" if deadline.party else owed


def _stands_still(stay: Stay) -> str:
    return _("Tolled since %(day)s: %(stay)s. It is recalculated when the stay ends.") % {
        "day": date_format(stay.since),
        "stay": stay.name,
    }


def limit_row(limit: FilingLimit) -> dict[str, Any]:
    """A limit for filing that runs from what a person told us, before any claim is stated."""
    whose = _("Federal limit") if limit.stands_beside else _("State limit")
    return {
        "label": limit.clock.name,
        "on": limit.reckoning.due_on,
        "days": limit.days_left,
        "owed": limit.clock.owed_by,
        "owed_by": whose,
        "steps": limit.reckoning.steps,
        **_sureness(limit.confidence),
        "missing": _("Another source says %(day)s. Counsel must decide which one applies.")
        % {"day": date_format(limit.other.due_on)}
        if limit.other and limit.other.due_on != limit.reckoning.due_on
        else "",
    }


def _sureness(mark: Confidence) -> dict[str, str]:
    """How sure a date is: `confidence` stands with its sum; `doubt` is said beside the date itself, if there is any."""
    return {"confidence": mark.verification, "doubt": mark.verification if mark.needs_approval else ""}


def filing_limits(
    case: Case,
    area: str,
    acted_on: date | None,
    *,
    public_body: bool = False,
    law: str | None = None,
    calendar: Calendar | None = None,
) -> tuple[list[dict[str, Any]], str]:
    """The last days to file for an act, state and federal, soonest first; or the sentence that says what is missing."""
    try:
        limits = timeliness(
            case.pack,
            area,
            acted_on,
            clock.today(case.agency),
            public_body,
            law=law,
            calendars={case.pack_code: calendar or case.agency.calendar},
        )
    except Unreckonable as gap:
        return [], str(gap)
    if not limits:
        return [], _("No filing deadline is known from the intake statement. Ask what the complaint is about.")
    return sorted((limit_row(limit) for limit in limits), key=lambda limit: limit["days"]), ""


def limit_rows(case: Case, area: str, acted_on: date | None, **more: Any) -> list[dict[str, Any]]:
    """The same as rows for components/deadlines.html: one without a day says what is missing."""
    rows, missing = filing_limits(case, area, acted_on, **more)
    return rows or [{"label": _("Last day to file"), "on": None, "days": None, "missing": missing}]


def told_limits(case: Case, calendar: Calendar | None = None) -> tuple[list[dict[str, Any]], str]:
    """The last days to file, reckoned from what the person told us first. The case comes from `with_told`; a list reads
    the `calendar` of the agency once.
    """
    told = told_first(case)
    day = told.last_happened_on if told else None
    return filing_limits(case, told.area if told else "", day, calendar=calendar)
