"""Who is in the case, where they can be reached, and who is invited to sign in."""

from uuid import uuid4

import pytest

from chro_cases.people.models import User
from intake.actions import PartyDetails, add_party, check_address
from tests.cast import CaseBuilder


@pytest.fixture
def drafting(at_drafting):
    return at_drafting


@pytest.fixture
def amara(ct, client_for):
    return client_for(ct.amara)


DANA = {"given_name": "Dana", "family_name": "Reyes", "language": "en", "email": "dana@people.example"}


def test_the_complainant_is_filled_in_from_what_was_told(at_inquiry, amara, url):
    case = at_inquiry.case
    form = amara.get(url("intake:party_new", case, "complainant")).context["form"]
    assert form["given_name"].value() == "Dana"
    assert form["email"].value() == "dana@people.example"


def test_a_second_complainant_stands_beside_the_first(drafting, amara, url):
    new = url("intake:party_new", drafting.case, "complainant")
    assert amara.get(new).context["form"]["given_name"].value() is None
    assert amara.post(new, DANA | {"given_name": "Eli"}).status_code == 302
    assert drafting.case.parties.filter(role="complainant").count() == 2


def test_one_person_is_two_respondents_under_two_names(drafting, amara, url):
    new = url("intake:party_new", drafting.case, "respondent")
    owner = {"given_name": "Lee", "family_name": "Vann"}
    amara.post(f"{new}?kind=person", owner)
    lee = drafting.case.parties.get(person__given_name="Lee")
    twice = [amara.post(f"{new}?kind=same", {"same_as": lee.pk, "doing_business_as": "Vann Nails"}) for _ in "ab"]
    assert [answer.status_code for answer in twice] == [302, 409]
    assert {party.person for party in drafting.case.parties.filter(person__given_name="Lee")} == {lee.person}


@pytest.mark.parametrize("wrong", ["witness/new/", "respondent/new/?kind=ghost"])
def test_a_part_or_a_kind_that_is_not_known_is_not_found(drafting, amara, url, wrong):
    assert amara.get(url("intake:parties", drafting.case) + wrong).status_code == 404


def test_a_party_of_another_case_is_not_found_here(drafting, walk, amara, url):
    other = walk("drafting", name="Otto", email="otto@people.example")
    for name in ("party_end", "address"):
        assert amara.get(url(f"intake:{name}", drafting.case, other.acme.pk)).status_code == 404
    for name in ("address_check", "invitation"):
        assert (
            amara.post(url(f"intake:{name}", drafting.case, other.dana_party.pk), {"kind": "email"}).status_code == 404
        )
    assert amara.get(url("intake:address", drafting.case, uuid4())).status_code == 404


def test_somebody_of_another_case_cannot_be_the_same_one(drafting, walk, amara, url):
    other = walk("drafting", name="Otto", email="otto@people.example")
    new = url("intake:party_new", drafting.case, "respondent") + "?kind=same"
    answer = amara.post(new, {"same_as": other.acme.pk, "doing_business_as": "Anything"})
    assert answer.status_code == 422
    assert "Anything" in answer.content.decode()


def test_a_changed_address_has_to_be_read_back_before_the_party_is_invited(drafting, amara, url):
    dana = drafting.dana_party
    amara.post(url("intake:address", drafting.case, dana.pk) + "?kind=email", {"value": "new@people.example"})
    refused = amara.post(url("intake:invitation", drafting.case, dana.pk))
    assert refused.status_code == 409
    assert "has not been checked" in refused.content.decode()
    amara.post(url("intake:address_check", drafting.case, dana.pk), {"kind": "email"})
    assert amara.post(url("intake:invitation", drafting.case, dana.pk)).status_code == 302


def test_the_old_address_keeps_its_days(drafting, amara, url):
    amara.post(url("intake:address", drafting.case, drafting.acme.pk), {"value": "10 Mill Road"})
    kept = drafting.acme.organisation.addresses.filter(kind="postal")
    assert [(one.value, one.until is None) for one in kept] == [
        ("10 Mill Road", True),
        ("9 Mill Road, Hartford", False),
    ]


def test_a_part_ends_with_its_claims_and_the_reason(drafting, amara, url):
    end = url("intake:party_end", drafting.case, drafting.acme.pk)
    assert amara.post(end, {"why": ""}).status_code == 422
    amara.post(end, {"why": "Named wrongly."})
    assert not drafting.case.claims.current().exists()
    assert "Named wrongly." in amara.get(url("intake:parties", drafting.case)).content.decode()


def test_once_the_charge_is_out_nobody_new_is_named(at_signature, amara, url):
    answer = amara.post(url("intake:party_new", at_signature.case, "respondent"), {"organisation": "Other Company"})
    assert answer.status_code == 409
    assert "Other Company" in answer.content.decode()
    assert User.objects.filter(person__isnull=False).count() == 1


def test_a_person_complained_of_is_invited_once_they_were_sent_the_charge(mo, client_for, url):
    walked = CaseBuilder(mo)
    walked.reach_inquiry()
    walked.reach_drafting()
    owner = PartyDetails(given_name="Lee", family_name="Vann", email="lee@people.example", postal="9 Mill Road")
    lee = add_party(walked.case, "respondent", owner, by=mo.amara)
    check_address(lee, "email", by=mo.amara)
    invited = url("intake:invitation", walked.case, lee.pk)
    assert invited not in client_for(mo.amara).get(url("intake:parties", walked.case)).content.decode()
    for stage in ("signature", "filed", "answer"):
        getattr(walked, f"reach_{stage}")()
    cole = client_for(mo.cole)
    assert invited in cole.get(url("intake:parties", walked.case)).content.decode()
    assert cole.post(invited).status_code == 302
    assert User.objects.get(person=lee.person).email == "lee@people.example"
