"""A real browser at our door, with a virtual security key that answers as if it had been touched."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from chro_cases.demo.cast import PASSWORD, found
from chro_cases.people.models import User
from tests.browser.place import served

A_KEY = {
    "protocol": "ctap2",
    "transport": "usb",
    "hasResidentKey": False,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def theo(committed) -> User:
    """A member of staff whom another process of the server sees too."""
    return found("ct").theo


@pytest.fixture
def address(theo) -> Iterator[str]:
    """Our pages, to a browser."""
    with served() as where:
        yield where


@pytest.fixture
def page(address, monkeypatch) -> Iterator[Page]:
    """A browser that has the key in its socket."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(base_url=address, viewport={"width": 1280, "height": 900})
        socket = page.context.new_cdp_session(page)
        socket.send("WebAuthn.enable")
        socket.send("WebAuthn.addVirtualAuthenticator", {"options": A_KEY})
        yield page
        browser.close()


def type_password(page: Page, user: User) -> None:
    """Fill in the staff half of the page."""
    page.goto("/account/login/")
    page.get_by_label("Your work e-mail address").fill(user.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
