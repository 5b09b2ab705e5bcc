"""A clock that an agency missed: the reasons it may give, and the year they are counted in."""

from dataclasses import dataclass
from datetime import date

from .rows import PRACTICE


@dataclass(frozen=True)
class MissReason:
    """One reason for which an agency missed a clock of its own. No law lists them; the list is closed so that a year's
    reasons can be counted.
    """

    code: str
    name: str
    citation: str = PRACTICE


MISS_REASONS = {
    reason.code: reason
    for reason in (
        MissReason("workload", "Workload"),
        MissReason("vacancy", "Vacancy"),
        MissReason("waiting_party", "Waiting for a party"),
        MissReason("waiting_agency", "Waiting for another agency"),
        MissReason("counsel_review", "Counsel’s review took longer"),
        MissReason("late_referral", "It was referred late within the office"),
        MissReason("illness", "Illness"),
        MissReason("system_failure", "A system failed"),
        MissReason("other", "Another reason, in words"),
    )
}


# July to June in both states. No source was read for it, so it is marked as practice wherever it is used.
FISCAL_YEAR_BEGINS = 7


def fiscal_year(day: date) -> tuple[date, date]:
    """The first and the last day of the fiscal year that a day lies in (agency practice: July to June)."""
    first = date(day.year - (day.month < FISCAL_YEAR_BEGINS), FISCAL_YEAR_BEGINS, 1)
    return first, date(first.year + 1, FISCAL_YEAR_BEGINS - 1, 30)
