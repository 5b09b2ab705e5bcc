"""A complaint that waits for its determination, and its determination written, reviewed and issued."""

import pytest

from chro_cases.cases.actions import approve, submit_for_review
from determinations.actions import comment_on_draft, issue_determination, send_draft_finding, write_determination
from tests.cast import CaseBuilder
from tests.daily_jobs import days_on

SUMMARY = "The pay of everybody in the same post was compared."


@pytest.fixture
def before_decision_mo(mo_at_determination, mo) -> CaseBuilder:
    """A Missouri complaint with its approved report."""
    return mo_at_determination


@pytest.fixture
def before_decision_ct(housing_at_determination) -> CaseBuilder:
    """A Connecticut housing complaint with its approved report."""
    return housing_at_determination


@pytest.fixture
def body():
    """A determination that gives every claim this answer."""

    def of(case, outcome: str, reasons: str = "The exhibits show it.") -> dict:
        answer = {"outcome": outcome, "reasons": reasons}
        return {"claims": {str(claim.pk): answer for claim in case.claims.current()}, "summary": SUMMARY}

    return of


@pytest.fixture
def cleared(body):
    """Write the determination as the trainee and have it approved by the supervisor: `cleared(walk, "cause")`."""

    def it(at: CaseBuilder, outcome: str, reasons: str = "The exhibits show it."):
        work = at.case.determinations.first()
        base = work.latest.number if work else 0
        write_determination(at.case, body(at.case, outcome, reasons), by=at.team.theo, base=base)
        approve(submit_for_review(at.case.determinations.get(), by=at.team.theo), by=at.team.rosa)
        return at.case.reviews.standing("determination")

    return it


@pytest.fixture
def closed_ct(before_decision_ct, cleared) -> CaseBuilder:
    """A Connecticut complaint closed by a finding of no cause, after both sides commented on the draft."""
    at, team = before_decision_ct, before_decision_ct.team
    cleared(at, "no_cause")
    send_draft_finding(at.case, by=team.theo, on=at.today)
    for party in (at.dana_party, at.acme):
        comment_on_draft(at.case, by=team.theo, party=party, on=at.today, text="I have read it.")
    issue_determination(at.case, by=team.rosa, on=at.today)
    at.refresh()
    return at


@pytest.fixture
def later():
    """So many days from now: `with later(20):`."""
    return days_on


@pytest.fixture
def clocks():
    """The codes of the dates that run for a case."""
    return lambda case: set(case.deadlines.current().values_list("clock", flat=True))
