"""Closing a filed case: its reason, its proof, a second pair of eyes, the letters; and taking it up again."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from chro_cases.cases.actions import approve, return_for_changes, submit_for_review
from chro_cases.cases.models import Case
from chro_cases.errors import Refused
from determinations.actions import (
    ask_for_reconsideration,
    close_case,
    decide_reconsideration,
    finding_of,
    open_proposal,
    propose_closing,
    reopen_case,
    took_part,
)
from tests.clients import SignedIn

TRIED = "Letters of 2 and 9 March to 1 Elm Street came back. No answer by telephone on 10 March."


@pytest.fixture
def at(at_answer):
    return at_answer


def propose(at, reason="CT-AD-CANTLOCATE", proof=TRIED, base=0):
    return propose_closing(
        at.case, reason=reason, explanation="We could not reach you.", proof=proof, by=at.team.theo, base=base
    )


def cleared(at, **words):
    propose(at, **words)
    approve(submit_for_review(open_proposal(at.case), by=at.team.theo), by=at.team.rosa)


def page(user, name, case) -> tuple[Client, str]:
    return SignedIn(user), reverse(f"determinations:{name}", args=[case.pk])


def test_a_reason_is_refused_with_everything_that_is_missing(at):
    with pytest.raises(Refused) as refusal:
        propose(at, reason="CT-WD-BEN")
    assert "The file holds no proof of this reason for closing: Withdrawn with benefits." in refusal.value.reasons
    assert "Dana Reyes has not withdrawn, and their claims go on." in refusal.value.reasons
    with pytest.raises(Refused, match="Say what proves it"):
        propose(at, proof=" ")
    for code in ("CT-HRG-DECISION-C", "CT-NRC-JURIS", "MO-SETTLED"):
        with pytest.raises(Refused, match="not a reason for closing at this stage"):
            propose(at, reason=code)
    with pytest.raises(Refused, match="not a reason"):
        propose(at, reason="CT-HSG-CIVIL")


def test_nothing_closes_without_the_review_that_the_level_asks_for(at):
    with pytest.raises(Refused, match="Nobody has proposed"):
        close_case(at.case, by=at.team.rosa)
    propose(at)
    with pytest.raises(Refused, match="has yet to approve the closing"):
        close_case(at.case, by=at.team.rosa)
    review = submit_for_review(open_proposal(at.case), by=at.team.theo)
    return_for_changes(review, by=at.team.rosa, note="Try her sister.", reasons=["facts"])
    with pytest.raises(Refused, match="has yet to approve the closing"):
        close_case(at.case, by=at.team.rosa)
    with pytest.raises(PermissionDenied):
        close_case(at.case, by=at.team.theo)


def test_closed_both_sides_are_told_and_only_the_times_in_court_go_on(at):
    cleared(at)
    close_case(at.case, by=at.team.rosa)
    closure = at.case.closures.current().get()
    assert (at.case.stage, closure.reason, closure.proof) == ("closed", "CT-AD-CANTLOCATE", TRIED)
    letters = at.case.documents.filter(kind="case_closing")
    assert {letter.to_party for letter in letters} == {at.dana_party, at.acme}
    mine = letters.get(to_party=at.dana_party).content
    assert "We could not reach you." in str(mine["sections"])
    assert [date["name"] for date in mine["dates"]]
    assert set(at.case.deadlines.current().values_list("clock", flat=True)) == {"CT-SUE-2Y"}


def test_a_dismissal_without_a_finding_can_be_looked_at_again(at):
    cleared(at, reason="CT-AD-NONCOOP", proof="Asked on 2 and 9 March by letter. Nothing came.")
    close_case(at.case, by=at.team.rosa)
    dates = {one.clock: one for one in at.case.deadlines.current()}
    assert {*dates} == {"CT-SUE-2Y", "CT-RECON-DIS", "CT-APPEAL-DIS"}
    assert dates["CT-RECON-DIS"].due_on >= at.today + timedelta(15)
    letter = at.case.documents.get(kind="case_closing", to_party=at.dana_party).content
    assert "Ask for reconsideration" in {date["name"] for date in letter["dates"]}
    request = ask_for_reconsideration(
        at.case, by=at.dana, party=at.dana_party, received_on=at.today, reasons="I did answer.", certified_copy=True
    )
    assert {one.clock for one in at.case.deadlines.current()} == {"CT-SUE-2Y", "CT-APPEAL-DIS", "CT-RECON-DEC"}
    assert took_part(at.case, finding_of(at.case)) == {at.team.theo.pk, at.team.rosa.pk}
    decide_reconsideration(request, by=at.team.vera, granted=False, reasons="Nothing came.", on=at.today)
    assert {one.clock for one in at.case.deadlines.current()} == {"CT-SUE-2Y", "CT-APPEAL-REC", "CT-REOPEN-REC"}


def test_reopened_its_dates_run_again_and_it_can_be_closed_a_second_time(at):
    before = set(at.case.deadlines.current().filter(owed_by="agency").values_list("clock", "due_on"))
    cleared(at)
    close_case(at.case, by=at.team.rosa)
    reopen_case(at.case, by=at.team.rosa, reason="She wrote to us from her new address.")
    assert at.case.stage == "investigation"
    assert before <= set(at.case.deadlines.current().values_list("clock", "due_on"))
    assert not at.case.closures.current().exists()
    letters = at.case.documents.filter(kind="reopening")
    assert {letter.to_party for letter in letters} == {at.dana_party, at.acme}
    with pytest.raises(Refused, match="Nobody has proposed"):
        close_case(at.case, by=at.team.rosa)
    cleared(at)
    close_case(at.case, by=at.team.rosa)
    assert at.case.closures.count() == 2
    assert not at.case.reopenings.current().exists()


def test_a_reopening_says_why_and_never_leads_where_the_case_has_not_been(at):
    cleared(at)
    close_case(at.case, by=at.team.rosa)
    with pytest.raises(Refused) as refusal:
        reopen_case(at.case, by=at.team.rosa, reason="", to="hearing")
    assert len(refusal.value.reasons) == 2
    with pytest.raises(Refused, match="never reached determination"):
        reopen_case(Case.objects.get(pk=at.case.pk), by=at.team.rosa, reason="A mistake.", to="determination")


def test_the_pages_carry_it_from_the_proposal_to_the_reopening(at):
    theo, closing = page(at.team.theo, "closing", at.case)
    words = {"base": "0", "reason": "CT-AD-CANTLOCATE", "explanation": "We could not reach you.", "proof": ""}
    assert theo.get(closing).status_code == 200
    refused = theo.post(closing, words)
    assert (refused.status_code, "We could not reach you." in refused.content.decode()) == (409, True)
    assert theo.post(closing, words | {"proof": TRIED}).status_code == 302
    assert theo.post(page(at.team.theo, "closing_submission", at.case)[1]).status_code == 302
    rosa, issue = page(at.team.rosa, "closing_issue", at.case)
    day = {"on_month": at.today.month, "on_day": at.today.day, "on_year": at.today.year}
    assert rosa.post(issue, day).status_code == 409
    approve(open_proposal(at.case).reviews.get(), by=at.team.rosa)
    assert "Deadlines that continue" in rosa.get(issue).content.decode()
    assert rosa.post(issue, day).status_code == 302
    reopening = page(at.team.rosa, "reopening", at.case)[1]
    assert "We could not reach you." in rosa.get(reopening).content.decode()
    assert theo.get(reopening).status_code == 403
    assert rosa.post(reopening, {"to": "investigation", "reason": "She wrote."}).status_code == 302
