"""While a stay lasts the days of both sides stand still, whoever asks."""

import pytest

from chro_cases import clock
from chro_cases.deadlines.actions import begin_stay, extend
from chro_cases.desk.what_if import differences
from chro_cases.errors import Refused
from chro_cases.rules.pack_file import read_pack_file
from determinations.actions import comment_on_draft, issue_determination, send_draft_finding
from determinations.acts import may_comment
from investigations.actions import ask_for_time
from tests.daily_jobs import days_on
from tests.every import every
from tests.investigations.answering import noor


def stayed(at):
    begin_stay(at.case, by=at.team.rosa, kind="court_stay", since=at.today, source="Order", ground="So ordered.")
    return at


def past(deadline):
    """The clock some days after a last day that stands still."""
    return days_on((deadline.due_on - clock.today(deadline.case.agency)).days + 3)


@pytest.fixture
def drafted(before_decision_ct, cleared):
    """Both sides have a draft to comment on, and a court stays the case on the same day."""
    at = before_decision_ct
    cleared(at, "no_cause")
    send_draft_finding(at.case, by=at.team.theo, on=at.today)
    return stayed(at)


def test_a_comment_is_taken_and_no_finding_is_issued(drafted):
    at, last = drafted, drafted.case.deadlines.current().get(clock="CT-COMMENT")
    with past(last):
        today = clock.today(at.agency)
        assert may_comment(at.case, None)
        with pytest.raises(Refused, match="the days for it stand still"):
            issue_determination(at.case, by=at.team.rosa, on=today)
        assert comment_on_draft(at.case, by=at.team.theo, party=at.acme, on=today, text="No.").received_on == today


def test_a_party_asks_for_time_and_gets_it(at_answer):
    at, user = at_answer, noor(at_answer)
    due = stayed(at).case.deadlines.current().get(clock="CT-ANSWER")
    with past(due):
        ask_for_time(due, by=user, reason="Ill.", key="k")
        assert (
            extend(due, by=at.team.rosa, length=15, ground="Ill.", asked_on=clock.today(at.agency)).due_on > due.due_on
        )


def test_no_page_waits_for_a_day_that_stands_still(at_answer, client_for):
    user = noor(at_answer)
    due = stayed(at_answer).case.deadlines.current().get(clock="CT-ANSWER")
    with past(due):
        client = client_for(user)
        page = client.get(f"/my/cases/{at_answer.case.pk}/").content.decode()
    assert "This date stands still since" in page
    assert "days late" not in page


def test_it_is_not_late_on_day_one_of_a_changed_rule(at_filed):
    stayed(at_filed)
    with days_on(5):
        changed = read_pack_file('pack="ct"\nrunning_cases="new"\n[[clock]]\ncode="CT-SERVE"\nlength=2\n')
        found = [one for one in differences(changed) if one.clock == "CT-SERVE"]
    assert found
    assert every(not one.late for one in found)
