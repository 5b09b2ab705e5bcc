"""Each claim is stated in the words of the case's law, with its last days to file."""

from datetime import timedelta

import pytest

from tests.clients import date_fields


@pytest.fixture
def drafting(at_drafting):
    return at_drafting


@pytest.fixture
def send(drafting, ct, client_for, url):
    """Amara states a claim of employment, the last act forty days ago unless said otherwise."""
    said = {"basis": "age", "issue": "wages", "law": "46a-60", "respondent": drafting.acme.pk}
    said |= date_fields("latest_act", drafting.today - timedelta(40))
    return lambda **more: client_for(ct.amara).post(
        url("intake:claims", drafting.case) + "?area=employment", said | more
    )


def test_a_claim_stands_with_its_limits(drafting, send, ct, client_for, url):
    assert send().status_code == 302
    shown = client_for(ct.amara).get(url("intake:claims", drafting.case)).content.decode()
    assert shown.count("Why this date") >= 4
    assert "Age" in shown


def test_a_ground_the_law_does_not_list_is_refused_unless_it_is_taken_to_be_decided(drafting, send):
    refused = send(basis="familial_status")
    assert refused.status_code == 409
    assert "not a basis in employment" in refused.content.decode()
    assert send(basis="familial_status", contested="on").status_code == 302
    assert drafting.case.claims.get(basis="familial_status").contested


def test_the_same_claim_twice_is_refused(send):
    assert [send().status_code, send().status_code] == [302, 409]


def test_a_respondent_of_another_case_is_not_offered(send, walk):
    other = walk("drafting", name="Otto", email="otto@people.example")
    assert send(respondent=other.acme.pk).status_code == 422


def test_acts_that_lie_ahead_or_the_wrong_way_round_are_refused_at_the_field(drafting, send):
    for day in (drafting.today + timedelta(1), drafting.today):
        assert send(**date_fields("earliest_act", day)).status_code == 422
    assert send(**date_fields("latest_act", drafting.today + timedelta(1))).status_code == 422


@pytest.mark.parametrize("area", ["mars", "", "employment%00"])
def test_an_area_that_is_not_known_is_not_taken(drafting, ct, client_for, url, area):
    answer = client_for(ct.amara).get(url("intake:claims", drafting.case) + f"?area={area}")
    assert answer.status_code in (200, 400)


def test_days_and_respondent_of_the_claim_before_stay_filled_in(drafting, ct, client_for, url):
    form = client_for(ct.amara).get(url("intake:claims", drafting.case)).context["form"]
    assert form["latest_act"].value() == drafting.today - timedelta(30)
    assert form["respondent"].value() == drafting.acme.pk


def test_a_claim_is_withdrawn_with_its_dates_and_the_reason(drafting, ct, client_for, url):
    claim = drafting.case.claims.get()
    client_for(ct.amara).post(url("intake:claim_end", drafting.case, claim.pk), {"why": "Told otherwise."})
    assert not drafting.case.deadlines.current().filter(claim=claim).exists()
    assert "Told otherwise." in client_for(ct.amara).get(url("intake:claims", drafting.case)).content.decode()


@pytest.mark.parametrize("key", [10**6, 10**18, 10**30])
def test_a_claim_of_nobody_is_not_found(drafting, ct, client_for, url, key):
    assert client_for(ct.amara).get(url("intake:claim_end", drafting.case, key)).status_code == 404


def test_a_claim_of_another_case_is_not_found(drafting, walk, ct, client_for, url):
    other = walk("drafting", name="Otto", email="otto@people.example")
    assert (
        client_for(ct.amara).post(url("intake:claim_end", drafting.case, other.case.claims.get().pk)).status_code == 404
    )
