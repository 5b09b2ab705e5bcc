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
    ("rosa", "due", "answer", None),
    ("rosa", "late", "answer", None),
    ("rosa", "own_calendar", "answer", None),
    ("rosa", "exports", "answer", None),
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
    ("amara", "intake:appearance", "drafting", {"about": "complainant"}),
    ("amara", "intake:claims", "drafting", {}),
    ("amara", "intake:claim_end", "drafting", {"about": "claim"}),
    ("amara", "intake:jurisdiction", "told", {}),
    ("amara", "intake:start", "told", {}),
    ("amara", "intake:closing", "told", {}),
    ("theo", "intake:charge", "returned", {}),
    ("theo", "casework:versions", "pending", {"about": "charge"}),
    ("theo", "intake:signature_request", "approved", {}),
    ("theo", "intake:taking_back", "signature", {}),
    ("rosa", "casework:review", "pending", {"about": "review"}),
    ("theo", "casework:review", "returned", {"about": "review"}),
    ("rosa", "intake:late_filing", "sworn", {}),
    ("rosa", "intake:reopening", "closed", {}),
    ("cole", "intake:signatures", "signed", {}),
    ("cole", "intake:paper_signature", "signature", {"about": "complainant"}),
    ("cole", "intake:oath", "signed", {"about": "signature"}),
    ("cole", "intake:filing", "sworn", {}),
    ("cole", "intake:service", "filed", {}),
    ("cole", "intake:mailing", "filed", {"about": "respondent"}),
    ("rosa", "intake:delivery", "answer", {"about": "mailing"}),
    *[("ada", name, "told", None) for name in ("house", "house_letters", "house_data", "house_components")],
    *[("", "house_stage", "told", {"stage": stage}) for stage in ("signature", "investigation", "any")],
    ("", "house_tables", "told", {"app": "cases"}),
]
# The stages after filing; every part of an address is found in the case.
LATER = [
    ("theo", "supervision", "told", None),
    ("rosa", "supervised", "told", {"person": "theo"}),
    ("ada", "jobs", "told", None),
    ("ada", "returned_emails", "told", None),
    ("juno", "law", "told", None),
    ("juno", "rule", "answering", {}),
    ("vera", "calendar", "told", None),
    ("rosa", "date", "answering", {}),
    ("rosa", "stays", "answering", {}),
    ("rosa", "stay", "answering", {}),
    ("rosa", "correction", "answering", {}),
    ("rosa", "happening", "answering", {}),
    ("vera", "dual_filing", "answering", {}),
    ("vera", "calendar_day", "answering", {}),
    ("rosa", "investigations:answers", "answering", {}),
    ("rosa", "investigations:answer", "answering", {}),
    ("rosa", "investigations:default", "answering", {}),
    ("rosa", "investigations:more_time", "answering", {}),
    ("rosa", "investigations:exhibits", "answering", {}),
    ("rosa", "investigations:investigator", "answering", {}),
    ("rosa", "casework:begin_investigation", "answering", {}),
    ("juno", "investigations:assessment", "assessment", {}),
    ("vera", "investigations:assessment_notice", "assessment", {}),
    ("theo", "case", "conference", {}),
    ("theo", "investigations:plan", "conference", {}),
    ("theo", "investigations:requests", "conference", {}),
    ("theo", "investigations:request_new", "conference", {}),
    ("theo", "investigations:item_answer", "conference", {}),
    ("theo", "investigations:witnesses", "conference", {}),
    ("theo", "investigations:evidence", "conference", {}),
    ("theo", "investigations:report", "conference", {}),
    ("theo", "conferences:conferences", "conference", {}),
    ("theo", "conferences:conference_new", "conference", {}),
    ("theo", "conferences:conference", "conference", {}),
    ("theo", "conferences:postponement", "conference", {}),
    ("theo", "conferences:calling_off", "conference", {}),
    ("theo", "conferences:holding", "conference", {}),
    ("theo", "conferences:absence", "conference", {}),
    ("theo", "determinations:closing", "conference", {}),
    ("pat", "conferences:mediation", "conference", {}),
    ("pat", "conferences:mediation_ending", "conference", {}),
    ("pat", "conferences:settlement", "conference", {}),
    ("pat", "conferences:signing", "conference", {}),
    ("rosa", "conferences:mediator", "conference", {}),
    ("rosa", "investigations:determination_start", "conference", {}),
    ("theo", "conferences:summary", "determination", {}),
    ("theo", "determinations:determination", "determination", {}),
    ("theo", "determinations:draft_finding", "determination", {}),
    ("theo", "determinations:comment", "determination", {}),
    ("theo", "determinations:withdrawal", "determination", {}),
    ("rosa", "determinations:issue", "determination", {}),
    ("rosa", "determinations:further_investigation", "determination", {}),
    ("rosa", "determinations:closing_issue", "determination", {}),
    ("vera", "investigations:default_order", "answering", {}),
    ("vera", "investigations:default_hearing", "answering", {}),
    ("vera", "determinations:conciliation", "heard", {}),
    ("vera", "determinations:certification", "heard", {}),
    ("vera", "determinations:hearing", "heard", {}),
    ("vera", "determinations:hearing_notice", "heard", {}),
    ("vera", "determinations:hearing_record", "heard", {}),
    ("vera", "determinations:hearing_decision", "watched", {}),
    ("vera", "determinations:release", "heard", {}),
    ("vera", "determinations:release_decision", "heard", {}),
    ("theo", "investigations:evidence_end", "heard", {}),
    ("vera", "case", "watched", {}),
    ("vera", "determinations:remedies", "watched", {}),
    ("vera", "determinations:remedy", "watched", {}),
    ("vera", "determinations:remedy_miss", "watched", {}),
    ("vera", "determinations:remedy_release", "watched", {}),
    ("vera", "determinations:reconsideration", "reconsidered", {}),
    ("vera", "determinations:reconsideration_decision", "reconsidered", {}),
    ("vera", "determinations:reopening", "reconsidered", {}),
]
PARTY = [
    ("dana", "my_case", "signature", {}),
    ("dana", "intake:read_and_sign", "signature", {}),
    ("dana", "intake:correction", "signature", {}),
    ("signer", "my_case", "signed", {}),
    ("signer", "intake:read_and_sign", "signed", {}),
    ("ana", "my_case", "answer", {}),
    ("ana", "paper_row", "answer", {"about": "paper"}),
    ("his@answering", "my_case", "answering", {}),
    ("his@answering", "investigations:my_answer", "answering", {}),
    ("his@answering", "investigations:my_exhibits", "answering", {}),
    ("his@answering", "investigations:my_time", "answering", {}),
    ("hers@conference", "my_case", "conference", {}),
    ("hers@conference", "conferences:my_conferences", "conference", {}),
    ("hers@conference", "determinations:my_withdrawal", "conference", {}),
    ("hers@conference", "determinations:my_release", "conference", {}),
    ("hers@determination", "determinations:my_comment", "determination", {}),
    ("hers@reconsidered", "determinations:my_reconsideration", "reconsidered", {}),
    ("", "home", "told", None),
    ("", "intake:last_day", "told", None),
    ("", "intake:tell_us", "told", {"agency": "ct"}),
    ("", "intake:told", "told", {"key": "told-Tilda-ct"}),
    ("", "account_login", "told", None),
    ("", "mailbox", "told", None),
    ("", "demo_cast", "told", None),
]
# Pages that are looked at in tests/people and tests/mail, have no page of their own, or are a PDF.
ELSEWHERE = {
    "healthz",
    "set_language",
    "presence",
    "email",
    "paper",
    "house_paper",
    "my_cases",
    "intake:taking",
    "intake:address_check",
    "intake:invitation",
    "intake:submission",
    "intake:service_completion",
    "case_grant_end",
    "case_wall_down",
    "job_trial",
    "job_trials",
    "exhibit",
    "exhibit_copy",
    "investigations:assessment_submission",
    "investigations:plan_submission",
    "investigations:report_submission",
    "conferences:calendar_file",
    "conferences:summary_submission",
    "conferences:summary_sending",
    "conferences:settlement_submission",
    "determinations:determination_submission",
    "determinations:closing_submission",
    "determinations:monitoring",
    "own_calendar_end",
    "feed",
    "miss",
    "docket_csv",
    "export_file",
    "docket_xlsx",
    "due_csv",
    "due_xlsx",
}


def where(world, name: str, at: str, parts: dict | None) -> str:
    if parts is None:
        return reverse(name)
    if name in ("intake:tell_us", "intake:told", "house_stage", "house_tables"):
        return reverse(name, kwargs=parts)
    if name == "supervised":
        return reverse(name, kwargs={"person": world.people[parts["person"]].pk})
    return world.address(name, at, **parts)


@pytest.mark.parametrize(("who", "name", "at", "parts"), STAFF + LATER + PARTY)
def test_it_is_sound(world, guests, who, name, at, parts):
    with guests.look(world.sessions.get(who, "")) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        answer = page.goto(where(world, name, at, parts))
        assert answer is not None
        assert answer.status == 200
        assert faults_of(page) == []
        assert said == []


@pytest.mark.parametrize(("who", "name", "at", "parts"), PARTY)
def test_it_is_sound_in_spanish(world, guests, who, name, at, parts):
    with guests.look(world.sessions.get(who, ""), locale="es") as page:
        page.goto(where(world, name, at, parts))
        assert page.locator("html").get_attribute("lang") == "es"
        assert faults_of(page) == []


FORMS = (
    "intake:interview",
    "intake:claims",
    "intake:oath",
    "intake:mailing",
    "intake:tell_us",
    "intake:read_and_sign",
    "intake:party_new",
    "intake:new_inquiry",
    "investigations:my_answer",
    "determinations:my_withdrawal",
    "conferences:conference_new",
    "determinations:hearing_decision",
)


@pytest.mark.parametrize(
    ("who", "name", "at", "parts"), [one for one in STAFF + LATER + PARTY if one[1] in FORMS and one[0] != "signer"]
)
def test_it_is_sound_with_errors_and_says_so_in_its_title(world, address, browser, who, name, at, parts):
    with visitor(browser, address, world.sessions.get(who, "")) as page:
        page.goto(where(world, name, at, parts))
        page.locator("main form[method=post] button[type=submit]:not([name])").last.click()
        page.wait_for_load_state()
        assert faults_of(page) == []


def test_every_page_is_looked_at_somewhere():
    looked = {name for _who, name, _at, _parts in STAFF + LATER + PARTY} | ELSEWHERE
    missed = {name for name, _parts in pages()} - looked
    assert {name for name in missed if not name.startswith(("account_", "mfa_"))} == set()
