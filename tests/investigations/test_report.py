"""The report: every finding rests on something, and who reads it follows the level of supervision in force."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from chro_cases.cases.actions import approve, return_for_changes, submit_for_review
from chro_cases.cases.supervision import review_needed
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.errors import Refused
from chro_cases.people.actions import set_level
from investigations.actions import assign_investigator, write_report
from investigations.models.report import SECTIONS

BODY = dict.fromkeys(SECTIONS, "As the file shows.")


@pytest.fixture
def at(mo_at_investigation, mo):
    upload = SimpleUploadedFile("log.txt", b"Nobody was let in.")
    mo_at_investigation.exhibit = file_exhibit(mo_at_investigation.case, by=mo.theo, title="The log", upload=upload)
    return mo_at_investigation


def finding(*exhibits: int) -> dict:
    return {"text": "She was turned away.", "exhibits": list(exhibits), "interviews": []}


def write(at, by, *findings: dict, base: int = 0):
    write_report(at.case, BODY | {"findings": list(findings)}, by=by, base=base)
    return at.case.reports.get()


def by_ines(at, level: str):
    """A report by an investigator whose findings are supervised at a level."""
    assign_investigator(at.case, to=at.team.ines, role="investigator", by=at.team.rosa)
    set_level(at.team.ines, at.agency, "finding", level, reason="As agreed.", by=at.team.hugo)
    return write(at, at.team.ines, finding(1))


def test_a_finding_without_evidence_is_not_put_before_anybody(at, mo):
    report = write(at, mo.theo, finding(1), finding(), finding(7))
    with pytest.raises(Refused) as refusal:
        submit_for_review(report, by=mo.theo)
    assert [reason[:9] for reason in refusal.value.reasons] == ["Finding 2", "Finding 3"]


def test_whoever_wrote_the_report_does_not_approve_it_and_a_trainees_is_always_read(at, mo):
    set_level(mo.theo, at.agency, "finding", "independent", reason="A mistake.", by=mo.rosa)
    review = submit_for_review(write(at, mo.theo, finding(1)), by=mo.theo)
    assert review.outcome == "pending"
    with pytest.raises(PermissionDenied):
        approve(review, by=mo.theo)


def test_at_the_moderate_level_a_report_is_read_and_of_an_independent_person_it_is_not(at):
    report = by_ines(at, "moderate")
    assert review_needed(report, at.team.ines).reviewed
    set_level(at.team.ines, at.agency, "finding", "independent", reason="Proven.", by=at.team.hugo)
    assert submit_for_review(report, by=at.team.ines).outcome == "released"
    assert at.case.reviews.standing("report")


def test_at_the_general_level_a_sample_is_read_and_the_draw_is_kept(at):
    report = by_ines(at, "general")
    review = submit_for_review(report, by=at.team.ines)
    drawn = review.submitted_in.facts["drawn"]
    assert review.outcome == ("pending" if drawn < 20 else "released")


def boxes(**more) -> dict:
    row = {"finding_1_text": "She was turned away.", "finding_1_exhibits": "1", "finding_1_interviews": ""}
    return BODY | row | {"base": 0, "act": "save"} | more


def test_one_more_row_keeps_every_word_and_saves_nothing(at, mo, client_for, url):
    answer = client_for(mo.theo).post(
        url("investigations:report", at.case), boxes(act="add", finding_1_exhibits="1, x")
    )
    shown = answer.content.decode()
    assert "She was turned away." in shown
    assert "1, x" in shown
    assert 'name="finding_2_text"' in shown
    assert not at.case.reports.exists()


def test_the_report_is_saved_submitted_and_returned_with_its_reasons(at, mo, client_for, url):
    theo, here = client_for(mo.theo), url("investigations:report", at.case)
    assert theo.post(here, boxes(finding_1_exhibits="9")).status_code == 422
    assert theo.post(here, boxes()).status_code == 302
    assert theo.post(url("investigations:report_submission", at.case)).status_code == 302
    review = at.case.reports.get().reviews.get()
    return_for_changes(review, by=mo.rosa, note="Which day was it?", reasons=["dates"])
    shown = theo.get(here).content.decode()
    assert "Which day was it?" in shown
    assert "A date is missing or wrong" in shown


def test_two_who_write_at_once_see_both_and_lose_nothing(at, mo, client_for, url):
    write(at, mo.theo, finding(1))
    answer = client_for(mo.rosa).post(url("investigations:report", at.case), boxes(analysis="My own analysis."))
    assert answer.status_code == 409
    assert "My own analysis." in answer.content.decode()
    assert "Changes from version 1 of Theo Okafor" in answer.content.decode()


def test_the_determination_begins_once_the_report_is_approved(at, mo, client_for, url):
    rosa, here = client_for(mo.rosa), url("investigations:determination_start", at.case)
    assert "A supervisor has yet to approve the report" in rosa.get(here).content.decode()
    assert rosa.post(here).status_code == 409
    approve(submit_for_review(write(at, mo.theo, finding(1)), by=mo.theo), by=mo.rosa)
    assert rosa.post(here).status_code == 302
    with pytest.raises(Refused, match="This is done at"):
        write(at, mo.theo, finding(1), finding(1), base=1)


def test_two_versions_are_compared_and_somebody_who_does_not_write_reports_is_turned_away(at, mo, client_for):
    write(at, mo.theo, finding(1))
    write_report(at.case, BODY | {"issues": "As she said.", "findings": [finding(1)]}, by=mo.theo, base=1)
    report = at.case.reports.get()
    page = reverse("casework:versions", args=[at.case.pk, "report", report.pk])
    words = client_for(mo.theo).get(page + "?before=1&after=2").context["words"]
    assert [text for kind, text in words if kind == "added"] == ["she said."]
    assert client_for(mo.vera).get(page).status_code == 403
    assert client_for(mo.theo).get(page.replace("report", "plan")).status_code == 404
    assert client_for(mo.theo).get(page.replace("report", "letter")).status_code == 404
