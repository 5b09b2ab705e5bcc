"""Who finds a case on the staff pages: each way in by itself, and the wall against them all."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from chro_cases import clock
from chro_cases.cases.actions import assign, build_wall, grant_access
from chro_cases.cases.models import Case
from chro_cases.people.actions import name_deputy
from chro_cases.people.models import User

PAGES = ("case", "assignment", "case_access")


@pytest.fixture
def finds(client_for, url) -> Callable[[User, Case], bool]:
    """Whether a person finds the case in the docket, by search and by opening it: all or nothing."""

    def it(user: User, case: Case) -> bool:
        client = client_for(user)
        listed = case.number in client.text(url("docket"))
        searched = case.number in client.text(url("docket") + f"?q={case.number}&sort=due").split('id="docket"')[1]
        opened = client.get(url("case", case)).status_code == 200
        assert listed == searched == opened
        return listed

    return it


def test_a_desk_finds_the_cases_of_its_stages(finds, at_inquiry, ct):
    case = at_inquiry.case
    assert finds(ct.amara, case)
    assert not finds(ct.cole, case)


def test_a_desk_loses_a_case_that_left_its_stages(finds, at_filed, ct):
    case = at_filed.case
    assert finds(ct.cole, case)
    assert not finds(ct.ines, case)


def test_whoever_works_a_case_finds_it(finds, at_drafting, ct):
    case = at_drafting.case
    assert finds(ct.theo, case)
    assert not finds(ct.ines, case)
    assign(case, to=ct.ines, role="investigator", by=ct.rosa)
    assert finds(ct.ines, case)


def test_a_supervisor_finds_the_cases_of_their_people_alone(finds, at_drafting, ct):
    case = at_drafting.case
    assert finds(ct.rosa, case)
    assert not finds(ct.hugo, case)


def test_a_deputy_finds_them_while_they_stand_in(finds, at_drafting, ct):
    case, now, rosa = at_drafting.case, clock.now(), ct.rosa.appointments.get()
    name_deputy(rosa, ct.hugo, since=now - timedelta(9), until=now - timedelta(2), by=ct.rosa)
    assert not finds(ct.hugo, case)
    name_deputy(rosa, ct.hugo, since=now - timedelta(1), until=now + timedelta(2), by=ct.rosa)
    assert finds(ct.hugo, case)


def test_a_deputy_of_whoever_works_it_finds_it_while_they_stand_in(finds, at_drafting, ct):
    case, now, theo = at_drafting.case, clock.now(), ct.theo.appointments.get()
    name_deputy(theo, ct.ines, since=now - timedelta(1), until=now + timedelta(2), by=ct.rosa)
    assert finds(ct.ines, case)
    with clock.at(now + timedelta(days=3)):
        assert not Case.objects.visible_to(ct.ines).exists()


def test_a_person_let_in_by_name_finds_it_until_their_last_moment(finds, at_drafting, ct):
    case, now = at_drafting.case, clock.now()
    grant_access(case, to=ct.ines, reason="Reads Spanish.", until=now + timedelta(minutes=10), by=ct.rosa)
    assert finds(ct.ines, case)
    with clock.at(now + timedelta(minutes=20)):
        assert not finds(ct.ines, case)


def test_a_supervisor_of_one_agency_sees_nothing_of_the_other(finds, client_for, url, at_filed, ct, mo):
    case = at_filed.case
    for person in (mo.rosa, mo.cole, mo.amara):
        assert not finds(person, case)
        for page in (client_for(person).text(url("my_day")), client_for(person).text(url("docket") + "?q=Acme")):
            assert "Acme Paper" not in page


@pytest.mark.parametrize("name", PAGES)
def test_a_walled_person_gets_404_on_every_page_of_the_case(client_for, url, at_drafting, ct, name):
    case = at_drafting.case
    build_wall(case, against=ct.theo, reason="His sister works there.", by=ct.rosa)
    assert client_for(ct.theo).get(url(name, case.pk)).status_code == 404
    assert client_for(ct.theo).post(url(name, case.pk), {"to": "1"}).status_code == (405 if name == "case" else 404)


def test_a_wall_hides_the_case_from_lists_searches_counts_and_my_day(client_for, url, walk, at_drafting, ct):
    drafting, filed = at_drafting.case, walk("filed", name="Robin", email="robin@people.example").case
    for person in (ct.theo, ct.cole, ct.amara):
        build_wall(drafting, against=person, reason="A conflict.", by=ct.rosa)
        build_wall(filed, against=person, reason="A conflict.", by=ct.rosa)
        for name, query in (("my_day", ""), ("docket", ""), ("docket", "?q=Reyes")):
            page = client_for(person).text(url(name) + query)
            assert drafting.number not in page
            assert filed.number not in page
            assert "Acme" not in page
            assert "1 case" not in page


def test_a_wall_is_stronger_than_a_grant_by_name(finds, at_drafting, ct):
    case = at_drafting.case
    grant_access(case, to=ct.ines, reason="Helps.", until=clock.now() + timedelta(2), by=ct.rosa)
    build_wall(case, against=ct.ines, reason="A conflict.", by=ct.rosa)
    assert not finds(ct.ines, case)


def test_a_party_is_led_to_their_own_page(client_for, url, at_drafting):
    answer = client_for(at_drafting.dana).get(url("case", at_drafting.case.pk))
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"/my/cases/{at_drafting.case.pk}/")


@pytest.mark.parametrize("name", ["my_day", "docket"])
def test_a_party_is_led_from_the_lists_of_staff_to_their_own(client_for, url, at_drafting, name):
    answer = client_for(at_drafting.dana).get(url(name))
    assert answer.status_code == 302


def test_a_member_of_staff_who_is_a_party_works_on_nothing_of_their_own_case(client_for, url, at_drafting, ct):
    ct.ines.person = at_drafting.dana_party.person
    at_drafting.dana.person = None
    at_drafting.dana.save()
    ct.ines.save()
    assert at_drafting.case.number not in client_for(ct.ines).text(url("docket"))
    assert client_for(ct.ines).get(url("case", at_drafting.case.pk)).status_code == 302
