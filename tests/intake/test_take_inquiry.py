"""Staff take a first contact by telephone, at the counter or by mail, and somebody takes it from the inbox."""

from datetime import timedelta

import pytest
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.models import Case
from tests.clients import date_fields

NEW = "intake:new_inquiry"
TOLD = {
    "key": "5a" * 16,
    "channel": "phone",
    "area": "employment",
    "what_happened": "I was paid less.",
    "who": "Acme",
    "where": "Hartford",
    "given_name": "Dana",
    "family_name": "Reyes",
    "language": "en",
    "phone": "860-555-0134",
}


@pytest.fixture
def send(ct, client_for):
    """Amara sends the form, with the day of yesterday unless another is given."""
    yesterday = clock.today(ct.agency) - timedelta(1)
    return lambda **more: client_for(ct.amara).post(reverse(NEW), TOLD | date_fields("on", yesterday) | more)


def test_a_telephone_call_is_on_file_with_its_door_its_day_and_who_took_it(send, ct):
    send()
    first = Case.objects.get().events.first()
    assert (first.channel, first.by, first.on) == ("phone", ct.amara, clock.today(ct.agency) - timedelta(1))


def test_the_same_form_sent_twice_is_one_case(send):
    assert send().url == send().url
    assert Case.objects.count() == 1


def test_a_day_to_come_is_refused_at_the_field_and_nothing_typed_is_lost(send, ct):
    answer = send(**date_fields("on", clock.today(ct.agency) + timedelta(1)))
    assert answer.status_code == 422
    assert "I was paid less." in answer.content.decode()
    assert not Case.objects.exists()


def test_somebody_who_cannot_be_reached_is_asked_for_one_way(send):
    answer = send(phone="")
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["email"]


@pytest.mark.parametrize("who", ["theo", "cole", "ines"])
def test_only_the_desk_of_inquiries_takes_one(ct, client_for, who):
    assert client_for(getattr(ct, who)).get(reverse(NEW)).status_code == 403


def test_an_inquiry_is_taken_from_the_inbox_once(at_inquiry, ct, client_for, url):
    case = at_inquiry.case
    taking = url("intake:taking", case)
    assert client_for(ct.amara).get(taking).status_code == 405
    assert client_for(ct.amara).post(taking).status_code == 302
    again = client_for(ct.amara).post(taking)
    assert again.status_code == 409
    assert "Amara Diallo has already taken this inquiry." in again.content.decode()
