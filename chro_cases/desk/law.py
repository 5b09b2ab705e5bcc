"""Rules and closed days as the pages of the law show them."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from chro_cases.casework.dates import whose
from chro_cases.deadlines.models import OfficeClosing, RuleApproval
from chro_cases.people.models import Agency
from chro_cases.rules import EVENT_KINDS, NEXT_ACTS, PAUSES, Clock, Confidence, beside, calendar_for, pack_for
from chro_cases.rules.extensions import what_is_allowed
from chro_cases.rules.formats import period

ROLLS = {
    "next": gettext_lazy("moves to the next open day"),
    "not_sunday": gettext_lazy("moves off Sundays and holidays"),
    "none": gettext_lazy("does not move"),
}


def rules_of(agency: Agency, *, doubtful: bool) -> list[dict[str, Any]]:
    """The clocks of the agency's own law and of the federal law; `doubtful`: those not read in the law itself."""
    approvals = {
        (one.clock, one.edition): one for one in RuleApproval.objects.filter(agency=agency).select_related("by")
    }
    found = []
    for pack in (agency.pack, *beside(agency.pack)):
        rows = [row for row in pack.clocks if not doubtful or row.confidence != Confidence.V]
        shown = [rule_row(row, approvals.get((row.code, row.edition))) for row in rows]
        found.append({"name": pack.name, "rules": shown})
    return found


def rule_row(row: Clock, approval: RuleApproval | None) -> dict[str, Any]:
    """One clock in the words of the page."""
    return {
        "rule": row,
        "edition": short(row),
        "trigger": EVENT_KINDS[row.trigger].happened,
        "length": period(row.length, row.unit) if row.length else _("at once"),
        "roll": ROLLS[row.roll],
        "owed_by": whose(row),
        "areas": [area.name for area in pack_for(row.jurisdiction).areas if area.code in row.areas],
        "extensions": what_is_allowed(row),
        "held_by": [PAUSES[kind].name for kind in row.paused_by],
        "stopped_by": [EVENT_KINDS[kind].happened for kind in row.stopped_by],
        "next_act": NEXT_ACTS.get(row.next_act or "", ""),
        "warned": _warned(row),
        "other": row.as_otherwise_read(),
        "doubtful": row.confidence != Confidence.V,
        "approval": approval,
    }


def short(row: Clock) -> str:
    """The beginning of the fingerprint of a wording, enough to tell it from every other."""
    return row.edition[:12]


def closed_days(agency: Agency, years: Iterable[int]) -> list[dict[str, Any]]:
    """Year by year, every weekday on which the agency is closed: by law, and by what was recorded."""
    recorded = {one.on: one for one in OfficeClosing.objects.filter(agency=agency, ended_at=None)}
    found = []
    for year in years:
        by_law = [day for day in calendar_for(agency.pack_code).holidays.values() if day.on.year == year]
        rows: list[dict[str, Any]] = [
            {"on": day.on, "name": day.name, "source": day.source, "closing": None} for day in by_law
        ]
        rows += [
            {"on": one.on, "name": one.name, "source": one.source, "closing": one}
            for one in recorded.values()
            if one.on.year == year
        ]
        found.append({"year": year, "days": sorted(rows, key=lambda row: row["on"])})
    return found


def _warned(row: Clock) -> str:
    if not row.notify_before:
        return _("no reminder")
    days = ", ".join(str(days) for days in sorted(row.notify_before, reverse=True))
    return ngettext("%(days)s day before", "%(days)s days before", max(row.notify_before)) % {"days": days}
