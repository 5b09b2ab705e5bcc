"""Staff sign in by password; parties have none."""

import pytest
from django.test import Client

from chro_cases.mail.models import Email
from chro_cases.people.actions import end_appointment

from .conftest import DANA
from .pages import LOGIN, PASSWORD, bare, code_for, is_in, sign_in

RESET = "/account/password/reset/"
NEW = "Forty-two patient herons"


def test_staff_sign_in_by_address_and_password(client, ct):
    assert sign_in(client, ct.rosa.email)["location"] == "/"
    assert is_in(client)


@pytest.mark.parametrize("email", ["rosa@ct.example", DANA, "nobody@people.example"])
def test_a_wrong_password_a_party_and_a_stranger_look_the_same(client, dana, email):
    answer = sign_in(client, email, "not the password at all")
    assert answer.status_code == 422
    assert "The e-mail address or the password is not right." in bare(answer)
    other = sign_in(Client(), "somebody@else.example", "not the password at all")
    assert bare(answer).replace(email, "X") == bare(other).replace("somebody@else.example", "X")


def test_the_right_password_of_someone_who_left_is_as_good_as_a_wrong_one(client, ct):
    end_appointment(ct.cole.appointments.get(), by=ct.rosa, why="Moved to another agency.")
    assert sign_in(client, ct.cole.email).status_code == 422
    assert not is_in(client)


def test_the_right_password_of_a_closed_login_is_as_good_as_a_wrong_one(client, ct):
    type(ct.cole).objects.filter(pk=ct.cole.pk).update(is_active=False)
    answer = sign_in(client, ct.cole.email)
    assert answer.status_code == 422
    assert "is not right" in answer.content.decode()


def test_whoever_is_closed_while_signed_in_is_out_at_the_next_page(client, ct):
    sign_in(client, ct.cole.email)
    type(ct.cole).objects.filter(pk=ct.cole.pk).update(is_active=False)
    assert client.get("/account/factors/")["location"].startswith(LOGIN)


def test_five_wrong_passwords_stop_even_the_right_one_for_a_while_and_nobody_else(ct):
    for _ in range(5):
        sign_in(Client(), ct.rosa.email, "wrong wrong wrong")
    held = sign_in(Client(), ct.rosa.email)
    assert "Too many tries" in held.content.decode()
    assert sign_in(Client(), ct.theo.email).status_code == 302


def test_a_made_up_forwarding_address_does_not_dodge_the_limit(ct):
    for number in range(5):
        sign_in(Client(headers={"X-Forwarded-For": f"10.0.0.{number}"}), ct.rosa.email, "wrong wrong wrong")
    assert "Too many tries" in sign_in(Client(), ct.rosa.email).content.decode()


def test_a_new_password_comes_by_a_code_to_the_work_address(client, ct):
    client.post(RESET, {"email": ct.theo.email})
    client.post(f"{RESET}confirm/", {"code": code_for(ct.theo.email)})
    client.post(f"{RESET}complete/", {"password1": NEW, "password2": NEW})
    assert sign_in(Client(), ct.theo.email).status_code == 422
    assert sign_in(Client(), ct.theo.email, NEW).status_code == 302
    assert Email.objects.filter(to=ct.theo.email, kind="account").count() == 1


def test_without_the_code_there_is_no_page_for_a_new_password(client, ct):
    client.post(RESET, {"email": ct.theo.email})
    assert client.get(f"{RESET}complete/")["location"] == f"{RESET}confirm/"
    wrong = client.post(f"{RESET}confirm/", {"code": "BBBB-BBBB"})
    assert wrong.status_code == 422


@pytest.mark.parametrize("email", [DANA, "nobody@people.example"])
def test_parties_and_strangers_meet_the_same_pages_and_get_no_code_for_a_password(dana, email):
    pages = []
    for asked in (email, dana.person.agency.appointments.first().user.email):
        client = Client()
        answer = client.post(RESET, {"email": asked})
        pages.append((answer.status_code, answer["location"], bare(client.get(answer["location"])).replace(asked, "X")))
    assert pages[0] == pages[1]
    assert not Email.objects.filter(to=email).exists()


@pytest.mark.parametrize("weak", ["short", "polniypizdec0211", "theo@ct.example"])
def test_a_weak_password_is_refused_at_its_field(client, ct, weak):
    sign_in(client, ct.theo.email)
    asked = {"oldpassword": PASSWORD, "password1": weak, "password2": weak}
    answer = client.post("/account/password/change/", asked)
    assert answer.status_code == 422
    assert "password1" in answer.context["form"].errors


def test_a_changed_password_ends_every_other_sign_in_and_tells_its_owner(client, ct):
    elsewhere = Client()
    sign_in(elsewhere, ct.theo.email)
    sign_in(client, ct.theo.email)
    client.post("/account/password/change/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert elsewhere.get("/account/factors/").status_code == 302
    assert client.get("/account/factors/").status_code == 200
    assert "Your password was changed." in Email.objects.get(to=ct.theo.email).words


def test_a_party_has_no_page_to_change_a_password(client_for, dana):
    client = client_for(dana)
    assert client.get("/account/password/change/").status_code == 404
    assert "password/change" not in client.get("/account/factors/").content.decode()


@pytest.mark.parametrize("address", ["signup/", "email/", "password/set/", "confirm-email/", "3rdparty/"])
def test_pages_that_we_do_not_offer_do_not_exist(client_for, ct, address):
    client = client_for(ct.rosa)
    assert client.get(f"/account/{address}").status_code == 404
