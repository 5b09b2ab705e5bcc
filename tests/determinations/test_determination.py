"""The determination: written, reviewed, commented on where the law asks for it, and issued."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction

from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.deadlines.actions import record_dual_filing
from chro_cases.errors import Refused
from conferences.actions import assign_mediator
from determinations.actions import (
    comment_on_draft,
    issue_determination,
    order_further_investigation,
    reopen_case,
    send_draft_finding,
    stands_in_the_way,
    write_determination,
)
from determinations.models import ClaimOutcome
from tests.cast import CaseBuilder
from tests.clients import date_fields
from tests.investigations.answering import noor


def test_a_claim_without_answer_and_reasons_is_not_put_before_a_supervisor(before_decision_mo, body):
    case, theo = before_decision_mo.case, before_decision_mo.team.theo
    write_determination(case, body(case, "", reasons=""), by=theo, base=0)
    with pytest.raises(Refused) as refusal:
        submit_for_review(case.determinations.get(), by=theo)
    assert [reason.split(" ")[0:2] for reason in refusal.value.reasons] == [["No", "outcome"], ["No", "reasons"]]


def test_with_cause_the_case_goes_on_to_conciliation_and_both_sides_are_told(before_decision_mo, cleared, clocks):
    at = before_decision_mo
    review = cleared(at, "cause")
    issue_determination(at.case, by=at.team.rosa, on=at.today)
    at.refresh()
    assert at.case.stage == "conciliation"
    outcome = at.case.claim_outcomes.get()
    assert (outcome.called, outcome.finding) == ("Probable cause", review)
    assert "MO-CONCIL" in clocks(at.case)
    letters = at.case.documents.filter(kind="determination")
    assert {paper.to_party for paper in letters} == {at.dana_party, at.acme}
    assert [day["name"] for day in letters[0].content["dates"]] == ["Conciliation"]


def test_without_cause_the_case_is_closed_and_the_time_to_go_to_court_runs(before_decision_mo, cleared, clocks):
    at = before_decision_mo
    cleared(at, "no_cause")
    issue_determination(at.case, by=at.team.vera, on=at.today)
    at.refresh()
    assert (at.case.stage, at.case.closures.current().get().reason) == ("closed", "MO-NPC")
    assert clocks(at.case) == {"MO-REVIEW", "MO-SUE-2Y"}
    letter = at.case.documents.filter(kind="determination", to_party=at.dana_party).get()
    assert "Ask the circuit court for review" in {day["name"] for day in letter.content["dates"]}


def test_nothing_is_issued_without_an_approval_nor_by_whoever_investigates(before_decision_mo, cleared, body):
    at = before_decision_mo
    with pytest.raises(Refused, match="has yet to be approved"):
        issue_determination(at.case, by=at.team.rosa, on=at.today)
    cleared(at, "cause")
    with pytest.raises(PermissionDenied):
        issue_determination(at.case, by=at.team.theo, on=at.today)
    write_determination(at.case, body(at.case, "cause", "Other reasons."), by=at.team.theo, base=1)
    with pytest.raises(Refused, match="in the words it has now"):
        issue_determination(at.case, by=at.team.rosa, on=at.today)


def test_the_database_keeps_no_outcome_without_the_finding_that_says_it(before_decision_mo, cleared):
    at = before_decision_mo
    finding, report = cleared(at, "cause"), at.case.reviews.standing("report")
    event, claim = at.case.events.last(), at.case.claims.current().get()
    for outcome, review in (("cause", report), ("no_cause", finding), ("cause", None)):
        with pytest.raises(DatabaseError), transaction.atomic():
            ClaimOutcome.objects.begin(event, claim=claim, outcome=outcome, reasons="So.", finding=review)
    assert ClaimOutcome.objects.begin(event, claim=claim, outcome="cause", reasons="So.", finding=finding).pk


def test_connecticut_hears_both_sides_on_a_draft_before_it_decides(before_decision_ct, cleared, later):
    at, team = before_decision_ct, before_decision_ct.team
    cleared(at, "cause")
    with pytest.raises(Refused, match="draft finding has yet to be sent"):
        issue_determination(at.case, by=team.rosa, on=at.today)
    send_draft_finding(at.case, by=team.theo, on=at.today)
    assert at.case.documents.filter(kind="draft_finding").count() == 2
    said = {"by": at.dana, "party": at.dana_party, "on": at.today, "text": "Exhibit 1 is old.", "key": "once"}
    assert comment_on_draft(at.case, **said) == comment_on_draft(at.case, **said)
    assert at.case.comments.get().made_by.channel == "portal"
    assert "Acme Paper Company can still comment" in stands_in_the_way(at.case, at.today)[0]
    with later(20):
        assert stands_in_the_way(at.case, at.today.fromordinal(at.today.toordinal() + 20)) == []


def test_a_comment_after_its_period_is_refused_with_the_sum(before_decision_ct, cleared, later):
    at = before_decision_ct
    cleared(at, "cause")
    send_draft_finding(at.case, by=at.team.theo, on=at.today)
    with later(20), pytest.raises(Refused, match=r"a comment after its period.*The time is 15 days"):
        comment_on_draft(
            at.case, by=at.team.theo, party=at.acme, on=at.today.fromordinal(at.today.toordinal() + 20), text="Late."
        )


def test_a_comment_is_that_of_a_side_and_of_nobody_who_speaks_for_it(before_decision_ct, cleared):
    at = before_decision_ct
    cleared(at, "cause")
    send_draft_finding(at.case, by=at.team.theo, on=at.today)
    speaker = noor(at).person.parties.get()
    with pytest.raises(Refused, match="only for a complainant or respondent"):
        comment_on_draft(at.case, by=at.team.theo, party=speaker, on=at.today, text="For Acme.")


def test_a_draft_sent_before_more_evidence_was_gathered_is_out_no_longer(before_decision_ct, cleared, clocks):
    at = before_decision_ct
    cleared(at, "cause")
    send_draft_finding(at.case, by=at.team.theo, on=at.today)
    order_further_investigation(at.case, by=at.team.rosa, why="Hear the neighbour.")
    at.refresh()
    assert at.case.stage == "investigation"
    assert "CT-COMMENT" not in clocks(at.case)
    with pytest.raises(Refused, match="This cannot be done now"):
        comment_on_draft(at.case, by=at.dana, party=at.dana_party, on=at.today, text="Too late now.")


def test_when_somebody_wrote_meanwhile_both_texts_are_shown_and_the_next_save_stands(
    before_decision_mo, body, client_for, url
):
    at, case, claim = before_decision_mo, before_decision_mo.case, before_decision_mo.case.claims.current().get()
    write_determination(case, body(case, "no_cause", "It is not shown."), by=at.team.rosa, base=0)
    theo, page = client_for(at.team.theo), url("determinations:determination", case)
    mine = {f"outcome_{claim.pk}": "cause", f"reasons_{claim.pk}": "It is shown.", "summary": "All of it.", "base": 0}
    answer = theo.post(page, mine)
    assert answer.status_code == 409
    assert "Changes from version 1 of Rosa Marín to your text" in answer.content.decode()
    assert ("removed", "not ") in answer.context["difference"]
    assert theo.post(page, mine | {"base": answer.context["form"]["base"].value()}).status_code == 302


def test_the_pages_write_submit_and_issue(before_decision_mo, client_for, url):
    at, case = before_decision_mo, before_decision_mo.case
    theo, rosa, claim = client_for(at.team.theo), client_for(at.team.rosa), case.claims.current().get()
    said = {f"outcome_{claim.pk}": "cause", f"reasons_{claim.pk}": "It is shown.", "summary": "All of it.", "base": 0}
    assert theo.get(url("determinations:determination", case)).status_code == 200
    assert theo.post(url("determinations:determination", case), said).status_code == 302
    assert theo.post(url("determinations:determination", case), said).status_code == 409
    assert "Submit for review" in theo.get(url("determinations:determination", case)).content.decode()
    assert theo.post(url("determinations:determination_submission", case)).status_code == 302
    assert "approved in the words it has now" in rosa.get(url("determinations:issue", case)).content.decode()
    assert rosa.post(url("determinations:issue", case), date_fields("on", at.today)).status_code == 409
    assert theo.get(url("determinations:issue", case)).status_code == 403
    assert rosa.get(url("determinations:further_investigation", case)).status_code == 200
    assert theo.get(url("determinations:draft_finding", case)).status_code == 404


def test_the_pages_send_the_draft_and_take_comments(before_decision_ct, cleared, client_for, url):
    at, case = before_decision_ct, before_decision_ct.case
    cleared(at, "cause")
    theo, dana = client_for(at.team.theo), client_for(at.dana)
    assert "no draft" in dana.get(url("determinations:my_comment", case)).content.decode()
    assert theo.post(url("determinations:draft_finding", case), date_fields("on", at.today)).status_code == 302
    assert "The exhibits show it." in dana.get(url("determinations:my_comment", case)).content.decode()
    assert dana.post(url("determinations:my_comment", case), {"key": "k", "text": "It was more."}).status_code == 302
    assert "We have what you sent" in dana.get(url("determinations:my_comment", case)).content.decode()
    paper = {"text": "We disagree.", **date_fields("on", at.today)}
    assert theo.get(url("determinations:comment", case, at.acme.pk)).status_code == 200
    assert theo.post(url("determinations:comment", case, at.acme.pk), paper).status_code == 302
    shown = theo.get(url("determinations:draft_finding", case)).content.decode()
    assert "It was more." in shown
    assert "We disagree." in shown
    assert theo.get(url("determinations:my_comment", case)).status_code == 404


def test_an_approval_from_before_the_case_was_reopened_lets_nothing_be_issued_again(before_decision_mo, cleared):
    at, team = before_decision_mo, before_decision_mo.team
    cleared(at, "no_cause")
    issue_determination(at.case, by=team.vera, on=at.today)
    at.refresh()
    reopen_case(at.case, by=team.vera, reason="New papers came in.", to="determination")
    at.refresh()
    with pytest.raises(Refused, match="has yet to be approved"):
        issue_determination(at.case, by=team.vera, on=at.today)
    approve(submit_for_review(at.case.determinations.get(), by=team.theo), by=team.rosa)
    issue_determination(at.case, by=team.vera, on=at.today)
    assert at.case.claim_outcomes.current().get().finding == at.case.reviews.standing("determination")


def test_only_whoever_may_write_it_puts_it_forward(before_decision_mo, body):
    at, team = before_decision_mo, before_decision_mo.team
    assign_mediator(at.case, to=team.pat, by=team.rosa)
    write_determination(at.case, body(at.case, "cause"), by=team.theo, base=0)
    with pytest.raises(PermissionDenied):
        submit_for_review(at.case.determinations.get(), by=team.pat)


def test_a_federal_number_given_after_the_finding_brings_the_time_to_ask_for_a_review(mo, cleared):
    claim = {"area": "employment", "basis": "sex", "issue": "wages", "law": "213.055"}
    at = CaseBuilder(mo, claim=claim).to("determination")
    cleared(at, "no_cause")
    issue_determination(at.case, by=mo.rosa, on=at.today)
    at.refresh()
    record_dual_filing(at.case, by=mo.vera, agency="eeoc", number="28E-1", on=at.today)
    assert at.case.deadlines.current().filter(clock="EEOC-SWR").exists()
