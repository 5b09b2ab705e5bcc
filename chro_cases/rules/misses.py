"""A clock that an agency missed: the reasons it may give, and who by law must be told of them."""

from dataclasses import dataclass
from datetime import date

from .confidence import Confidence
from .rows import PRACTICE, Row


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
        MissReason("vacancy", "A post was vacant"),
        MissReason("waiting_party", "Waiting for a party"),
        MissReason("waiting_agency", "Waiting for another agency"),
        MissReason("counsel_review", "Counsel’s review took longer"),
        MissReason("late_referral", "It was referred late within the office"),
        MissReason("illness", "Illness"),
        MissReason("system_failure", "A system failed"),
        MissReason("other", "Another reason, in words"),
    )
}


@dataclass(frozen=True, kw_only=True)
class LateReport(Row):
    """A report that a law asks for about what an agency did late, and the clocks it is about."""

    asks: str
    clocks: tuple[str, ...]


LATE_REPORTS = {
    "ct": LateReport(
        code="CT-LATE-REPORT",
        name="Yearly report of cases over their time",
        citation="C.G.S. 46a-82e(b)",
        confidence=Confidence.V,
        asks="Each year the commission reports to the Judiciary Committee and the Governor the cases that exceeded the "
        "time of 46a-83(g), extensions included, in the fiscal year before: the reasons, the petitions and what came "
        "of them, and recommendations.",
        clocks=("CT-FINDING",),
    ),
}
# July to June in both states. No source was read for it, so it is marked as practice wherever it is used.
FISCAL_YEAR_BEGINS = 7


def fiscal_year(day: date) -> tuple[date, date]:
    """The first and the last day of the fiscal year that a day lies in (agency practice: July to June)."""
    first = date(day.year - (day.month < FISCAL_YEAR_BEGINS), FISCAL_YEAR_BEGINS, 1)
    return first, date(first.year + 1, FISCAL_YEAR_BEGINS - 1, 30)
