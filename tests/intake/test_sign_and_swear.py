"""Out for signature: who has signed, who has sworn, on paper or on the screen; and taking the charge back."""

from datetime import timedelta

import pytest

from intake.actions import ask_for_correction
from tests.cast import CaseBuilder
from tests.clients import date_fields


@pytest.fixture
def out(at_signature):
    return at_signature


@pytest.fixture
def cole(ct, client_for):
    return client_for(ct.cole)


@pytest.fixture
def oath(out):
    return {
        "method": "notary",
        "before_whom": "Nadia Stein",
        "office_held": "Notary public",
        "how": "in_person",
        "place": "Hartford",
        **date_fields("on", out.today),
    }


def test_without_an_approval_nothing_goes_out_and_the_page_says_what_is_missing(at_drafting, ct, client_for, url):
    at_drafting.write()
    request = url("intake:signature_request", at_drafting.case)
    assert "A supervisor has yet to approve the charge." in client_for(ct.theo).get(request).content.decode()
    assert client_for(ct.theo).post(request).status_code == 409


def test_the_request_shows_the_approved_words_and_who_will_be_told_how(at_drafting, ct, client_for, url):
    at_drafting.write(["The approved words."])
    at_drafting.approve()
    shown = client_for(ct.theo).get(url("intake:signature_request", at_drafting.case)).content.decode()
    assert "The approved words." in shown
    assert "by e-mail to dana@people.example" in shown


def test_connecticut_says_that_signing_does_not_swear_and_missouri_what_does(out, mo, cole, client_for, url):
    assert "A signature is not an oath" in cole.get(url("intake:signatures", out.case)).content.decode()
    other = CaseBuilder(mo, email="mia@people.example").to("signature")
    shown = client_for(mo.cole).get(url("intake:signatures", other.case)).content.decode()
    assert "Declaration under penalty of perjury" in shown
    assert "Signing alone" not in shown


def test_a_signature_on_paper_is_recorded_with_the_hash_of_the_printed_charge(out, cole, url):
    signed = {"typed_name": "Dana Reyes", **date_fields("on", out.today)}
    address = url("intake:paper_signature", out.case, out.dana_party.pk)
    assert [cole.post(address, signed).status_code for _ in "ab"] == [302, 409]
    signature = out.case.signatures.get()
    assert (signature.sha256, signature.made_by.channel) == (out.paper.sha256, "paper")


def test_a_signature_before_the_charge_was_sent_is_refused_and_the_name_stays(out, cole, url):
    signed = {"typed_name": "D. Reyes", **date_fields("on", out.today - timedelta(3))}
    answer = cole.post(url("intake:paper_signature", out.case, out.dana_party.pk), signed)
    assert answer.status_code == 409
    assert "D. Reyes" in answer.content.decode()


def test_a_respondent_does_not_sign(out, cole, url):
    assert cole.get(url("intake:paper_signature", out.case, out.acme.pk)).status_code == 404


def test_an_oath_is_recorded_before_whom_how_and_where(out, cole, oath, url):
    out.sign()
    address = url("intake:oath", out.case, out.case.signatures.get().pk)
    assert [cole.post(address, oath).status_code for _ in "ab"] == [302, 409]
    shown = cole.get(url("intake:signatures", out.case)).content.decode()
    assert "Nadia Stein, Notary public, in person, Hartford" in " ".join(shown.split())


def test_only_oaths_before_somebody_are_offered(out, cole, oath, url):
    out.sign()
    address = url("intake:oath", out.case, out.case.signatures.get().pk)
    assert {code for code, _name in cole.get(address).context["form"].fields["method"].choices} == {"notary", "officer"}
    assert cole.post(address, oath | {"method": "declaration"}).status_code == 422


def test_an_oath_before_the_signature_or_ahead_is_refused_at_the_field(out, cole, oath, url):
    out.sign()
    address = url("intake:oath", out.case, out.case.signatures.get().pk)
    for days in (-1, 1):
        assert cole.post(address, oath | date_fields("on", out.today + timedelta(days))).status_code == 422


def test_a_signature_of_another_case_is_not_found_here(out, walk, cole, url):
    out.sign()
    other = walk("drafting", name="Otto", email="otto@people.example")
    other.write()
    assert cole.get(url("intake:oath", other.case, out.case.signatures.get().pk)).status_code == 404


def test_taken_back_the_signature_ends_and_whoever_drafts_reads_what_was_asked(out, ct, client_for, url):
    ask_for_correction(out.charge, by=out.dana, what_is_wrong="The year is wrong.")
    out.sign()
    assert "The year is wrong." in client_for(ct.theo).get(url("intake:taking_back", out.case)).content.decode()
    answer = client_for(ct.theo).post(url("intake:taking_back", out.case), {"why": "The year."}, follow=True)
    assert "The year is wrong." in answer.content.decode()
    assert not out.case.signatures.current().exists()
