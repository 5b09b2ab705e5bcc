"""Somebody appears for a party: they are let in, read what it reads, act for it, and see nothing once it has ended."""

import pytest
from django.urls import reverse

from chro_cases.cases.models import Case
from chro_cases.errors import Refused
from chro_cases.mail.models import Email
from intake.actions import PartyDetails, check_address, end_appearance, invite, record_appearance
from investigations.actions import grant_time

NOOR = PartyDetails(given_name="Noor", family_name="Aziz", email="noor@law.example", postal="5 Court Street, Hartford")


@pytest.fixture
def served(at_answer):
    return at_answer


def appear(at, for_=None):
    party = at.case.parties.get(pk=(for_ or at.acme).pk)
    return record_appearance(party, NOOR, by=at.team.cole, on=at.today)


def let_in(at):
    part = appear(at)
    check_address(part, "email", by=at.team.cole)
    return part, invite(part, by=at.team.cole)


def test_counsel_of_a_company_signs_in_reads_the_charge_and_may_answer(served, client_for):
    _part, noor = let_in(served)
    browser = client_for(noor)
    assert browser.get(reverse("my_case", args=[served.case.pk])).status_code == 200
    assert browser.get(reverse("paper", args=[served.case.documents.get(kind="charge").pk])).status_code == 200
    assert "answer" in served.case.permissions_of(noor)
    assert "sign_charge" not in served.case.permissions_of(noor)


def test_they_are_told_when_something_waits_for_the_party(served):
    _part, noor = let_in(served)
    before = Email.objects.filter(to=noor.email).count()
    due = served.case.deadlines.current().get(clock="CT-ANSWER")
    grant_time(due, by=served.team.rosa, length=10, ground="Illness.", asked_on=served.today)
    assert Email.objects.filter(to=noor.email).count() == before + 1


def test_once_ended_they_see_nothing_of_the_case(served, client_for):
    part, noor = let_in(served)
    end_appearance(part, by=served.team.cole, why="Another attorney appeared.")
    assert not Case.objects.visible_to(noor).exists()
    assert client_for(noor).get(reverse("my_case", args=[served.case.pk])).status_code == 404


def test_nobody_appears_twice_for_the_same_nor_for_both_sides_nor_a_party_for_the_other(served):
    appear(served)
    with pytest.raises(Refused, match="already"):
        appear(served)
    with pytest.raises(Refused, match="for the other side"):
        appear(served, for_=served.dana_party)
    dana = PartyDetails(given_name="Dana", family_name="Reyes", email="dana@people.example")
    with pytest.raises(Refused, match="appears for nobody else"):
        record_appearance(served.acme, dana, by=served.team.cole, on=served.today)


def test_the_page_records_it_and_offers_the_invitation(served, client_for, url):
    cole, page = client_for(served.team.cole), url("intake:appearance", served.case, served.acme.pk)
    day = served.today
    said = {"given_name": "Noor", "family_name": "Aziz", "email": "noor@law.example", "phone": "", "postal": ""}
    said |= {"on_month": day.month, "on_day": day.day, "on_year": day.year}
    assert cole.post(page, said | {"family_name": ""}).status_code == 422
    assert cole.post(page, said).status_code == 302
    part = served.case.parties.current().get(role="representative")
    shown = cole.get(url("intake:parties", served.case)).content.decode()
    assert "appears for" in shown
    assert url("intake:appearance", served.case, part.pk) not in shown
    assert cole.get(url("intake:appearance", served.case, part.pk)).status_code == 404
    end = url("intake:party_end", served.case, part.pk)
    assert cole.post(end, {"why": "She left the firm."}).status_code == 302
    assert part.pk not in served.case.parties.current().values_list("pk", flat=True)
