"""The pages of signing in as people meet them: no fault that axe finds, nothing that runs off a small screen."""

from pathlib import Path

import pytest
from django.conf import settings as ours
from playwright.sync_api import Page, expect

from chro_cases.demo.cast import APP_SECRET
from chro_cases.people.models import User
from chro_cases.people.signin import turn_on_totp

from .browser import type_password
from .conftest import DANA
from .pages import a_party

AXE = Path(ours.NODE_MODULES) / "axe-core/axe.min.js"


@pytest.fixture
def sound(page):
    """Looks at the page it is at."""

    def look(name: str) -> None:
        page.set_viewport_size({"width": 320, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert [fault["id"] for fault in page.evaluate("axe.run()")["violations"]] == [], name

    return look


def test_the_way_of_a_party(page: Page, theo, sound):
    a_party(theo.agency, DANA)
    page.goto("/account/login/")
    sound("sign in")
    page.get_by_label("Your e-mail address").fill(DANA)
    page.get_by_role("button", name="Send me a code").click()
    sound("code")
    page.get_by_label("The code from our e-mail").fill("BBBB-BBBB")
    page.get_by_role("button", name="Sign in").click()
    sound("wrong code")
    page.get_by_role("link", name="Read the mail that was sent").first.click()
    sound("mailbox")
    page.get_by_role("link", name="Your code to sign in").click()
    sound("letter")


def test_the_way_of_staff(page: Page, theo, sound, strict):
    type_password(page, theo)
    sound("first set up a second step")
    for place in ("app/", "keys/", "keys/new/", ""):
        page.goto(f"/account/factors/{place}")
        sound(place)
    turn_on_totp(theo, APP_SECRET)
    for address in ("password/change/", "factors/codes/new/", "factors/app/removal/", "logout/"):
        page.goto(f"/account/{address}")
        sound(address)
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    type_password(page, theo)
    expect(page.get_by_role("heading", name="Second step")).to_be_visible()
    sound("second step")


def test_before_a_sign_in_runs_out_the_page_asks_and_one_click_keeps_it(page: Page, theo: User, sound, settings):
    type_password(page, theo)
    settings.SESSION_IDLE, settings.SESSION_WARNING = 60, 59
    page.goto("/account/factors/")
    expect(page.get_by_role("heading", name="Are you still there?")).to_be_visible(timeout=10_000)
    sound("warning")
    with page.expect_response("**/account/presence/") as answer:
        page.get_by_role("button", name="Stay signed in").click()
    assert answer.value.status == 204
    expect(page.get_by_role("heading", name="Are you still there?")).to_be_hidden()
