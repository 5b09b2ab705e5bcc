"""Clocks start and stop with the events the law names, each respondent on its own, and a corrected fact is reckoned
anew.
"""

from datetime import timedelta

from chro_cases.deadlines.models import Deadline
from intake import actions


def running(case, code: str):
    return Deadline.objects.current().filter(case=case, clock=code)


def test_filing_stops_the_limit_and_starts_what_follows(walk):
    walked = walk("signature")
    assert running(walked.case, "CT-FILE-EMP").exists()
    walked.reach_filed()
    assert not running(walked.case, "CT-FILE-EMP").exists()
    assert running(walked.case, "CT-SERVE").get().due_on >= walked.today + timedelta(15)
    assert running(walked.case, "CT-REL-ELIG").exists()


def test_the_state_and_the_federal_limit_stand_beside_each_other(walk):
    case = walk("drafting").case
    limits = {deadline.jurisdiction for deadline in case.deadlines.current().filter(trigger__kind="act_happened")}
    assert limits == {"ct", "federal"}


def test_receipt_is_presumed_by_mail_and_starts_the_answer_clock(walk):
    walked = walk("answer")
    answer = running(walked.case, "CT-ANSWER").get()
    assert answer.party == walked.acme
    assert answer.trigger.on == walked.today + timedelta(2)
    assert any("presum" in step.kind or "received" in step.text for step in answer.sum.steps)


def test_a_proven_receipt_ends_the_presumed_one_and_both_stay_readable(walk):
    walked = walk("answer")
    actions.record_receipt(walked.mailing, by=walked.team.cole, on=walked.today, proof="Signed return receipt")
    presumed, proven = Deadline.objects.filter(case=walked.case, clock="CT-ANSWER").order_by("pk")
    assert presumed.ended_why == "Reckoned anew."
    assert presumed.trigger.on - proven.trigger.on == timedelta(2)
    assert proven.ended_at is None
    assert walked.mailing.deliveries.current().get().presumed is False


def test_each_respondent_has_its_own_time_to_answer(walk):
    walked = walk("drafting")
    other = actions.add_party(
        walked.case, "respondent", actions.Who(organisation="Beta Mills", postal="2 Mill Road"), by=walked.team.amara
    )
    walked.reach_signature()
    walked.reach_filed()
    walked.reach_answer()
    assert {d.party for d in running(walked.case, "CT-ANSWER")} == {walked.acme, other}


def test_a_withdrawn_claim_takes_its_clocks_with_it(walk):
    walked = walk("drafting")
    actions.withdraw_claim(walked.case.claims.current().get(), by=walked.team.amara, why="Stated wrongly.")
    assert not walked.case.deadlines.current().exists()


def test_the_reckoning_is_kept_with_its_steps_and_edition(walk):
    deadline = running(walk("filed").case, "CT-SERVE").get()
    assert deadline.sum.due_on == deadline.due_on
    assert deadline.edition == deadline.rule.edition
    assert deadline.sum.steps[0].kind == "trigger"


def test_a_closed_inquiry_runs_no_clock_and_a_reopened_one_does_again(walk):
    walked = walk("drafting")
    reason = walked.case.pack.closure_reasons_from("drafting")[0].code
    actions.close_inquiry(walked.case, by=walked.team.amara, reason=reason, explanation="Not for us.")
    walked.refresh()
    assert not walked.case.deadlines.current().exists()
    actions.reopen_inquiry(walked.case, by=walked.team.rosa, reason="New facts.")
    assert running(walked.case, "CT-FILE-EMP").exists()
