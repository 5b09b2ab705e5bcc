"""Acts in an order that nobody planned: what was done starts nothing, and what one did ends nothing of another."""

from datetime import timedelta

import pytest

from chro_cases.deadlines.actions import record_dual_filing, record_happening
from chro_cases.deadlines.missed_deadlines import missed
from chro_cases.errors import Refused
from intake import actions
from tests.daily_jobs import days_on
from tests.investigations.answering import answered
from tests.shared_fixtures import HOUSING


def running(at, code, **more):
    return at.case.deadlines.current().filter(clock=code, **more)


def happened(at, kind, **more):
    return record_happening(at.case, by=at.team.cole, kind=kind, note="Fax.", **{"on": at.today, **more})


def mailed(at):
    """The charge goes out by certified mail, whose receipt is yet to be proven."""
    sent = actions.serve_respondent(
        at.acme, by=at.team.cole, method="certified_mail", address="9 Mill Road", on=at.today, proof="7"
    )
    actions.complete_service(at.case, by=at.team.cole)
    at.refresh()
    return sent


def proven(at, sent):
    sent = type(sent).objects.get(pk=sent.pk)
    actions.record_receipt(sent, by=at.team.cole, on=at.today + timedelta(2), proof="Signed return receipt")


@pytest.fixture
def two(at_drafting):
    """A complaint against Acme and Beta, before it is signed."""
    beta = actions.PartyDetails(organisation="Beta Mills", postal="2 Mill Road")
    at_drafting.beta = actions.add_party(at_drafting.case, "respondent", beta, by=at_drafting.team.amara)
    return at_drafting


def served(at):
    for reach in (at.reach_signature, at.reach_filed, at.reach_answer):
        reach()
    return at


def test_a_receipt_first_proven_after_the_answer_starts_no_time_to_answer(at_filed):
    sent = mailed(at_filed)
    with days_on(5):
        at_filed.acme = type(at_filed.acme).objects.get(pk=at_filed.acme.pk)
        answered(at_filed)
        proven(at_filed, sent)
    assert not running(at_filed, "CT-ANSWER").exists()


def test_nor_while_talks_before_the_answer_are_tried(at_filed):
    sent = mailed(at_filed)
    with days_on(5):
        happened(at_filed, "early_conciliation_asked", on=at_filed.today + timedelta(3), party=at_filed.acme)
        proven(at_filed, sent)
    assert not running(at_filed, "CT-ANSWER").exists()


def test_talks_that_fail_after_the_answer_start_no_time_to_answer(at_answer):
    happened(at_answer, "early_conciliation_asked", party=at_answer.acme)
    answered(at_answer)
    happened(at_answer, "early_conciliation_failed", party=at_answer.acme)
    assert not running(at_answer, "CT-ANSWER-PAC").exists()


def test_a_federal_number_given_after_service_starts_no_notice_that_was_given(at_answer):
    record_dual_filing(at_answer.case, by=at_answer.team.cole, agency="eeoc", number="16A-1", on=at_answer.today)
    assert not running(at_answer, "EEOC-NOTICE").exists()
    assert running(at_answer, "EEOC-NRTS").exists()


def test_a_second_federal_number_starts_nothing_again_that_was_met(at_filed):
    at = at_filed
    record_dual_filing(at.case, by=at.team.cole, agency="eeoc", number="16A-1", on=at.today)
    happened(at, "federal_right_to_sue_issued")
    record_dual_filing(at.case, by=at.team.cole, agency="hud", number="01-1", on=at.today)
    assert not running(at, "EEOC-NRTS").exists()


def test_what_ends_a_respondents_date_says_whose(two):
    at = served(two)
    for party in (at.acme, at.beta):
        happened(at, "hearing_notice_received", party=party)
    with pytest.raises(Refused, match="Choose the respondent"):
        happened(at, "hearing_answer_received")
    happened(at, "hearing_answer_received", party=at.acme)
    assert running(at, "CT-HANSWER").get().party_id == at.beta.pk


def test_each_respondent_answers_under_the_law_of_the_claims_against_it(two):
    when = two.today - timedelta(30)
    actions.state_claim(two.case, by=two.team.amara, respondent=two.beta, latest_act=when, **HOUSING)
    at = served(two)
    theirs = at.case.deadlines.current().filter(clock__startswith="CT-ANSWER").values_list("clock", "party")
    assert sorted(theirs) == sorted([("CT-ANSWER", at.acme.pk), ("CT-ANSWER-HSG", at.beta.pk)])


def test_a_missed_review_stays_missed_when_another_respondent_answers(two):
    at = served(two)
    answered(at)
    review = running(at, "CT-CAR").get()
    with days_on((review.due_on - at.today).days + 2):
        at.acme = at.beta
        answered(at)
        assert missed(review.due_on + timedelta(2)).filter(pk=review.pk).exists()
