"""Withdrawing a complaint: in writing, freely, each complainant alone."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.cases.models import Party
from chro_cases.errors import Refused
from chro_cases.people.models import Person
from determinations.actions import close_case, open_proposal, propose_closing, record_withdrawal, withdraw


@pytest.fixture
def at(at_answer):
    return at_answer


def withdrawn(at, party=None, **other):
    words = {"on": at.today, "with_benefits": False, "reason": "She found another job."} | other
    return record_withdrawal(at.case, by=at.team.cole, party=party or at.dana_party, **words)


def propose(at, base=0):
    return propose_closing(
        at.case, reason="CT-WD-NOBEN", explanation="You took it back.", proof="", by=at.team.theo, base=base
    )


def test_on_her_own_page_she_is_warned_withdraws_once_and_keeps_a_receipt(at, client_for):
    client = client_for(at.dana)
    url = reverse("determinations:my_withdrawal", args=[at.case.pk])
    shown = client.get(url)
    assert "Nobody may make you do it." in shown.content.decode()
    words = {"key": "w-1", "with_benefits": "no", "reason": "I found another job."}
    assert client.post(url, words).status_code == 422
    assert [client.post(url, words | {"freely": "on"}).status_code for _ in "ab"] == [302, 200]
    assert "Receipt number" in client.get(url).content.decode()
    fact = at.case.withdrawals.get()
    assert (fact.party, fact.made_by.channel, fact.with_benefits) == (at.dana_party, "portal", False)
    assert client_for(at.team.theo).get(url).status_code == 404


def test_a_retry_gets_the_same_receipt_and_a_forced_one_is_refused(at):
    words = {"by": at.dana, "party": at.dana_party, "with_benefits": True, "reason": "We agreed.", "key": "w-2"}
    with pytest.raises(Refused, match="free will"):
        withdraw(at.case, freely=False, **words)
    first = withdraw(at.case, freely=True, **words)
    assert withdraw(at.case, freely=True, **words) == first


def test_nobody_withdraws_what_they_do_not_act_for(at):
    words = {"with_benefits": False, "reason": "We agreed.", "freely": True, "key": "w-3"}
    for user in (at.team.theo, at.dana):
        with pytest.raises(PermissionDenied):
            withdraw(at.case, by=user, party=at.acme, **words)


def test_the_office_records_paper_and_refuses_what_cannot_be(at):
    withdrawn(at, channel="mail")
    with pytest.raises(Refused) as refusal:
        withdrawn(at, reason=" ")
    assert refusal.value.reasons == ("Dana Reyes has withdrawn already.", "Write why the complaint is withdrawn.")
    with pytest.raises(Refused, match="only for a complainant"):
        withdrawn(at, party=at.acme)


def test_the_claims_of_the_others_go_on_until_all_have_withdrawn(at):
    person = Person.objects.create(agency=at.agency, given_name="Otto", family_name="Reyes")
    otto = Party.objects.begin(at.case.events.last(), role="complainant", person=person)
    withdrawn(at)
    with pytest.raises(Refused, match="Otto Reyes has not withdrawn, and their claims go on"):
        propose(at)
    withdrawn(at, party=otto)
    propose(at)


def test_withdrawn_the_case_closes_under_a_supervisors_eyes(at):
    withdrawn(at)
    propose(at)
    approve(submit_for_review(open_proposal(at.case), by=at.team.theo), by=at.team.rosa)
    close_case(at.case, by=at.team.rosa)
    assert at.case.stage == "closed"


def test_the_staff_page_shows_who_stays_and_records_the_paper(at, client_for):
    client = client_for(at.team.cole)
    url = reverse("determinations:withdrawal", args=[at.case.pk])
    shown = client.get(url)
    assert "Nobody has withdrawn." in shown.content.decode()
    assert shown.context["form"]["party"].initial == at.dana_party  # nobody else complains
    words = {
        "party": at.dana_party.pk,
        "on_month": at.today.month,
        "on_day": at.today.day,
        "on_year": at.today.year,
        "channel": "mail",
        "with_benefits": "yes",
        "reason": "They paid.",
    }
    assert client.post(url, words).status_code == 302
    assert "With benefits." in client.get(url).content.decode()
