"""The case's dates of law: running, with the sum; and ended, with why."""

from typing import Any

from chro_cases import clock
from chro_cases.cases.models import Case, Claim
from chro_cases.cases.registry import sentence_of
from chro_cases.casework.dates import deadline_row, told_limits
from chro_cases.deadlines.actions import can_be_corrected
from chro_cases.deadlines.acts import DAY_CORRECTED
from chro_cases.deadlines.missed_deadlines import answered_for_by, missed
from chro_cases.deadlines.models import Deadline, Reminder, Stay, open_ended
from chro_cases.deadlines.undelivered_reminders import undelivered
from chro_cases.people.models import User
from chro_cases.rules.stages import Stage

from ..access import page
from ..law import short


def dates(case: Case, user: User) -> dict[str, Any]:
    """Dates that run, soonest first, and dates that ended, latest first.

    Before any claim is stated no date runs; then it is said how long there is to file, as far as what was told allows.
    """
    rows = Deadline.objects.visible_to(user).filter(case=case).soonest()
    rows = rows.select_related("trigger", "ended_by", "party__person", "party__organisation")
    rows = rows.select_related("claim__respondent__person", "claim__respondent__organisation")
    running: list[dict[str, Any]] = []
    ended: list[dict[str, Any]] = []
    stays = open_ended(case)
    approved = {(one.clock, one.edition): one for one in case.agency.rule_approvals.select_related("by")}
    late = _missed(case, user)
    corrects, lost = case.allows(user, DAY_CORRECTED), undelivered(rows)
    for deadline in rows:
        deadline.case = case  # the door has read it: its agency is not asked for again
        (ended if deadline.ended_at else running).append(
            _date(case, deadline, stays)
            | {
                "approval": approved.get((deadline.clock, deadline.edition)),
                "correction": corrects and _correction(deadline),
                "missed": late.get(deadline.pk),
                "undelivered": [_lost(case, row) for row in lost[deadline.pk]],
            }
        )
    told, missing = ([], "") if running or not case.is_at(Stage.INQUIRY) else told_limits(case)
    return {
        "told_dates": told,
        "told_missing": missing,
        "dates": running,
        "ended_dates": sorted(ended, key=lambda date: date["ended_at"], reverse=True),
    }


def _claim(case: Case, claim: Claim) -> str:
    """The claim that a date belongs to: claims of one day have dates alike."""
    claim.case = case
    return f"{claim.basis_name} · {claim.respondent.name}"


def _missed(case: Case, user: User) -> dict[int, dict[str, Any]]:
    """The dates that the agency missed: the reason on file, and the page on which this person may give one."""
    late = missed(clock.today(case.agency)).filter(case=case)
    own = set(late.filter(answered_for_by(user)).values_list("pk", flat=True))
    reasons = {miss.deadline_id: miss for miss in case.misses.current().select_related("made_by__by")}
    return {
        key: {"reason": reasons.get(key), "explain": page("miss", case.pk, key) if key in own else ""}
        for key in late.values_list("pk", flat=True)
    }


def _lost(case: Case, row: Reminder) -> dict[str, Any]:
    """A warning of this date that did not reach its reader."""
    return {"name": row.recipient.name, "on": clock.day(row.email.made_at, case.agency)}


def _correction(deadline: Deadline) -> str:
    """Where the day that this date counts from can be put right, if it can."""
    event = deadline.trigger
    return page("correction", event.case_id, event.number) if can_be_corrected(event) else ""


def _date(case: Case, deadline: Deadline, stays: list[Stay]) -> dict[str, Any]:
    return {
        **deadline_row(deadline, stays),
        "claim": _claim(case, deadline.claim) if deadline.claim else "",
        "trigger": sentence_of(deadline.trigger.kind),
        "trigger_on": deadline.counted_from,
        "edition": deadline.edition,
        "rule_url": page("rule", deadline.jurisdiction, deadline.clock, short(deadline.rule)),
        "citation": deadline.rule.citation,
        "consequence": deadline.rule.consequence,
        "note": deadline.rule.note,
        "ended_at": deadline.ended_at,
        "ended_on": clock.day(deadline.ended_at, case.agency) if deadline.ended_at else None,
        "ended_why": deadline.ended_why,
    }
