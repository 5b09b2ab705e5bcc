"""Who might read what is not theirs: staff who are parties, old mailboxes, whoever represented somebody who left."""

import pytest

from chro_cases.cases.models import Case, Party, Review
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.actions import appoint
from chro_cases.people.models import Person, User
from intake import actions
from tests.cast import CaseBuilder


@pytest.fixture
def miles_works_elsewhere(ct, mo):
    """A served respondent of Connecticut who later began to work for Missouri."""
    walked = CaseBuilder(ct).to("drafting")
    who = actions.PartyDetails(given_name="Miles", family_name="Hart", postal="3 Low Road, Hartford")
    party = actions.add_party(walked.case, "respondent", who, by=ct.amara)
    miles = User.objects.create_user("miles@people.example", person=party.person)
    for reach in (walked.reach_signature, walked.reach_filed, walked.reach_answer):
        reach()
    appoint(miles, mo.agency, "supervisor")
    return walked, User.objects.get(pk=miles.pk)


def test_a_respondent_who_works_for_an_agency_reads_the_other_sides_papers_no_more_than_before(miles_works_elsewhere):
    _walked, miles = miles_works_elsewhere
    kinds = Document.objects.visible_to(miles).values_list("kind", "to_party__person__user")
    assert sorted(kinds) == [("charge", None), ("service_notice", miles.pk)]


def test_a_respondent_who_works_for_an_agency_reads_no_review_of_their_case(miles_works_elsewhere, client_for):
    walked, miles = miles_works_elsewhere
    client = client_for(miles)
    assert not Review.objects.visible_to(miles)
    assert client.get(f"/reviews/{walked.case.reviews.first().pk}/").status_code == 404


def test_a_login_follows_the_checked_address_and_leaves_the_old_mailbox(at_drafting, client_for):
    client = client_for(at_drafting.dana)
    party = Party.objects.get(pk=at_drafting.dana_party.pk)
    actions.set_address(party, "email", "Safe@people.example", by=at_drafting.team.amara)
    actions.check_address(party, "email", by=at_drafting.team.amara)
    assert actions.invite(party, by=at_drafting.team.amara).email == "safe@people.example"
    assert "account/login" in client.get("/my/").url


def test_an_address_of_another_login_is_refused_whoever_comes_first(at_drafting, ct):
    party = Party.objects.get(pk=at_drafting.dana_party.pk)
    actions.set_address(party, "email", ct.rosa.email, by=ct.amara)
    actions.check_address(party, "email", by=ct.amara)
    with pytest.raises(Refused, match="Another login"):
        actions.invite(party, by=ct.amara)


def test_whoever_represents_somebody_who_left_sees_nothing_more(at_drafting, ct):
    dana = Party.objects.get(pk=at_drafting.dana_party.pk)
    noor = Person.objects.create(agency=ct.agency, given_name="Noor", family_name="Aziz")
    user = User.objects.create_user("noor@people.example", person=noor)
    Party.objects.begin(at_drafting.case.events.last(), role="representative", person=noor, represents=dana)
    assert Case.objects.visible_to(user).exists()
    actions.end_party(dana, by=ct.amara, why="Named wrongly.")
    assert not Case.objects.visible_to(user).exists()
