"""What being in a case lets a party see: their own case, their own papers, from the day it concerns them."""

from django.core.files.uploadedfile import SimpleUploadedFile

from chro_cases.cases.models import Case, Party
from chro_cases.documents.actions import mail_papers
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.people.models import Person, User
from intake import actions


def accused(walked) -> User:
    """A respondent who has had a login for some other case of their own."""
    who = actions.PartyDetails(given_name="Miles", family_name="Hart", postal="3 Low Road, Hartford")
    party = actions.add_party(walked.case, "respondent", who, by=walked.team.amara)
    return User.objects.create_user("miles@people.example", person=party.person)


def noor_for(walked, *parties) -> User:
    """Who represents these parties, with a login."""
    person = Person.objects.create(agency=walked.agency, given_name="Noor", family_name="Aziz")
    event = walked.case.events.last()
    for party in parties:
        Party.objects.begin(event, role="representative", person=person, represents=party)
    return User.objects.create_user("noor@law.example", person=person)


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
    person.addresses.create(kind="safe", value="Call in the mornings only.")
    at_drafting.write()
    assert "1 Elm Street" not in str(at_drafting.charge.content())
    assert "Address kept by the commission" in str(at_drafting.charge.content())


def test_a_mailing_that_ended_is_sent_again_and_takes_nothing_back_of_what_a_respondent_knows(at_drafting):
    miles = accused(at_drafting)
    at_drafting.reach_signature()
    at_drafting.reach_filed()
    at_drafting.reach_answer()
    his = at_drafting.case.parties.get(person__user=miles)
    old = at_drafting.case.mailings.get(party=his)
    old.end(at_drafting.case.events.last(), "It came back.")
    assert Case.objects.visible_to(miles).exists()
    papers, cole = list(old.documents.all()), at_drafting.team.cole
    again = mail_papers(
        his, papers, method=old.method, address="5 High Road", on=at_drafting.today, proof="Receipt 9", by=cole
    )
    assert list(at_drafting.case.mailings.current().of_the_charge().filter(party=his)) == [again]
    assert his.services.count() == 2


def test_who_represents_two_respondents_reads_the_notice_of_each_once_that_one_was_served(at_drafting):
    miles = accused(at_drafting)
    noor = noor_for(at_drafting, *at_drafting.case.parties.filter(role="respondent"))
    at_drafting.reach_signature()
    at_drafting.reach_filed()
    way, cole = at_drafting.case.pack.service_methods[0].code, at_drafting.team.cole
    actions.serve_respondent(
        at_drafting.acme, by=cole, method=way, address="9 Mill Road", on=at_drafting.today, proof="Receipt 7"
    )
    notices = at_drafting.case.documents.filter(kind="service_notice")
    assert [paper.to_party for paper in notices.visible_to(noor)] == [at_drafting.acme]
    assert not notices.visible_to(miles)


def test_what_a_representative_filed_is_read_by_the_party_and_what_the_party_filed_by_the_representative(mo_at_answer):
    noor = noor_for(mo_at_answer, mo_at_answer.dana_party)
    part = mo_at_answer.case.parties.get(person__user=noor)
    for party in (part, mo_at_answer.dana_party):
        upload = SimpleUploadedFile("pay.txt", b"What everybody is paid.")
        file_exhibit(
            mo_at_answer.case,
            by=mo_at_answer.team.cole,
            title="Pay",
            upload=upload,
            party=party,
            compartment="party-shared",
        )
    assert mo_at_answer.case.exhibits.visible_to(mo_at_answer.dana).count() == 2
    assert mo_at_answer.case.exhibits.visible_to(noor).count() == 2
