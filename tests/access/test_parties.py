"""What being in a case lets a party see: their own case, their own papers, from the day it concerns them."""

from chro_cases.cases.models import Case
from chro_cases.people.models import User
from intake import actions


def accused(walked) -> User:
    """A respondent who has had a login for some other case of their own."""
    who = actions.Who(given_name="Miles", family_name="Hart", postal="3 Low Road, Hartford")
    party = actions.add_party(walked.case, "respondent", who, by=walked.team.amara)
    return User.objects.create_user("miles@people.example", person=party.person)


def test_a_respondent_knows_nothing_of_a_charge_before_it_is_served(at_drafting):
    miles = accused(at_drafting)
    for reach in (at_drafting.reach_signature, at_drafting.reach_filed):
        reach()
        assert not Case.objects.visible_to(miles).exists()
        assert not at_drafting.case.events.visible_to(miles).exists()
        assert not at_drafting.case.documents.visible_to(miles).exists()


def test_a_served_respondent_reads_the_charge_and_their_own_notice_alone(at_drafting):
    miles = accused(at_drafting)
    at_drafting.reach_signature()
    at_drafting.reach_filed()
    at_drafting.reach_answer()
    papers = at_drafting.case.documents.visible_to(miles)
    assert sorted(paper.kind for paper in papers) == ["charge", "service_notice"]
    assert papers.get(kind="service_notice").to_party.person.user == miles


def test_whoever_leaves_the_case_sees_nothing_more(at_drafting):
    party = at_drafting.case.parties.get(pk=at_drafting.dana_party.pk)
    actions.end_party(party, by=at_drafting.team.amara, why="Named wrongly.")
    assert not Case.objects.visible_to(at_drafting.dana).exists()


def test_an_address_that_is_not_safe_stands_in_no_paper_that_the_other_side_gets(at_drafting):
    person = at_drafting.dana_party.person
    type(person).objects.filter(pk=person.pk).update(safe_contact="Call in the mornings only.")
    at_drafting.write()
    assert "1 Elm Street" not in str(at_drafting.charge.content())
    assert "Address kept by the commission" in str(at_drafting.charge.content())
