"""Filing: signed, sworn and in time; once; with a receipt. Late only on a ground that a supervisor recorded."""

from datetime import timedelta

import pytest

from chro_cases import clock
from chro_cases.cases.models import Receipt
from chro_cases.deadlines.actions import close_office
from chro_cases.deadlines.office_hours import next_morning
from tests.clients import date_fields
from tests.daily_jobs import days_on

KEY = "7e" * 16


@pytest.fixture
def out(at_signature):
    return at_signature


@pytest.fixture
def sworn(out):
    out.sign()
    out.swear()
    return out


@pytest.fixture
def send(out, ct, client_for, url):
    return lambda day=None, **more: client_for(ct.cole).post(
        url("intake:filing", out.case), {"key": KEY, **date_fields("on", day or out.today), **more}
    )


def test_the_page_says_what_is_missing_and_refuses(out, ct, client_for, url, send):
    sentence = "The signed charge has yet to be sworn in a way this commission’s law allows."
    out.sign()
    shown = client_for(ct.cole).get(url("intake:filing", out.case)).content.decode()
    assert sentence.replace("’", "&#x27;") in shown or sentence in shown
    assert send().status_code == 409


def test_filed_it_shows_the_number_the_moment_with_its_zone_and_the_hash(sworn, ct, client_for, url, send):
    send()
    sworn.refresh()
    shown = client_for(ct.cole).get(url("intake:filing", sworn.case)).content.decode()
    receipt = Receipt.objects.get(kind="file_charge")
    for words in (sworn.case.number, receipt.line_hash, sworn.paper.sha256, "E"):
        assert words in shown
    assert sworn.case.number.startswith("CT-2")


def test_the_same_form_sent_twice_is_one_filing(sworn, send):
    assert [send().status_code, send().status_code] == [302, 302]
    assert Receipt.objects.filter(kind="file_charge").count() == 1
    assert send(key="other").status_code == 409


@pytest.mark.parametrize("days", [1, 400])
def test_a_day_to_come_is_refused_at_the_field(sworn, send, days):
    assert send(day=sworn.today + timedelta(days)).status_code == 422


def test_a_day_before_the_oath_is_refused_with_that_day(sworn, send):
    answer = send(day=sworn.today - timedelta(1))
    assert answer.status_code == 409
    assert "it cannot have been filed before" in answer.content.decode()


def test_a_last_day_on_which_the_office_was_closed_by_order_is_followed_by_one_more(sworn, ct, send):
    last = sworn.case.deadlines.current().get(clock__startswith="CT-FILE").due_on
    following = next_morning(ct.agency, last)
    with clock.at(clock.now() + (following - sworn.today)):
        assert "last day to file" in send(day=following).content.decode()
        close_office(ct.agency, by=ct.vera, on=last, name="Snow", source="Order of the governor")
        assert send(day=following).status_code == 302


def test_a_late_charge_is_filed_only_after_a_supervisor_recorded_a_ground(sworn, ct, client_for, url, send):
    with days_on(400):
        late = clock.today(ct.agency)
        assert "last day to file" in send(day=late).content.decode()
        assert client_for(ct.cole).get(url("intake:late_filing", sworn.case)).status_code == 403
        said = {"ground": "discovery", "explanation": "She learned of it in May."}
        assert client_for(ct.rosa).post(url("intake:late_filing", sworn.case), said).status_code == 302
        assert send(day=late).status_code == 302
