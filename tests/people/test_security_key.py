"""Security keys, in a real browser."""

from allauth.mfa.models import Authenticator
from playwright.sync_api import expect

from .browser import type_password

FACTORS = "/account/factors/"


def test_a_key_is_added_and_opens_the_door_from_then_on(page, theo, strict):
    type_password(page, theo)
    expect(page.get_by_text("First set up a second step")).to_be_visible()
    page.get_by_role("link", name="Add a security key").click()
    page.get_by_label("Name of this key").fill("The blue one")
    page.get_by_role("button", name="Add my key").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    assert str(Authenticator.objects.get(user=theo, type="webauthn")) == "The blue one"

    page.get_by_role("button", name="Sign out").click()
    type_password(page, theo)
    expect(page.get_by_role("heading", name="Second step")).to_be_visible()
    page.goto(FACTORS)
    expect(page.get_by_role("heading", name="Second step")).to_be_visible()
    page.get_by_role("button", name="Use my security key").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def test_a_browser_without_a_key_says_so_and_keeps_the_page(page, theo):
    type_password(page, theo)
    page.goto(f"{FACTORS}keys/new/")
    page.add_init_script("navigator.credentials.create = () => Promise.reject(new Error())")
    page.reload()
    page.get_by_role("button", name="Add my key").click()
    expect(page.get_by_text("The key did not answer")).to_be_visible()
