"""Clocks start and stop with the events the law names, each respondent on its own, and a corrected fact is reckoned
anew.
"""

from datetime import timedelta

from chro_cases.deadlines.models import Deadline
from intake import actions
from tests.daily_jobs import serve
from tests.investigations.answering import answered


def running(case, code: str):
    return Deadline.objects.current().filter(case=case, clock=code)


def test_filing_stops_the_limit_and_starts_what_follows(at_signature):
    assert running(at_signature.case, "CT-FILE-EMP").exists()
    at_signature.reach_filed()
    assert not running(at_signature.case, "CT-FILE-EMP").exists()
    assert running(at_signature.case, "CT-SERVE").get().due_on >= at_signature.today + timedelta(15)
    assert running(at_signature.case, "CT-REL-ELIG").exists()


def test_the_state_and_the_federal_limit_stand_beside_each_other(at_drafting):
    case = at_drafting.case
    limits = {deadline.jurisdiction for deadline in case.deadlines.current().filter(trigger__kind="act_happened")}
    assert limits == {"ct", "federal"}


def test_receipt_is_presumed_by_mail_and_starts_the_answer_clock(at_answer):
    answer = running(at_answer.case, "CT-ANSWER").get()
    assert answer.party == at_answer.acme
    assert answer.trigger.on == at_answer.today + timedelta(2)
    assert any("presum" in step.kind or "received" in step.text for step in answer.sum.steps)


def test_a_proven_receipt_ends_the_presumed_one_and_both_stay_readable(at_answer):
    actions.record_receipt(at_answer.mailing, by=at_answer.team.cole, on=at_answer.today, proof="Signed return receipt")
    presumed, proven = Deadline.objects.filter(case=at_answer.case, clock="CT-ANSWER").order_by("pk")
    assert presumed.ended_why == "Recalculated."
    assert presumed.trigger.on - proven.trigger.on == timedelta(2)
    assert proven.ended_at is None
    assert at_answer.mailing.deliveries.current().get().presumed is False


def test_a_receipt_proven_after_the_answer_starts_no_time_to_answer(at_answer):
    answered(at_answer)
    actions.record_receipt(at_answer.mailing, by=at_answer.team.cole, on=at_answer.today, proof="Signed return receipt")
    assert not running(at_answer.case, "CT-ANSWER").exists()
    assert not running(at_answer.case, "CT-PAC-ELECT").exists()


def test_each_respondent_has_its_own_time_to_answer(at_drafting):
    other = actions.add_party(
        at_drafting.case,
        "respondent",
        actions.PartyDetails(organisation="Beta Mills", postal="2 Mill Road"),
        by=at_drafting.team.amara,
    )
    at_drafting.reach_signature()
    at_drafting.reach_filed()
    at_drafting.reach_answer()
    assert {d.party for d in running(at_drafting.case, "CT-ANSWER")} == {at_drafting.acme, other}


def test_a_respondent_who_was_not_served_keeps_its_date_when_the_other_one_was(at_drafting):
    beta = actions.PartyDetails(organisation="Beta Mills", postal="2 Mill Road")
    other = actions.add_party(at_drafting.case, "respondent", beta, by=at_drafting.team.amara)
    at_drafting.reach_signature()
    at_drafting.reach_filed()
    assert {one.party for one in running(at_drafting.case, "CT-SERVE")} == {at_drafting.acme, other}
    serve(at_drafting, at_drafting.acme, at_drafting.today)
    assert running(at_drafting.case, "CT-SERVE").get().party == other


def test_a_withdrawn_claim_takes_its_clocks_with_it(at_drafting):
    actions.withdraw_claim(at_drafting.case.claims.current().get(), by=at_drafting.team.amara, why="Stated wrongly.")
    assert not at_drafting.case.deadlines.current().exists()


def test_the_reckoning_is_kept_with_its_steps_and_edition(at_filed):
    deadline = running(at_filed.case, "CT-SERVE").get()
    assert deadline.sum.due_on == deadline.due_on
    assert deadline.edition == deadline.rule.edition
    assert deadline.sum.steps[0].kind == "trigger"


def test_a_closed_inquiry_runs_no_clock_and_a_reopened_one_does_again(at_drafting):
    reason = at_drafting.case.pack.closure_reasons_from("drafting")[0].code
    actions.close_inquiry(at_drafting.case, by=at_drafting.team.amara, reason=reason, explanation="Not for us.")
    at_drafting.refresh()
    assert not at_drafting.case.deadlines.current().exists()
    actions.reopen_inquiry(at_drafting.case, by=at_drafting.team.rosa, reason="New facts.")
    assert running(at_drafting.case, "CT-FILE-EMP").exists()
