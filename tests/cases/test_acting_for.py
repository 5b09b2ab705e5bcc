"""For whom somebody acts in a case: as themselves, for whoever they represent, for two at once; and since when."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from chro_cases.cases.models import Case, Party
from chro_cases.people.models import Person, User
from intake.actions import PartyDetails, add_party, end_appearance, end_party, serve_respondent


@pytest.fixture
def noor(ct):
    person = Person.objects.create(agency=ct.agency, given_name="Noor", family_name="Aziz")
    return User.objects.create_user("noor@law.example", person=person)


def appears(walked, noor, party) -> Party:
    """Noor represents this party from now on."""
    event = walked.case.events.last()
    return Party.objects.begin(event, role="representative", person=noor.person, represents=party)


def test_a_complainant_acts_for_herself_from_the_first_day(at_drafting):
    assert list(Party.objects.acting_for(at_drafting.dana)) == [at_drafting.dana_party]
    assert at_drafting.dana_party.spoken_for_by(at_drafting.dana)
    assert not at_drafting.acme.spoken_for_by(at_drafting.dana)


def test_nobody_acts_for_whoever_has_no_person_or_is_not_signed_in(at_answer):
    assert at_answer.acme.person is None  # a company's empty person is not that of somebody who has none
    for user in (AnonymousUser(), at_answer.team.theo):
        assert not Party.objects.acting_for(user).exists()


def test_who_represents_two_acts_for_both_and_for_herself_in_neither(at_drafting, noor):
    miles = add_party(at_drafting.case, "respondent", PartyDetails("Miles", "Hart"), by=at_drafting.team.amara)
    parts = [appears(at_drafting, noor, party) for party in (at_drafting.acme, miles)]
    assert [part.principal for part in parts] == [at_drafting.acme, miles]
    assert {part.side for part in parts} == {"respondent"}
    assert at_drafting.acme.principal == at_drafting.acme
    at_drafting.reach_signature()
    at_drafting.reach_filed()
    at_drafting.reach_answer()
    assert list(at_drafting.case.parties.acting_for(noor)) == [at_drafting.acme, miles]
    assert noor.pk not in at_drafting.case.parties.acting_for(noor).values_list("person__user", flat=True)


def test_one_respondent_is_known_of_once_it_was_served_and_the_other_not_before(at_drafting, noor):
    other = PartyDetails(organisation="Beta LLC", postal="2 Low Road")
    beta = add_party(at_drafting.case, "respondent", other, by=at_drafting.team.amara)
    for party in (at_drafting.acme, beta):
        appears(at_drafting, noor, party)
    at_drafting.reach_signature()
    at_drafting.reach_filed()
    assert not Case.objects.visible_to(noor).exists()
    assert "answer" not in at_drafting.case.permissions_of(noor)
    serve_respondent(
        at_drafting.acme,
        by=at_drafting.team.cole,
        method="certified_mail",
        address="1 High Road",
        on=at_drafting.today,
        proof="7",
    )
    assert list(Party.objects.acting_for(noor)) == [at_drafting.acme] == list(Party.objects.served())
    assert Case.objects.visible_to(noor).exists()
    assert "answer" in at_drafting.case.permissions_of(noor)


def test_a_representation_ends_with_itself_and_with_the_party(at_drafting, noor):
    dana = Party.objects.get(pk=at_drafting.dana_party.pk)
    part = appears(at_drafting, noor, dana)
    assert list(Party.objects.acting_for(noor)) == [dana]
    assert list(dana.represented_by) == [part]
    end_appearance(part, by=at_drafting.team.amara, why="Another attorney appeared.")
    assert not Party.objects.acting_for(noor).exists()
    assert not dana.represented_by.exists()
    again = appears(at_drafting, noor, dana)
    end_party(dana, by=at_drafting.team.amara, why="Named wrongly.")
    assert not Party.objects.acting_for(noor).exists()
    assert again in Party.objects.current()
    assert again not in Party.objects.acting()
    assert "withdraw" not in at_drafting.case.permissions_of(noor)


def test_who_represents_a_complainant_does_all_for_her_but_correct_and_sign_the_paper(at_drafting, noor):
    appears(at_drafting, noor, at_drafting.dana_party)
    hers, counsels = at_drafting.case.permissions_of(at_drafting.dana), at_drafting.case.permissions_of(noor)
    assert hers - counsels == {"sign_charge", "ask_for_correction"}
    assert "withdraw" in counsels


def test_for_whom_somebody_acts_is_one_question_that_begins_at_their_own_parts(at_answer, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert list(Party.objects.acting_for(at_answer.dana)) == [at_answer.dana_party]
    sql, params = Party.objects.acting_for(at_answer.dana).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {sql}", params)
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "Seq Scan" not in plan
