"""The second step: apps, recovery codes, and what staff reach without one."""

import re
from time import time

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from chro_cases.demo.cast import APP_SECRET
from chro_cases.mail.models import Email
from chro_cases.people.signin import FactorAdapter, turn_on_totp

from .pages import PASSWORD, is_in, later, sign_in

STEP, FACTORS = "/account/factors/authenticate/", "/account/factors/"


def app_code(steps: int = 0, secret: str = APP_SECRET) -> str:
    """What an app shows now, or so many half minutes away."""
    return format_hotp_value(hotp_value(secret, int(time()) // 30 + steps))


@pytest.fixture
def hugo(ct):
    """Someone with an authenticator app."""
    turn_on_totp(ct.hugo, APP_SECRET)
    return ct.hugo


def test_the_password_alone_does_not_let_someone_with_an_app_in(client, hugo):
    assert sign_in(client, hugo.email)["location"] == STEP
    assert not is_in(client)
    assert client.post(STEP, {"code": "000000"}).status_code == 422
    client.post(STEP, {"code": app_code()})
    assert is_in(client)


def test_the_second_step_cannot_be_reached_without_the_first(client, hugo):
    assert client.post(STEP, {"code": app_code()})["location"] == "/account/login/"
    assert not is_in(client)


@pytest.mark.parametrize("steps", [-1, 0, 1])
def test_a_phone_half_a_minute_off_is_forgiven_but_each_code_works_once(hugo, steps):
    code = app_code(steps)
    for client, let_in in ((Client(), True), (Client(), False)):
        sign_in(client, hugo.email)
        client.post(STEP, {"code": code})
        assert is_in(client) is let_in


def test_a_code_stays_used_for_as_long_as_it_would_be_accepted(hugo):
    code = app_code(1)
    with time_machine.travel(later(seconds=0), tick=False) as moment:
        for let_in in (True, False):
            client = Client()
            sign_in(client, hugo.email)
            client.post(STEP, {"code": code})
            assert is_in(client) is let_in
            moment.shift(45)


@pytest.mark.parametrize("steps", [-3, 3])
def test_a_code_from_another_minute_is_refused(client, hugo, steps):
    sign_in(client, hugo.email)
    assert client.post(STEP, {"code": app_code(steps)}).status_code == 422


def test_five_wrong_codes_stop_the_guessing(client, hugo):
    sign_in(client, hugo.email)
    for number in range(5):
        client.post(STEP, {"code": f"00000{number}"})
    client.post(STEP, {"code": app_code()})
    assert not is_in(client)


def test_the_secret_is_encrypted_where_it_is_kept_and_survives_a_new_key_of_the_house(hugo, settings):
    kept = Authenticator.objects.get(user=hugo).data["secret"]
    assert APP_SECRET not in str(kept)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another key of the house"
    assert FactorAdapter().decrypt(kept) == APP_SECRET


def test_an_app_is_set_up_by_its_first_code_and_brings_recovery_codes_shown_once(
    client, ct, django_capture_on_commit_callbacks
):
    sign_in(client, ct.theo.email)
    secret = client.get(f"{FACTORS}app/").context["form"].secret
    assert client.post(f"{FACTORS}app/", {"code": "000000"}).status_code == 422
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(f"{FACTORS}app/", {"code": app_code(secret=secret)}, follow=True)
    assert len(re.findall(r"<code>\d{8}</code>", answer.content.decode())) == 10
    assert not re.search(r"<code>\d{8}</code>", client.get(f"{FACTORS}codes/").content.decode())
    assert "authenticator app was added" in Email.objects.filter(to=ct.theo.email).last().words


def test_a_recovery_code_works_once(ct):
    first = Client()
    sign_in(first, ct.theo.email)
    secret = first.get(f"{FACTORS}app/").context["form"].secret
    page = first.post(f"{FACTORS}app/", {"code": app_code(secret=secret)}, follow=True).content.decode()
    code = re.search(r"<code>(\d{8})</code>", page).group(1)
    for let_in in (True, False):
        client = Client()
        sign_in(client, ct.theo.email)
        client.post(STEP, {"code": code})
        assert is_in(client) is let_in


def test_a_factor_is_changed_only_by_someone_who_showed_lately_that_it_is_them(client, hugo):
    sign_in(client, hugo.email)
    client.post(STEP, {"code": app_code()})
    with time_machine.travel(later(minutes=6)):
        answer = client.get(f"{FACTORS}app/removal/")
        assert answer["location"].startswith("/account/reauthenticate/")
        client.post(answer["location"], {"password": "wrong wrong wrong"})
        assert client.get(f"{FACTORS}app/removal/").status_code == 302
        client.post(answer["location"], {"password": PASSWORD})
        client.post(f"{FACTORS}app/removal/")
    assert not Authenticator.objects.filter(user=hugo).exists()


def test_staff_without_a_factor_reach_only_what_sets_one_up(client, ct, strict):
    sign_in(client, ct.theo.email)
    for closed in ("/account/password/change/", "/mailbox/", "/house/"):
        assert client.get(closed)["location"] == FACTORS, closed
    for way in (FACTORS, f"{FACTORS}app/", f"{FACTORS}keys/new/"):
        assert client.get(way).status_code == 200, way
    assert "First set up a second step" in client.get(FACTORS).content.decode()
    assert client.post("/language/", {"language": "es", "next": FACTORS}).status_code == 302
    assert client.post("/account/logout/")["location"] == "/"


def test_recovery_codes_alone_are_no_factor(client_for, ct, strict):
    Authenticator.objects.create(
        user=ct.theo, type=Authenticator.Type.RECOVERY_CODES, data={"seed": "", "used_mask": 0}
    )
    client = client_for(ct.theo)
    assert client.get("/mailbox/")["location"] == FACTORS


def test_staff_with_a_factor_and_parties_without_one_go_on(client_for, hugo, dana, strict):
    for user in (hugo, dana):
        client = client_for(user)
        assert client.get("/mailbox/").status_code == 200
