"""The assessment: written by counsel, read by the director, issued: retained, or dismissed with the right to sue."""

from datetime import timedelta

import pytest

from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.cases.models import Case
from chro_cases.errors import Refused
from chro_cases.jobs.actions import run_waiting
from investigations.actions import begin_assessment, issue_assessment, write_assessment
from tests.clients import date_fields
from tests.every import every
from tests.investigations.answering import being_assessed


@pytest.fixture
def at(at_answer, ct):
    return being_assessed(at_answer, ct)


def write(at, outcome="dismiss", ground="CT-CAR-NRP", base=0):
    write_assessment(at.case, outcome=outcome, ground=ground, reasons="As read.", by=at.team.juno, base=base)


def approved(at, **said):
    write(at, **said)
    approve(submit_for_review(at.case.assessments.get(), by=at.team.juno), by=at.team.vera)


def test_the_assessment_waits_for_an_answer(at_answer, ct, client_for, url):
    vera, address = client_for(ct.vera), url("investigations:assessment", at_answer.case)
    assert "No answer has been received yet." in vera.get(address).content.decode()
    assert vera.post(address).status_code == 409


def test_a_law_without_an_assessment_has_no_such_page(mo_at_answer, mo, client_for, url):
    with pytest.raises(Refused, match="does not assess"):
        begin_assessment(mo_at_answer.case, by=mo.vera)
    assert client_for(mo.vera).get(url("investigations:assessment", mo_at_answer.case)).status_code == 404


def test_a_complaint_is_retained_and_both_sides_are_told_with_the_dates(at, ct, client_for, url):
    juno, address = client_for(ct.juno), url("investigations:assessment", at.case)
    assert juno.get(address).status_code == 200
    words = {"base": "0", "outcome": "retain", "ground": "", "reasons": "A claim is stated."}
    assert juno.post(address, words | {"ground": "CT-CAR-FRIV"}).status_code == 409
    assert juno.post(address, words).status_code == 302
    assert juno.post(url("investigations:assessment_submission", at.case)).status_code == 302
    approve(at.case.reviews.get(kind="assessment"), by=ct.vera)
    notice = url("investigations:assessment_notice", at.case)
    assert "A claim is stated." in juno.get(notice).content.decode()
    assert juno.post(notice, date_fields("on", at.today)).status_code == 302
    assert Case.objects.get(pk=at.case.pk).stage == "mediation"
    letters = at.case.documents.filter(kind="assessment")
    assert [bool(letter.content["dates"]) for letter in letters] == [True, True]


def test_nothing_is_issued_without_an_approval_of_these_very_words(at, ct):
    with pytest.raises(Refused, match="has yet to approve"):
        issue_assessment(at.case, by=ct.vera)
    approved(at)
    write(at, ground="CT-CAR-STATE", base=1)
    with pytest.raises(Refused, match="has yet to approve"):
        issue_assessment(at.case, by=ct.vera)


def test_a_dismissal_closes_the_case_and_starts_the_time_to_sue(at, ct):
    approved(at)
    with pytest.raises(Refused, match="executive director issues it"):
        issue_assessment(at.case, by=ct.juno)
    issue_assessment(at.case, by=ct.vera)
    run_waiting()
    case = Case.objects.get(pk=at.case.pk)
    assert (case.stage, case.closures.current().get().reason) == ("closed", "CT-CAR-NRP")
    assert {one.clock for one in case.deadlines.current()} == {"CT-SUE", "CT-SUE-2Y"}
    letters = case.documents.filter(kind="assessment")
    assert {letter.to_party_id for letter in letters} == {at.dana_party.pk, at.acme.pk}
    assert every(letter.content["dates"] and letter.is_printed for letter in letters)


def test_a_dismissal_names_a_ground_of_the_list(at):
    with pytest.raises(Refused, match="from the list"):
        write(at, ground="CT-WD-BEN")


def test_a_notice_is_not_issued_on_a_day_before_its_words_were_approved(at, ct):
    approved(at, outcome="retain", ground="")
    with pytest.raises(Refused, match="it cannot have been issued before"):
        issue_assessment(at.case, by=ct.vera, on=at.today - timedelta(1))


def test_what_waits_for_a_supervisor_is_not_offered_again_and_the_notice_only_once_it_is_approved(
    at, ct, client_for, url
):
    write(at, outcome="retain", ground="")
    juno, page, notice = (
        client_for(ct.juno),
        url("investigations:assessment", at.case),
        url("investigations:assessment_notice", at.case),
    )
    assert "Submit now" in juno.get(page).content.decode()
    review = submit_for_review(at.case.assessments.get(), by=ct.juno)
    waiting = juno.get(page).content.decode()
    assert "Submit now" not in waiting
    assert notice not in waiting
    assert "The answer of" in waiting
    approve(review, by=ct.vera)
    assert notice in juno.get(page).content.decode()
