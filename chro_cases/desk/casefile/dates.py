"""The case's dates of law: running, with the sum; and ended, with why."""

from typing import Any

from django.db.models import BooleanField, ExpressionWrapper

from chro_cases import clock
from chro_cases.cases.models import Case, Claim
from chro_cases.cases.registry import sentence_of
from chro_cases.casework.dates import deadline_row, told_limits
from chro_cases.deadlines.actions import can_be_corrected
from chro_cases.deadlines.acts import DAY_CORRECTED
from chro_cases.deadlines.missed_deadlines import answered_for_by, missed
from chro_cases.deadlines.models import Deadline, Miss, Reminder, RuleApproval, Stay, open_ended
from chro_cases.deadlines.undelivered_reminders import undelivered
from chro_cases.mail.models import Email
from chro_cases.people.models import User
from chro_cases.rules.stages import Stage

from ..access import page
from ..law import short


def dates(case: Case, user: User, emails: list[Email]) -> dict[str, Any]:
    """Dates that run, soonest first, and dates that ended, latest first.

    Before any claim is stated no date runs; then it is said how long there is to file, as far as what was told allows.
    `emails` are those that did not arrive.
    """
    deadlines, stays, late = case.rows(Deadline), open_ended(case), _missed(case, user)
    corrects, lost = case.allows(user, DAY_CORRECTED), undelivered(emails)
    running = [one for one in deadlines if one.is_running]
    approved = _approvals(case) if running else {}
    shown = {one.pk: _date(case, one, stays) | {"missed": late.get(one.pk)} for one in deadlines}
    told, missing = ([], "") if running or not case.is_at(Stage.INQUIRY) else told_limits(case)
    return {
        "told_dates": told,
        "told_missing": missing,
        "dates": [
            shown[one.pk]
            | {
                "approval": approved.get((one.clock, one.edition)),
                "correction": corrects and _correction(one),
                "undelivered": [_lost(case, row) for row in lost[one.pk]],
            }
            for one in running
        ],
        "ended_dates": sorted(
            (shown[one.pk] for one in deadlines if not one.is_running), key=lambda date: date["ended_at"], reverse=True
        ),
    }


def _approvals(case: Case) -> dict[tuple[str, str], RuleApproval]:
    """What counsel of the agency approved, by rule and wording."""
    return {(one.clock, one.edition): one for one in case.agency.rule_approvals.select_related("by")}


def _claim(claim: Claim) -> str:
    """The claim that a date belongs to: claims of one day have dates alike."""
    return f"{claim.basis_name} · {claim.respondent.name}"


def _missed(case: Case, user: User) -> dict[int, dict[str, Any]]:
    """The dates that the agency missed: the reason on file, and the page on which this person may give one."""
    today = clock.today(case.agency)
    passed = [one.pk for one in case.rows(Deadline) if one.binds_agency and one.due_on < today]
    if not passed:
        return {}
    own = ExpressionWrapper(answered_for_by(user), BooleanField())
    late = missed(today).filter(pk__in=passed).annotate(own=own).values_list("pk", "own")
    reasons = {miss.deadline_id: miss for miss in case.current(Miss)}
    return {
        key: {"reason": reasons.get(key), "explain": page("miss", case.pk, key) if own else ""} for key, own in late
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
        "claim": _claim(deadline.claim) if deadline.claim else "",
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
