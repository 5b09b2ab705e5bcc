"""Service: every respondent is sent the charge with proof; receipt starts its own time to answer."""

from datetime import timedelta

import pytest
from django.utils.formats import date_format

from chro_cases.deadlines.actions import correct_day
from tests.clients import date_fields


@pytest.fixture
def filed(at_filed):
    return at_filed


@pytest.fixture
def cole(ct, client_for):
    return client_for(ct.cole)


@pytest.fixture
def send(filed, cole, url):
    said = {"method": "first_class_mail", "address": "9 Mill Road", "proof": "Certificate 7"}
    return lambda day=None, **more: cole.post(
        url("intake:mailing", filed.case, filed.acme.pk), said | date_fields("on", day or filed.today) | more
    )


def test_the_form_says_what_each_way_presumes_and_knows_the_address(filed, cole, url):
    answer = cole.get(url("intake:mailing", filed.case, filed.acme.pk))
    shown = answer.content.decode()
    assert "taken as received 2 days after sending, unless another day is shown (C.G.S. 46a-83(a))" in shown
    assert "receipt must be proven" in shown
    assert answer.context["form"]["address"].value() == "9 Mill Road, Hartford"


def test_a_mailing_starts_the_time_to_answer_and_the_page_says_why(filed, cole, url, send):
    assert send().status_code == 302
    shown = cole.get(url("intake:service", filed.case)).content.decode()
    assert "presumed by law" in shown
    assert "Why this date" in shown
    assert filed.case.deadlines.current().filter(party=filed.acme, owed_by="respondent").exists()


def test_a_proven_receipt_takes_the_place_of_the_presumption(filed, cole, url, send):
    send(day=filed.today)
    mailing = filed.case.mailings.get()
    presumed = filed.case.deadlines.current().get(clock="CT-ANSWER", party=filed.acme)
    said = {"proof": "Green card 7", **date_fields("on", filed.today)}
    assert cole.post(url("intake:delivery", filed.case, mailing.pk), said).status_code == 302
    proven = filed.case.deadlines.current().get(clock="CT-ANSWER", party=filed.acme)
    assert proven.pk != presumed.pk
    assert proven.counted_from == filed.today < presumed.counted_from  # both may end behind the same weekend
    assert "Green card 7" in cole.get(url("intake:service", filed.case)).content.decode()


def test_nothing_is_sent_before_filing_or_on_a_day_to_come(filed, send):
    assert send(day=filed.today - timedelta(1)).status_code == 422
    assert send(day=filed.today + timedelta(1)).status_code == 422


def test_a_second_mailing_to_the_same_one_is_refused_and_what_was_typed_stays(send):
    send()
    answer = send(proof="Certificate 8")
    assert answer.status_code == 409
    assert "Certificate 8" in answer.content.decode()


def test_service_is_complete_when_everybody_was_served(filed, cole, url, send):
    refused = cole.post(url("intake:service_completion", filed.case))
    assert refused.status_code == 409
    assert "Acme Paper Company has yet to be served." in refused.content.decode()
    send()
    assert cole.post(url("intake:service_completion", filed.case)).status_code == 302
    filed.refresh()
    assert filed.case.stage == "answer"


def test_a_respondent_or_a_mailing_of_another_case_is_not_found(filed, walk, cole, url, send):
    send()
    other = walk("signature", name="Otto", email="otto@people.example")
    assert cole.get(url("intake:mailing", filed.case, other.acme.pk)).status_code == 404
    assert cole.get(url("intake:mailing", filed.case, filed.dana_party.pk)).status_code == 404
    assert cole.get(url("intake:delivery", other.case, filed.case.mailings.get().pk)).status_code == 404


def test_a_corrected_day_of_mailing_is_said_on_every_page_and_a_receipt_may_follow_it(walk, cole, url):
    at = walk("answer")
    sent = at.case.events.get(kind="charge_mailed")
    correct_day(sent, by=at.team.rosa, to=sent.on - timedelta(4), why="The stamp says so.")
    delivery = url("intake:delivery", at.case, at.mailing.pk)
    for page in (at.case.get_absolute_url(), url("intake:service", at.case), delivery):
        shown = cole.get(page).content.decode()
        assert date_format(sent.on - timedelta(4), "DATE_FORMAT") in shown
        assert date_format(sent.on - timedelta(2), "DATE_FORMAT") in shown
    proven = date_fields("on", sent.on - timedelta(3)) | {"proof": "Signed return receipt"}
    assert cole.post(delivery, proven).status_code == 302
    assert at.case.deadlines.current().get(clock="CT-ANSWER").counted_from == sent.on - timedelta(3)
