"""Parties sign in by a code from their mailbox."""

import time_machine
from django.test import Client

from chro_cases.mail.models import Email

from .conftest import DANA
from .pages import CODE, CONFIRM, LOGIN, a_party, ask_code, bare, code_for, is_in, later


def test_a_party_asks_for_a_code_types_it_and_is_in(client, dana):
    assert ask_code(client, DANA)["location"] == CONFIRM
    assert client.get(CONFIRM).status_code == 200
    assert client.post(CONFIRM, {"code": code_for(DANA)})["location"] == "/"
    assert is_in(client)


def test_small_letters_spaces_and_no_dash_are_the_same_code(client, dana):
    ask_code(client, DANA)
    client.post(CONFIRM, {"code": f" {code_for(DANA).lower().replace('-', ' ')} "})
    assert is_in(client)


def test_an_address_typed_in_other_letters_is_the_same_address(client, ct):
    a_party(ct.agency, "Dana.Reyes@People.example")
    ask_code(client, "DANA.reyes@people.EXAMPLE")
    assert code_for("dana.reyes@people.example")


def test_a_look_alike_of_an_address_never_gets_its_code(client, ct):
    a_party(ct.agency, "mike@people.example")
    ask_code(client, "m\u0131ke@people.example")
    assert not Email.objects.exclude(to="mike@people.example").exists()


def test_a_wrong_code_says_so_and_keeps_nobody_out_yet(client, dana):
    ask_code(client, DANA)
    answer = client.post(CONFIRM, {"code": "BBBB-BBBB"})
    assert answer.status_code == 422
    assert "This code is not right" in answer.content.decode()
    client.post(CONFIRM, {"code": code_for(DANA)})
    assert is_in(client)


def test_after_five_wrong_codes_the_right_one_is_worth_nothing(client, dana):
    ask_code(client, DANA)
    last = [client.post(CONFIRM, {"code": "BBBB-BBBB"}) for _ in range(5)][-1]
    assert last["location"] == CODE
    assert "Too many tries" in client.get(CODE).content.decode()
    client.post(CONFIRM, {"code": code_for(DANA)})
    assert not is_in(client)


def test_a_code_that_is_too_old_says_so(client, dana):
    ask_code(client, DANA)
    with time_machine.travel(later(minutes=11)):
        answer = client.post(CONFIRM, {"code": code_for(DANA)}, follow=True)
    assert "That code is too old" in answer.content.decode()
    assert not is_in(client)


def test_a_code_works_once_and_only_where_it_was_asked_for(client, dana):
    ask_code(client, DANA)
    code, elsewhere = code_for(DANA), Client()
    elsewhere.post(CONFIRM, {"code": code})
    assert not is_in(elsewhere)
    client.post(CONFIRM, {"code": code})
    client.post("/account/logout/")
    client.post(CONFIRM, {"code": code})
    assert not is_in(client)


def test_an_address_without_a_login_meets_the_same_pages_and_gets_no_mail(dana):
    pages = []
    for email in (DANA, "nobody@people.example"):
        client = Client()
        answer = ask_code(client, email)
        wrong = client.post(CONFIRM, {"code": "BBBB-BBBB"})
        pages.append(
            (answer.status_code, answer["location"], wrong.status_code, bare(wrong).replace(email.split("@")[0], "X"))
        )
    assert pages[0] == pages[1]
    assert list(Email.objects.values_list("to", flat=True)) == [DANA]


def test_staff_get_no_code_in_place_of_their_password_and_the_page_does_not_tell(client, ct):
    assert ask_code(client, ct.rosa.email)["location"] == CONFIRM
    assert not Email.objects.exists()
    client.post(CONFIRM, {"code": "BBBB-BBBB"})
    assert not is_in(client)


def test_a_closed_login_gets_no_code(client, dana):
    type(dana).objects.filter(pk=dana.pk).update(is_active=False)
    ask_code(client, DANA)
    assert not Email.objects.exists()


def test_a_login_closed_between_mail_and_code_stays_out(client, dana):
    ask_code(client, DANA)
    type(dana).objects.filter(pk=dana.pk).update(is_active=False)
    answer = client.post(CONFIRM, {"code": code_for(DANA)}, follow=True)
    assert "This sign-in is closed" in answer.content.decode()
    assert not is_in(client)


def test_the_letter_is_in_the_language_of_the_person_and_so_are_the_pages_after_it(client, ct):
    a_party(ct.agency, "luz@people.example", "es")
    ask_code(client, "luz@people.example")
    assert Email.objects.get().language == "es"
    answer = client.post(CONFIRM, {"code": code_for("luz@people.example")})
    assert answer.cookies["django_language"].value == "es"


def test_six_requests_in_a_row_are_one_too_many(client, dana):
    for _ in range(5):
        assert ask_code(Client(), DANA).status_code == 302
    answer = ask_code(client, DANA)
    assert answer.status_code == 422
    assert "Too many tries" in answer.content.decode()


def test_a_sign_in_that_was_begun_can_be_given_up(client, dana):
    ask_code(client, "wrong@people.example")
    assert client.get(LOGIN)["location"] == CONFIRM
    client.post("/account/logout/", {"next": LOGIN})
    assert client.get(LOGIN).status_code == 200


def test_a_party_who_is_in_finds_no_page_of_staff(client_for, dana):
    client = client_for(dana)
    for page in ("/day/", "/cases/", "/cases/new/"):
        answer = client.get(page)
        assert answer.status_code in (403, 404) or answer["location"] == "/my/", page
