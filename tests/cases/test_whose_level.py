"""Ways around a supervisor: another person's level, one's own level, one's own case."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from chro_cases.cases.actions import assign, return_for_changes, submit_for_review
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.errors import Refused
from chro_cases.people.actions import set_level
from investigations.actions import assign_investigator
from tests.investigations.test_report import finding, write


@pytest.fixture
def at(mo_at_investigation, mo):
    file_exhibit(
        mo_at_investigation.case,
        by=mo.theo,
        title="The log",
        upload=SimpleUploadedFile("log.txt", b"Nobody was let in."),
    )
    assign_investigator(mo_at_investigation.case, to=mo.ines, role="investigator", by=mo.rosa)
    set_level(mo.ines, mo_at_investigation.agency, "finding", "independent", reason="Proven.", by=mo.hugo)
    return mo_at_investigation


def test_the_work_of_a_trainee_is_read_whoever_puts_it_forward(at, mo):
    report = write(at, mo.theo, finding(1))
    assert submit_for_review(report, by=mo.ines).outcome == "pending"


def test_work_that_was_sent_back_goes_to_a_supervisor_again(at, mo):
    report = write(at, mo.theo, finding(1))
    return_for_changes(submit_for_review(report, by=mo.theo), by=mo.rosa, note="Hear him.", reasons=["facts"])
    write(at, mo.ines, finding(1), finding(1), base=1)
    assert submit_for_review(report, by=mo.ines).outcome == "pending"


def test_nobody_is_given_the_case_they_are_a_party_to(at_answer, ct):
    ct.ines.person = at_answer.dana_party.person
    at_answer.dana.person = None
    at_answer.dana.save()
    ct.ines.save()
    with pytest.raises(Refused, match="party"):
        assign(at_answer.case, to=ct.ines, role="investigator", by=ct.rosa)
