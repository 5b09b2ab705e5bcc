"""From the answer to a decision, where nothing stands between."""

import pytest

from chro_cases.errors import Refused
from investigations.actions import assign_investigator, begin_investigation


def test_a_case_is_investigated_and_comes_before_whoever_decides(mo_at_determination, mo):
    case = mo_at_determination.case
    assert case.stage == "determination"
    assert case.reports.get().reviews.get().outcome == "approved"


def test_a_complaint_that_the_law_assesses_is_not_investigated_before(at_answer, ct):
    case = at_answer.case
    assign_investigator(case, to=ct.theo, role="trainee", by=ct.rosa)
    with pytest.raises(Refused, match="assesses this complaint"):
        begin_investigation(case, by=ct.rosa)
