"""The interview page shows what was told and the days left to file, and keeps the notes."""

from datetime import timedelta

import pytest

from intake.actions import InquiryData, receive_inquiry
from tests.clients import date_fields


@pytest.fixture
def told(at_inquiry):
    return at_inquiry


@pytest.fixture
def amara(told, ct, client_for):
    return client_for(ct.amara)


def notes(day, **more) -> dict:
    return {"mode": "phone", "notes": "She told it in order.", **date_fields("on", day), **more}


def test_what_was_told_and_both_limits_stand_beside_the_form_with_source_and_confidence(told, amara, url):
    shown = amara.get(url("intake:interview", told.case)).content.decode()
    last = told.today + timedelta(300 - 30)  # that a last day moves off a closed one was not read in the law itself
    sure = "Verified in the law" if told.case.agency.calendar.is_open(last) else "Not verified."
    for words in ("I was paid less.", "C.G.S. 46a-82(f)", "29 CFR 1601.13(a)(4)", sure):
        assert words in shown


def test_an_interview_is_recorded_on_its_day_and_a_second_one_beside_it(told, amara, url):
    for words in ("First.", "Second."):
        assert amara.post(url("intake:interview", told.case), notes(told.today, notes=words)).status_code == 302
    assert [one.notes for one in told.case.interviews.current()] == ["First.", "Second."]


def test_an_interview_before_the_first_contact_is_refused_and_the_notes_stay(told, amara, url):
    answer = amara.post(url("intake:interview", told.case), notes(told.today - timedelta(9)))
    assert answer.status_code == 409
    assert "She told it in order." in answer.content.decode()
    assert not told.case.interviews.exists()


def test_a_day_to_come_is_refused_at_the_field(told, amara, url):
    answer = amara.post(url("intake:interview", told.case), notes(told.today + timedelta(1)))
    assert answer.status_code == 422
    assert "on" in answer.context["form"].errors


def test_the_other_agency_finds_nothing(told, mo, client_for, url):
    assert client_for(mo.amara).get(url("intake:interview", told.case)).status_code == 404


def test_without_a_day_the_page_says_which_fact_is_missing(ct, client_for, url):
    told = InquiryData("employment", "Paid less.", "Acme", "Hartford", "Dana", "Reyes", email="dana@people.example")
    case = receive_inquiry(ct.agency, told, key="no-day").event.case
    assert (
        "the date of the discriminatory act" in client_for(ct.amara).get(url("intake:interview", case)).content.decode()
    )
