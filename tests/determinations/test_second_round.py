"""What an ending leaves behind: old approvals, old proofs, clocks, and acts on a case that is closed."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.deadlines.actions import record_dual_filing, record_happening
from chro_cases.errors import Refused
from chro_cases.rules import calendar_for
from conferences.actions import Expected, call_conference
from conferences.acts import OF_MEETINGS
from determinations.actions import (
    ask_for_reconsideration,
    ask_for_release,
    close_case,
    decide_reconsideration,
    issue_determination,
    issue_release,
    open_proposal,
    order_further_investigation,
    propose_closing,
    reopen_case,
    send_draft_finding,
)
from investigations.actions import (
    ask_for_information,
    begin_determination,
    issue_assessment,
    record_item_answer,
    record_witness_interview,
    request_default,
    write_assessment,
)
from tests.investigations.answering import being_assessed


def closed(at, reason):
    propose_closing(at.case, reason=reason, explanation="Gone.", proof="Three letters.", by=at.team.theo, base=0)
    approve(submit_for_review(open_proposal(at.case), by=at.team.theo), by=at.team.rosa)
    close_case(at.case, by=at.team.rosa)
    at.refresh()


def reopened(at, to="investigation"):
    reopen_case(at.case, by=at.team.rosa, reason="She wrote.", to=to)
    at.refresh()


def called_together(at):
    """Both sides are called to a fact-finding conference on an open day three weeks ahead."""
    day = at.today + timedelta(21)
    while not calendar_for("ct").is_open(day):
        day += timedelta(1)
    begins = datetime.combine(day, time(10), tzinfo=ZoneInfo(at.agency.zone))
    call_conference(
        at.case,
        by=at.team.theo,
        kind="fact_finding",
        starts_at=begins,
        ends_at=begins + timedelta(hours=2),
        led_by=at.team.theo,
        expected=[Expected(at.dana_party), Expected(at.acme)],
        place="Our office",
    )
    at.refresh()


@pytest.fixture
def assessed(at_answer, ct):
    at = being_assessed(at_answer, ct)
    said = {"outcome": "dismiss", "ground": "CT-CAR-NRP", "reasons": "As read."}
    write_assessment(at.case, by=ct.juno, base=0, **said)
    approve(submit_for_review(at.case.assessments.get(), by=ct.juno), by=ct.vera)
    return at


def test_an_old_dismissal_is_not_issued_again_from_another_stage(assessed, ct):
    issue_assessment(assessed.case, by=ct.vera, on=assessed.today)
    assessed.refresh()
    reopened(assessed)
    with pytest.raises(Refused, match="This is done at: "):
        issue_assessment(assessed.case, by=ct.vera, on=assessed.today)


def test_no_notice_goes_out_before_the_words_were_approved(assessed, ct):
    yesterday = assessed.today - timedelta(1)
    with pytest.raises(Refused, match="approved on"):
        issue_assessment(assessed.case, by=ct.vera, on=yesterday)


def test_a_draft_is_not_dated_before_its_approval_and_goes_out_once(before_decision_ct, cleared):
    at = before_decision_ct
    cleared(at, "cause")
    with pytest.raises(Refused, match="approved on"):
        send_draft_finding(at.case, by=at.team.theo, on=at.today - timedelta(40))
    send_draft_finding(at.case, by=at.team.theo, on=at.today)
    with pytest.raises(Refused, match="sent"):
        send_draft_finding(at.case, by=at.team.rosa, on=at.today)


def test_a_second_round_needs_its_own_approvals(before_decision_mo, cleared):
    at = before_decision_mo
    cleared(at, "cause")
    order_further_investigation(at.case, by=at.team.rosa, why="Hear the neighbour.")
    at.refresh()
    with pytest.raises(Refused, match="approve the report"):
        begin_determination(at.case, by=at.team.rosa)


def test_a_reopened_decision_is_not_issued_on_the_approval_of_the_first(before_decision_mo, cleared):
    at = before_decision_mo
    cleared(at, "no_cause")
    issue_determination(at.case, by=at.team.rosa, on=at.today)
    at.refresh()
    reopened(at, to="determination")
    with pytest.raises(Refused, match="yet to be approved"):
        issue_determination(at.case, by=at.team.rosa, on=at.today)


def test_reopened_after_a_release_it_can_be_asked_for_again(before_decision_ct):
    at = before_decision_ct
    said = {"by": at.team.theo, "party": at.dana_party, "on": at.today, "joint": True}
    issue_release(ask_for_release(at.case, **said), by=at.team.vera, on=at.today)
    at.refresh()
    reopened(at)
    assert ask_for_release(at.case, **said)


def test_a_reopening_answers_whoever_had_asked_for_it(closed_ct):
    at = closed_ct
    request = ask_for_reconsideration(
        at.case, by=at.team.theo, party=at.dana_party, received_on=at.today, reasons="Page 2.", certified_copy=True
    )
    assert at.case.deadlines.current().filter(clock="CT-RECON-DEC").exists()
    reopened(at)
    request.refresh_from_db()
    assert request.ended_why == "The case was reopened."
    assert not at.case.deadlines.current().filter(clock="CT-RECON-DEC").exists()
    with pytest.raises(Refused, match="no longer closed"):
        decide_reconsideration(request, by=at.team.vera, granted=True, reasons="So.", on=at.today)


def test_what_she_may_ask_of_a_federal_agency_outlives_the_closing_and_is_not_begun_again(walk):
    at = walk("answer")
    record_dual_filing(at.case, by=at.team.vera, agency="eeoc", number="16A-2037-00001", on=at.today)
    notice = at.case.deadlines.current().get(clock="EEOC-NRTS")
    closed(at, "CT-AD-CANTLOCATE")
    assert at.case.deadlines.current().get(clock="EEOC-NRTS") == notice
    reopened(at)
    assert at.case.deadlines.current().get(clock="EEOC-NRTS") == notice


def test_what_began_anew_while_it_was_closed_is_not_begun_again(walk):
    at = walk("answer")
    death = {"by": at.team.vera, "kind": "death_noticed", "on": at.today, "note": "Her son called."}
    record_happening(at.case, **death)
    closed(at, "CT-AD-CANTLOCATE")
    assert not at.case.deadlines.current().filter(clock="CT-SUBST-2-DEATH").exists()
    record_happening(at.case, **death)
    reopened(at)
    assert at.case.deadlines.current().filter(clock="CT-SUBST-2-DEATH").count() == 1


def test_a_joint_request_is_not_older_than_the_charge(before_decision_ct):
    at = before_decision_ct
    with pytest.raises(Refused, match="filed"):
        ask_for_release(at.case, by=at.team.theo, party=at.dana_party, on=at.today - timedelta(400), joint=True)


def test_a_missed_meeting_of_before_the_reopening_proves_no_second_closing(walk, ct):
    claim = {"area": "housing", "basis": "sex", "issue": "terms", "law": "46a-64c"}
    at = walk("investigation", claim=claim)
    at.case.record(OF_MEETINGS["conference_missed"]["fact_finding"], by=ct.theo)
    closed(at, "CT-AD-CANTLOCATE")
    reopened(at)
    called_together(at)
    with pytest.raises(Refused, match="The file holds no proof"):
        propose_closing(
            at.case, reason="CT-AD-NOSHOW-FFC", explanation="She did not come.", proof="Notice.", by=ct.theo, base=0
        )


def test_nothing_is_heard_answered_or_defaulted_in_a_closed_case(walk, ct):
    claim = {"area": "housing", "basis": "sex", "issue": "terms", "law": "46a-64c"}
    at = walk("investigation", claim=claim)
    asked = ask_for_information(at.acme, by=ct.theo, on=at.today, why="", items=["The rent roll."])
    closed(at, "CT-AD-CANTLOCATE")
    item = type(asked.items.get()).objects.get()
    with pytest.raises(Refused, match="The case is at: Closed"):
        record_item_answer(item, by=ct.theo, on=at.today, text="Here.")
    with pytest.raises(Refused, match="The case is at: Closed"):
        record_witness_interview(at.case, by=ct.theo, on=at.today, name="Bo", part="", mode="phone", notes="He said.")
    acme = type(at.acme).objects.get(pk=at.acme.pk)
    with pytest.raises(Refused, match="The case is at: Closed"):
        request_default(acme, by=ct.rosa, ground="subpoena", facts="Silence.", on=at.today, proof="7009")


def test_whoever_wrote_an_earlier_version_of_the_finding_does_not_look_at_it_again(closed_ct):
    at = closed_ct
    asked = ask_for_reconsideration(
        at.case, by=at.team.theo, party=at.dana_party, received_on=at.today, reasons="Look.", certified_copy=True
    )
    version = at.case.determinations.get().latest
    type(version).objects.create(
        subject=version.subject,
        number=version.number + 1,
        body=version.body,
        written_by=at.team.vera,
        written_at=version.subject.reviews.last().submitted_at - timedelta(1),
        made_by=version.made_by,
    )
    with pytest.raises(Refused, match="prepared, approved or issued"):
        decide_reconsideration(asked, by=at.team.vera, granted=True, reasons="Yes.", on=at.today)
