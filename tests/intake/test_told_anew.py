"""What is told anew of somebody the agency knows is never dropped: both stand there, and a person chooses."""

from dataclasses import fields

import pytest

from chro_cases import clock
from chro_cases.cases.models import Party
from chro_cases.errors import Refused
from chro_cases.people.models import Address
from intake.actions import PartyDetails, add_party, record_appearance, set_address
from tests.cast import CaseBuilder

AGAIN = {
    "given_name": "Dana",
    "family_name": "Reyes",
    "email": "dana@people.example",
    "language": "es",
    "postal": "Shelter, PO Box 9",
    "phone": "860 555 0142",
    "safe": "Never write to Elm Street.",
}


@pytest.fixture
def again(at_answer, ct):
    """A second case of the same person, whose complainant is not named yet."""
    second = CaseBuilder(ct)
    second.name, second.email = "Dana again", "again@people.example"
    second.reach_inquiry()
    return second


def dana_of(at_answer):
    return at_answer.dana_party.person


def fresh(party: Party) -> Party:
    """A party as it stands now, with its case."""
    return Party.objects.get(pk=party.pk)


def now(person) -> dict[str, str]:
    return {one.kind: one.value for one in person.addresses.current()}


def test_both_stand_on_the_page_and_nothing_is_saved_before_a_choice(again, at_answer, client_for, url, ct):
    before = now(dana_of(at_answer))
    new = url("intake:party_new", again.case, "complainant")
    asked = client_for(ct.amara).post(new, AGAIN)
    assert asked.status_code == 422
    words = asked.content.decode()
    assert "The agency knows this person already" in words
    assert "Shelter, PO Box 9 (told now" in words
    assert "1 Elm Street, Hartford (known before" in words
    assert "Español (told now" in words
    assert "Never write to Elm Street." in words
    assert now(dana_of(at_answer)) == before
    assert not again.case.parties.filter(role="complainant").exists()


def test_what_is_chosen_holds_in_all_her_cases_and_what_it_replaces_keeps_its_days(
    again, at_answer, client_for, url, ct
):
    new, person = url("intake:party_new", again.case, "complainant"), dana_of(at_answer)
    chosen = {"postal_holds": "told", "language_holds": "known"}
    assert client_for(ct.amara).post(new, AGAIN | chosen).status_code == 302
    party = again.case.parties.get(role="complainant")
    assert party.person == person
    person.refresh_from_db()
    assert person.language == "en"
    assert now(person) == {
        "postal": "Shelter, PO Box 9",
        "email": "dana@people.example",
        "phone": "860 555 0142",
        "safe": "Never write to Elm Street.",
    }
    assert person.addresses.exclude(until=None).get(kind="postal").value == "1 Elm Street, Hartford"
    assert "Never write to Elm Street." in client_for(ct.rosa).text(url("case", at_answer.case.pk))


def test_what_was_known_stays_where_that_is_chosen(again, at_answer, client_for, url, ct):
    new = url("intake:party_new", again.case, "complainant")
    chosen = {"postal_holds": "known", "language_holds": "told"}
    assert client_for(ct.amara).post(new, AGAIN | chosen).status_code == 302
    person = type(dana_of(at_answer)).objects.get(pk=dana_of(at_answer).pk)
    assert now(person)["postal"] == "1 Elm Street, Hartford"
    assert person.language == "es"


def test_a_choice_that_is_none_of_the_two_is_asked_again(again, at_answer, client_for, url, ct):
    new = url("intake:party_new", again.case, "complainant")
    answer = client_for(ct.amara).post(new, AGAIN | {"postal_holds": "both", "language_holds": "told"})
    assert answer.status_code == 422
    assert not again.case.parties.filter(role="complainant").exists()


def test_what_differs_in_blanks_case_and_dividers_alone_is_not_asked(again, at_answer, client_for, url, ct):
    new = url("intake:party_new", again.case, "complainant")
    set_address(fresh(at_answer.dana_party), "phone", "(860) 555-0142", by=ct.cole)
    same = AGAIN | {"language": "en", "postal": "1  elm street, HARTFORD"}
    assert client_for(ct.amara).post(new, same).status_code == 302
    assert now(dana_of(at_answer))["phone"] == "(860) 555-0142"
    assert now(dana_of(at_answer))["postal"] == "1 Elm Street, Hartford"


def test_no_act_drops_what_is_told_without_a_choice(again, at_answer, ct):
    with pytest.raises(Refused, match="Choose line by line"):
        add_party(again.case, "complainant", PartyDetails(**AGAIN), by=ct.amara)
    with pytest.raises(Refused, match="Choose line by line"):
        add_party(again.case, "complainant", PartyDetails(**AGAIN), by=ct.amara, chosen={"postal": "told"})
    lena = {"given_name": "Lena", "family_name": "Lark", "email": "lena@law.example"}
    first = PartyDetails(**lena, postal="5 Court Street")
    record_appearance(fresh(at_answer.dana_party), first, by=ct.cole, on=clock.today(ct.agency))
    moved = PartyDetails(**lena, postal="7 Court Street")
    with pytest.raises(Refused, match="Choose line by line"):
        record_appearance(fresh(at_answer.acme), moved, by=ct.cole, on=clock.today(ct.agency))


@pytest.mark.parametrize("known", [False, True])
def test_every_detail_that_is_told_can_be_read_back(again, at_answer, ct, known):
    told = AGAIN if known else AGAIN | {"email": "new@people.example"}
    party = add_party(
        again.case, "complainant", PartyDetails(**told), by=ct.amara, chosen={"postal": "told", "language": "told"}
    )
    person = type(party.person).objects.get(pk=party.person_id)
    read = now(person) | {"language": person.language, "given_name": person.given_name}
    read |= {"family_name": person.family_name}
    of_a_person = {one.name for one in fields(PartyDetails)} - {"organisation", "doing_business_as", "employees"}
    assert {name: read[name] for name in of_a_person} == {name: told[name] for name in of_a_person}
    assert (party.person == dana_of(at_answer)) is known


def test_a_safe_contact_is_told_at_any_stage_and_stands_on_her_own_page(at_answer, client_for, url, ct):
    change = url("intake:address", at_answer.case, at_answer.dana_party.pk) + "?kind=safe"
    assert client_for(ct.cole).post(change, {"value": "Call my sister."}).status_code == 302
    mine = client_for(at_answer.dana).text(url("my_case", at_answer.case.pk))
    assert "Call my sister." in mine
    assert "You have not told us of a safe way" not in mine
    set_address(fresh(at_answer.dana_party), "safe", "Call my brother.", by=ct.cole)
    kept = dana_of(at_answer).addresses.filter(kind=Address.Kind.SAFE)
    assert [(one.value, one.until is None) for one in kept] == [("Call my brother.", True), ("Call my sister.", False)]


def test_an_organization_has_no_safe_contact(at_answer, client_for, url, ct):
    acme = at_answer.case.parties.get(role="respondent")
    assert client_for(ct.cole).get(url("intake:address", at_answer.case, acme.pk) + "?kind=safe").status_code == 404
