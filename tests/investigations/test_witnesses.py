"""Interviews, and which exhibit bears on which claim."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from chro_cases.documents.exhibits import file_exhibit
from chro_cases.errors import Refused
from investigations.actions import link_exhibit, record_witness_interview, unlink_exhibit
from tests.clients import date_fields


@pytest.fixture
def at(mo_at_investigation, mo):
    return mo_at_investigation


@pytest.fixture
def exhibit(at, mo):
    return file_exhibit(at.case, by=mo.theo, title="The log", upload=SimpleUploadedFile("log.txt", b"Nobody came."))


def heard(at, **more):
    said = {"on": at.today, "name": "Lee Ortiz", "part": "Doorman", "mode": "phone", "notes": "He saw it."} | more
    return record_witness_interview(at.case, by=at.team.theo, **said)


def test_interviews_are_numbered_and_keep_what_was_signed(at):
    heard(at)
    second = heard(at, name="Kim Doe", statement="I saw it.", statement_signed_on=at.today, party=at.acme)
    assert (second.number, second.party) == (2, at.acme)
    assert at.case.events.filter(kind="witness_interviewed").count() == 2


def test_what_cannot_be_is_refused_with_every_reason_at_once(at):
    with pytest.raises(Refused) as refusal:
        heard(
            at,
            on=at.today - timedelta(9),
            recorded=True,
            statement="I saw it.",
            statement_signed_on=at.today - timedelta(10),
        )
    assert len(refusal.value.reasons) == 3
    assert not at.case.witness_interviews.exists()


def test_the_page_keeps_an_interview_and_one_that_is_refused_stays_in_the_form(at, mo, client_for, url):
    theo, here = client_for(mo.theo), url("investigations:witnesses", at.case)
    sent = {"name": "Lee Ortiz", "mode": "video", "notes": "He saw it all.", **date_fields("on", at.today)}
    refused = theo.post(here, sent | {"recorded": "on"})
    assert refused.status_code == 409
    assert "He saw it all." in refused.content.decode()
    assert theo.post(here, sent).status_code == 302
    assert "Lee Ortiz" in theo.get(here).content.decode()


def test_an_exhibit_is_linked_once_and_taken_off_with_a_reason(at, mo, exhibit):
    claim = at.case.claims.get()
    link = link_exhibit(exhibit, claim, by=mo.theo)
    with pytest.raises(Refused, match="linked to that claim already"):
        link_exhibit(exhibit, claim, by=mo.theo)
    unlink_exhibit(link, by=mo.theo, why="Another day.")
    assert not at.case.exhibit_links.current().exists()


def test_the_table_of_evidence_links_and_takes_off(at, mo, exhibit, client_for, url):
    theo, here = client_for(mo.theo), url("investigations:evidence", at.case)
    sent = {"exhibit": exhibit.pk, "claim": at.case.claims.get().pk}
    assert [theo.post(here, sent).status_code for _ in "ab"] == [302, 409]
    link = at.case.exhibit_links.get()
    assert "The log" in theo.get(here).content.decode()
    assert theo.get(url("investigations:evidence_end", at.case, link.pk)).status_code == 200
    assert theo.post(url("investigations:evidence_end", at.case, link.pk), {"why": "Another day."}).status_code == 302
    assert theo.get(url("investigations:evidence_end", at.case, link.pk)).status_code == 404
