"""How a sign-in ends."""

import re

import pytest
import time_machine

from .pages import LOGIN, is_in, later, sign_in

PAGE = "/account/factors/"


@pytest.fixture
def signed_in(client, ct):
    """Theo, signed in a moment ago and at a page."""
    sign_in(client, ct.theo.email)
    client.get(PAGE)
    return client


def test_half_an_hour_without_a_page_ends_it_and_says_why(signed_in):
    with time_machine.travel(later(minutes=31)):
        answer = signed_in.get(PAGE, follow=True)
    assert answer.redirect_chain[-1][0].startswith(LOGIN)
    assert "You were signed out because" in answer.content.decode()
    assert not is_in(signed_in)


def test_whoever_keeps_working_or_says_so_stays(signed_in):
    for minutes in range(20, 120, 20):
        with time_machine.travel(later(minutes=minutes)):
            assert signed_in.post("/account/presence/").status_code == 204


def test_a_working_day_is_the_longest(signed_in):
    for minutes in range(25, 12 * 60, 25):
        with time_machine.travel(later(minutes=minutes)):
            signed_in.post("/account/presence/")
    assert is_in(signed_in)
    with time_machine.travel(later(minutes=12 * 60 + 1)):
        assert signed_in.get(PAGE)["location"].startswith(LOGIN)


def test_every_page_says_how_long_and_carries_the_warning(signed_in):
    page = " ".join(signed_in.get(PAGE).content.decode().split())
    assert "after 30 minutes without opening or sending a page" in page
    assert 'data-idle="1800" data-warning="300"' in page


def test_signing_out_is_a_post_and_clears_what_the_browser_kept(signed_in):
    assert signed_in.get("/account/logout/").status_code == 200
    assert is_in(signed_in)
    answer = signed_in.post("/account/logout/")
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert not is_in(signed_in)
    assert signed_in.get(PAGE)["location"].startswith(LOGIN)


def test_pages_of_someone_signed_in_are_kept_by_no_browser(signed_in):
    assert "no-store" in signed_in.get(PAGE)["Cache-Control"]


def test_a_session_handed_to_someone_before_they_sign_in_is_worth_nothing_after(client, ct):
    client.get(LOGIN)
    sign_in(client, "nobody@people.example", "wrong wrong wrong")
    before = client.session.session_key
    sign_in(client, ct.theo.email)
    assert client.session.session_key != before


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(client, ct):
    cookie = sign_in(client, ct.theo.email).cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not re.search(r"\d", cookie["max-age"] or ""), "it ends with the browser"
