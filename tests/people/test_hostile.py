"""Bad input, other sites, other people's addresses."""

from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse

from chro_cases.people.signin import turn_on_totp

from .conftest import DANA
from .pages import CODE, CONFIRM, LOGIN, PASSWORD, ask_code, sign_in

HOSTILE = [
    "\x00",
    "a\x00b@c.example",
    "\ud800",
    "\u202eabc",
    "\ufffe",
    "\U0010ffff",
    "'; DROP TABLE people_user; --",
    "%s%n{0}{{7*7}}",
    "a@b.example\r\nBcc: all@c.example",
    "<script>alert(1)</script>",
    "İ" * 300,
    "é" * 5000,
    "[" * 2000,
    '{"a":' * 500,
    "1e999",
    "٣٤٥٦٧٨",
]
KEYS = [
    '{"id": 1}',
    "[]",
    "null",
    '{"rawId": "é", "response": {"clientDataJSON": 7}}',
    '{"response": {"clientDataJSON": "AA"}}',
    '{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"e30","attestationObject":"oA"}}',
    '{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"e30","attestationObject":"gg"}}',
    '{"id":null,"rawId":null,"type":"public-key","response":{"clientDataJSON":"e30","attestationObject":"oA"}}',
    '{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":""}}',
]
FIELDS = {
    LOGIN: ("login", "password"),
    CODE: ("email",),
    "/account/password/reset/": ("email",),
}


def loose(text: str) -> str:
    """A value as a browser that breaks the rules might send it."""
    return quote(text.encode("utf-8", "surrogatepass"))


def post(client: Client, address: str, **values: str):
    """A form whose values need not be text at all."""
    body = "&".join(f"{name}={loose(value)}" for name, value in values.items())
    return client.post(address, body, content_type="application/x-www-form-urlencoded")


@pytest.mark.parametrize("address", FIELDS)
def test_nothing_that_is_typed_at_the_door_breaks_it(ct, address):
    for text in HOSTILE:
        for field in FIELDS[address]:
            values = dict.fromkeys(FIELDS[address], "rosa@ct.example") | {field: text}
            answer = post(Client(), address, **values)
            assert answer.status_code in (302, 422), (field, text)
            assert b"<script>alert" not in answer.content


def test_nothing_that_is_typed_as_a_code_breaks_the_page(dana, settings):
    settings.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 100
    client = Client()
    ask_code(client, DANA)
    for text in [*HOSTILE, "9" * 900_000]:
        assert post(client, CONFIRM, code=text).status_code == 422, text[:20]


def test_nothing_that_is_typed_as_a_second_factor_breaks_the_page(ct, settings):
    settings.ACCOUNT_RATE_LIMITS = False
    turn_on_totp(ct.hugo, "JBSWY3DPEHPK3PXP")
    client = Client()
    sign_in(client, ct.hugo.email)
    for text in [*HOSTILE, *KEYS]:
        for field in ("code", "credential"):
            assert post(client, "/account/factors/authenticate/", **{field: text}).status_code == 422, (field, text)


def test_no_answer_of_a_made_up_key_breaks_the_page_that_adds_one(client, ct):
    sign_in(client, ct.theo.email)
    for text in [*HOSTILE, *KEYS, "{}"]:
        assert post(client, "/account/factors/keys/new/", name=text[:50], credential=text).status_code == 422, text


@pytest.mark.parametrize("address", [LOGIN, CODE, "/account/logout/", "/language/"])
def test_ten_million_letters_are_turned_away(client, db, address):
    answer = client.post(address, "email=" + "a" * 10_000_000, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in (400, 413)


@pytest.mark.parametrize(
    "there",
    [
        "//evil.example",
        "https://evil.example/",
        "\\\\evil.example",
        "/\\evil.example",
        "javascript:alert('evil')",
        "http:evil.example",
        "///evil.example",
        "https:\\\\evil.example",
        "//evil。example",
        " //evil.example",
        "/\t/evil.example",
        "https://testserver@evil.example",
    ],
)
def test_signing_in_leads_to_no_other_site(ct, there):
    who = {"login": ct.rosa.email, "password": PASSWORD}
    for answer in (post(Client(), f"{LOGIN}?next={loose(there)}", **who), post(Client(), LOGIN, next=there, **who)):
        assert answer.status_code in (302, 400)
        assert "evil" not in answer.get("location", "")


def test_a_place_of_ours_is_kept_through_the_code(client, dana):
    answer = client.get("/account/factors/")
    assert answer["location"] == f"{LOGIN}?next=/account/factors/"
    assert 'value="/account/factors/"' in client.get(answer["location"]).content.decode()
    assert ask_code(client, DANA, next="/account/factors/")["location"] == f"{CONFIRM}?next=%2Faccount%2Ffactors%2F"


FORMS = ["login", "logout", "request_login_code", "reset_password"]


@pytest.mark.parametrize("name", [*(f"account_{form}" for form in FORMS), "presence", "set_language"])
def test_a_form_of_another_site_does_nothing(ct, client_for, name):
    client = client_for(ct.rosa, enforce_csrf_checks=True)
    assert client.post(reverse(name), {"login": ct.rosa.email}).status_code == 403
    assert "_auth_user_id" in client.session
