"""Every page of staff and parties: nothing that axe finds, names that lead somewhere, one headline, and 320 px are
enough.
"""

import pytest
from django.urls import reverse

from tests.access.matrix import pages

from .place import faults_of, visitor

# who, at which case, which page, and what else its address names
STAFF = [
    ("rosa", "my_day", "answer", None),
    ("amara", "my_day", "told", None),
    ("theo", "my_day", "returned", None),
    ("cole", "my_day", "filed", None),
    ("rosa", "docket", "answer", None),
    *[
        ("rosa", "case", at, {})
        for at in ("returned", "pending", "signature", "signed", "sworn", "filed", "answer", "closed")
    ],
    ("amara", "case", "told", {}),
    ("rosa", "assignment", "answer", {}),
    ("rosa", "case_access", "answer", {}),
    ("amara", "intake:new_inquiry", "told", None),
    ("amara", "intake:interview", "told", {}),
    ("amara", "intake:parties", "drafting", {}),
    ("amara", "intake:party_new", "told", {"role": "complainant"}),
    ("amara", "intake:party_new", "drafting", {"role": "respondent"}),
    ("amara", "intake:party_end", "drafting", {"about": "complainant"}),
    ("amara", "intake:address", "drafting", {"about": "complainant"}),
    ("amara", "intake:claims", "drafting", {}),
    ("amara", "intake:claim_end", "drafting", {"about": "claim"}),
    ("amara", "intake:jurisdiction", "told", {}),
    ("amara", "intake:start", "told", {}),
    ("amara", "intake:closing", "told", {}),
    ("theo", "intake:charge", "returned", {}),
    ("theo", "intake:charge_versions", "pending", {}),
    ("theo", "intake:signature_request", "approved", {}),
    ("theo", "intake:taking_back", "signature", {}),
    ("rosa", "intake:review", "pending", {"about": "review"}),
    ("theo", "intake:review", "returned", {"about": "review"}),
    ("rosa", "intake:late_filing", "sworn", {}),
    ("rosa", "intake:reopening", "closed", {}),
    ("cole", "intake:signatures", "signed", {}),
    ("cole", "intake:paper_signature", "signature", {"about": "complainant"}),
    ("cole", "intake:oath", "signed", {"about": "signature"}),
    ("cole", "intake:filing", "sworn", {}),
    ("cole", "intake:service", "filed", {}),
    ("cole", "intake:mailing", "filed", {"about": "respondent"}),
    ("rosa", "intake:delivery", "answer", {"about": "mailing"}),
]
PARTY = [
    ("dana", "my_case", "signature", {}),
    ("dana", "intake:read_and_sign", "signature", {}),
    ("dana", "intake:correction", "signature", {}),
    ("signer", "my_case", "signed", {}),
    ("signer", "intake:read_and_sign", "signed", {}),
    ("ana", "my_case", "answer", {}),
    ("ana", "paper_row", "answer", {"about": "paper"}),
    ("", "home", "told", None),
    ("", "intake:tell_us", "told", {"agency": "ct"}),
    ("", "intake:told", "told", {"key": "told-Tilda-ct"}),
    ("", "account_login", "told", None),
    ("", "gallery", "told", None),
    ("", "mailbox", "told", None),
    ("", "demo_cast", "told", None),
]  # fmt: skip
# Pages that are looked at in tests/people and tests/mail, have no page of their own, or are a PDF.
ELSEWHERE = {
    "healthz", "set_language", "presence", "letter", "paper", "my_cases", "intake:taking", "intake:address_check",
    "intake:invitation", "intake:submission", "intake:service_completion", "case_grant_end", "case_wall_down",
}  # fmt: skip


def where(world, name: str, at: str, parts: dict | None) -> str:
    if parts is None:
        return reverse(name)
    if name in ("intake:tell_us", "intake:told"):
        return reverse(name, kwargs=parts)
    return world.address(name, at, **parts)


@pytest.mark.parametrize(("who", "name", "at", "parts"), STAFF + PARTY)
def test_it_is_sound(world, address, browser, who, name, at, parts):
    with visitor(browser, address, world.sessions.get(who, "")) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        answer = page.goto(where(world, name, at, parts))
        assert answer is not None
        assert answer.status == 200
        assert faults_of(page) == []
        assert said == []


@pytest.mark.parametrize(("who", "name", "at", "parts"), PARTY)
def test_it_is_sound_in_spanish(world, address, browser, who, name, at, parts):
    with visitor(browser, address, world.sessions.get(who, ""), locale="es") as page:
        page.goto(where(world, name, at, parts))
        assert page.locator("html").get_attribute("lang") == "es"
        assert faults_of(page) == []


FORMS = (
    "intake:interview", "intake:claims", "intake:oath", "intake:mailing", "intake:tell_us", "intake:read_and_sign",
    "intake:party_new", "intake:new_inquiry",
)  # fmt: skip


@pytest.mark.parametrize(
    ("who", "name", "at", "parts"), [one for one in STAFF + PARTY if one[1] in FORMS and one[0] != "signer"]
)
def test_it_is_sound_with_errors_and_says_so_in_its_title(world, address, browser, who, name, at, parts):
    with visitor(browser, address, world.sessions.get(who, "")) as page:
        page.goto(where(world, name, at, parts))
        page.locator("main form[method=post] button[type=submit]:not([name])").last.click()
        page.wait_for_load_state()
        assert faults_of(page) == []


def test_every_page_is_looked_at_somewhere():
    looked = {name for _who, name, _at, _parts in STAFF + PARTY} | ELSEWHERE
    missed = {name for name, _parts in pages()} - looked
    assert {name for name in missed if not name.startswith(("account_", "mfa_"))} == set()
