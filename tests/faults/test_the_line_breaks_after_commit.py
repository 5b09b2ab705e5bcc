"""The server has committed and the line breaks: who sends the same form again gets the same receipt, and one row."""

import pytest

from chro_cases.cases.models import Case, Receipt
from chro_cases.jobs.models import Job
from tests.cast import CaseBuilder

from . import pages


def sent_over_a_breaking_line(page, line):
    """Send until the answer arrives: first over a line that breaks after COMMIT, then over a whole one."""
    breaks, line.break_after = line.breaks, b'INSERT INTO "cases_receipt"'
    assert page.send().status_code == 500
    assert line.breaks == breaks + 1
    return page.send()


@pytest.fixture
def ct_here(line, found_team):
    return found_team("ct")


@pytest.fixture
def walk(ct_here, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return CaseBuilder(ct_here)


def test_what_was_told_twenty_times_is_twenty_cases(ct_here, line):
    tabs = [pages.tell_us(who=f"Company {number}") for number in range(20)]
    answers = [sent_over_a_breaking_line(tab, line) for tab in tabs]
    assert [answer.url for answer in answers] == [f"/receipts/{tab.said['key']}/" for tab in tabs]
    assert Case.objects.count() == Receipt.objects.count() == 20


def test_a_signature_is_one_and_the_receipt_the_same(walk, line):
    page = pages.sign(walk.to("signature"))
    answer = sent_over_a_breaking_line(page, line)
    assert answer.status_code == 302
    assert Receipt.objects.get(key=page.said["key"]).event == walk.case.signatures.get().made_by
    assert page.shown()["receipt_number"].endswith(f" {walk.case.signatures.get().made_by.number}")
    assert walk.case.events.filter(kind="consent_given").count() == 1


def test_a_charge_is_filed_once_and_its_papers_are_promised(walk, line):
    walk.to("signature").sign()
    walk.swear()
    page = pages.file(walk)
    jobs = Job.objects.count()
    answer = sent_over_a_breaking_line(page, line)
    assert answer.status_code == 302
    assert walk.case.events.filter(kind="file_charge").count() == 1
    assert walk.case.numbers.filter(kind="docket").count() == 1
    assert Receipt.objects.filter(key=page.said["key"]).count() == 1
    assert Job.objects.filter(kind="print_document").open().count() == 2
    assert Job.objects.count() == jobs + 3
