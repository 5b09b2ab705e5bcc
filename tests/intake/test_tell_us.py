"""The public tells us what happened: once, without an account, and whatever is typed is kept or answered."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.models import Case, Receipt
from intake.models import Inquiry
from tests.every import every

KEY = "0f" * 16
ANSWERS = {
    "key": KEY,
    "area": "employment",
    "what_happened": "I was paid less than the men who do the same work.",
    "who": "Acme Paper Company",
    "where": "Hartford, Connecticut",
    "given_name": "Dana",
    "family_name": "Reyes",
    "language": "en",
    "email": "dana@people.example",
}


def on(day: date) -> dict:
    return {"last_happened_on_month": day.month, "last_happened_on_day": day.day, "last_happened_on_year": day.year}


@pytest.fixture
def send(ct, client):
    """The form of Connecticut's commission, opened and sent."""
    address = reverse("intake:tell_us", args=["ct"])
    return lambda **changes: client.post(address, {**ANSWERS, **changes})


def test_the_form_needs_no_account_and_carries_a_fresh_key(ct, client):
    address = reverse("intake:tell_us", args=["ct"])
    keys = {client.get(address).context["form"]["key"].value() for _ in range(2)}
    assert len(keys) == 2


def test_an_agency_that_is_not_here_is_not_found(db, client):
    assert client.get("/tell-us/zz/").status_code == 404


def test_what_was_told_becomes_a_case_and_a_receipt(send, client):
    answer = send()
    assert answer.status_code == 302
    assert answer.url == reverse("intake:told", args=[KEY])
    case = Case.objects.get()
    assert Inquiry.objects.get().who == "Acme Paper Company"
    assert case.numbers.get().value in client.get(answer.url).content.decode()


def test_sent_twice_it_is_one_case_and_one_receipt(send):
    assert send().url == send().url
    assert Case.objects.count() == Receipt.objects.count() == 1


def test_the_same_page_with_other_words_shows_the_receipt_it_already_has(send):
    send()
    answer = send(who="Another company")
    assert answer.status_code == 409
    assert "Another company" in answer.content.decode()
    assert reverse("intake:told", args=[KEY]) in answer.content.decode()
    assert Case.objects.count() == 1


def test_a_mistake_keeps_every_answer_and_the_key(send):
    answer = send(given_name="", who="A name that stays")
    assert answer.status_code == 422
    assert answer.context["form"]["key"].value() == KEY
    assert "A name that stays" in answer.content.decode()


def test_one_way_to_reach_the_person_is_asked_for(send):
    answer = send(email="")
    assert answer.status_code == 422
    assert "Give us one way to reach you" in answer.content.decode()


@pytest.mark.parametrize("way", [{"phone": "860-555-0134"}, {"postal_address": "1 Elm Street, Hartford"}])
def test_any_one_way_is_enough(send, way):
    assert send(email="", **way).status_code == 302


def test_a_broken_email_is_said_once_and_not_as_a_missing_way(send):
    assert len(send(email="dana").context["form"].errors["email"]) == 1


def test_somebody_who_is_not_sure_of_the_place_or_the_day_is_still_heard(send, client):
    shown = client.get(send(area="other").url).content.decode()
    assert "could not work out your last day" in shown


def test_a_day_to_come_is_refused_at_the_field(send, ct):
    assert "last_happened_on" in send(**on(clock.today(ct.agency) + timedelta(1))).context["form"].errors


@pytest.mark.parametrize("key", ["", "../../x", "a" * 65, "G" * 32])
def test_a_key_that_is_not_ours_is_replaced_and_the_answers_stay(send, key):
    answer = send(key=key)
    assert answer.status_code == 422
    assert answer.context["form"]["key"].value() not in ("", key)
    assert "Acme Paper Company" in answer.content.decode()


@pytest.mark.parametrize("text", ["a\x00b", "\x1b[31m", "a\ufdd0b"])
def test_what_cannot_be_kept_is_a_sentence_at_the_field(send, text):
    answer = send(what_happened=text)
    assert answer.status_code == 422
    assert "cannot be kept" in answer.content.decode()


def test_tags_are_shown_as_they_were_typed(send):
    assert "<script>alert" not in send(who="<script>alert(1)</script>", given_name="").content.decode()


def test_ten_megabytes_are_answered_without_an_error_of_ours(send):
    assert send(what_happened="x" * 10_000_000).status_code in (400, 413)


def test_a_text_that_is_too_long_says_so(send):
    assert "too long" in send(what_happened="x" * 10_001).content.decode()


def test_the_receipt_gives_the_state_and_the_federal_last_day(send, client, ct):
    day = clock.today(ct.agency) - timedelta(30)
    shown = client.get(send(**on(day)).url)
    assert [limit["label"] for limit in shown.context["limits"]] == [
        "Last day to file with us",
        "Last day to file with the federal agency for work, the EEOC",
    ]
    assert every(limit["on"] >= day + timedelta(300) for limit in shown.context["limits"])
    assert "This is not yet a filing." in shown.content.decode()


def test_where_two_sources_differ_the_earlier_day_is_the_one_to_keep(send, client, ct):
    shown = client.get(send(area="housing", **on(clock.today(ct.agency) - timedelta(30))).url)
    [state, _federal] = shown.context["limits"]
    assert state["on"] < state["other"]
    assert "keep to the earlier day" in shown.content.decode()


def test_a_day_long_ago_says_that_the_time_has_passed_and_to_call(send, client, ct):
    shown = client.get(send(**on(clock.today(ct.agency) - timedelta(900))).url).content.decode()
    assert "this day has passed" in shown
    assert "call soon" in shown


def test_the_receipt_says_nothing_of_what_was_told(send, client):
    shown = client.get(send().url).content.decode()
    assert not [word for word in ("Dana", "Reyes", "Acme", "paid less", "dana@people.example") if word in shown]


def test_a_receipt_is_not_kept_by_the_browser(send, client):
    assert "no-store" in client.get(send().url)["Cache-Control"]


def test_a_key_that_was_never_given_is_not_found(ct, client):
    assert client.get(reverse("intake:told", args=["f" * 32])).status_code == 404


def test_a_receipt_of_a_signature_is_not_to_be_had_by_its_key(at_signature, client):
    at_signature.sign(key="a" * 32)
    assert client.get(reverse("intake:told", args=["a" * 32])).status_code == 404
