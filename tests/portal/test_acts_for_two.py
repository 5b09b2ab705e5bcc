"""Whoever is or represents two parties sees the pages of both, and says for which of them they send something."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.models import Party
from chro_cases.people.models import Person, User
from intake.actions import PartyDetails, add_party, record_paper_signature
from investigations.actions import file_own_exhibit
from tests.cast import CaseBuilder
from tests.portal.test_acts import page

EVE = PartyDetails(given_name="Eve", family_name="Reyes", postal="1 Elm Street, Hartford")
MILES = PartyDetails(given_name="Miles", family_name="Hart", postal="3 Low Road, Hartford")


def noor_for(walked, *parties) -> User:
    """Who represents these parties, with a login."""
    user = User.objects.filter(email="noor@law.example").first()
    if user is None:
        person = Person.objects.create(agency=walked.agency, given_name="Noor", family_name="Aziz")
        user = User.objects.create_user("noor@law.example", person=person)
    for party in parties:
        Party.objects.begin(
            walked.case.events.last(), role="representative", person=user.person, represents_id=party.pk
        )
    return user


@pytest.fixture
def respondents(at_drafting):
    """A complaint about a company and a man, both served, and Noor who represents both."""
    miles = add_party(at_drafting.case, "respondent", MILES, by=at_drafting.team.amara)
    user = noor_for(at_drafting, at_drafting.acme, miles)
    for reach in (at_drafting.reach_signature, at_drafting.reach_filed, at_drafting.reach_answer):
        reach()
    return at_drafting, user, Party.objects.get(pk=miles.pk)


@pytest.fixture
def complainants(at_drafting):
    """A complaint of two, out for signature, and Noor who represents both."""
    eve = add_party(at_drafting.case, "complainant", EVE, by=at_drafting.team.amara)
    user = noor_for(at_drafting, at_drafting.dana_party, eve)
    at_drafting.reach_signature()
    return at_drafting, user, Party.objects.get(pk=eve.pk)


def test_who_represents_two_respondents_sees_both_dates_and_answers_for_each(respondents):
    at, noor, miles = respondents
    client, shown = page(at, noor)
    assert {one["who"] for one in shown.context["dates"]} == {at.acme.name, miles.name}
    time, mine = (reverse(f"investigations:my_{name}", args=[at.case.pk]) for name in ("time", "answer"))
    assert len(client.get(time).context["form"].fields["deadline"].choices) == 2
    day = clock.today(at.agency)
    sworn = {
        "sworn_before": "N. Stein",
        "sworn_on_month": day.month,
        "sworn_on_day": day.day,
        "sworn_on_year": day.year,
    }
    for number, name in enumerate((at.acme.name, miles.name)):
        assert client.get(mine).context["answers_for"] == name
        said = {"key": f"k{number}", "form": "general", "signed_by": "Noor Aziz", **sworn}
        assert client.post(mine, said).status_code == 302
    assert len(client.get(mine).context["given"]) == 2
    assert "We have your answer." in page(at, noor)[1].content.decode()


def test_who_represents_two_says_for_whom_a_paper_is(respondents):
    at, noor, miles = respondents
    client, url = page(at, noor)[0], reverse("investigations:my_exhibits", args=[at.case.pk])
    assert [label for _key, label in client.get(url).context["form"].fields["party"].choices] == [
        at.acme.name,
        miles.name,
    ]

    def send(party):
        upload = SimpleUploadedFile("pay.txt", b"What everybody is paid.")
        return client.post(url, {"key": f"k{party}", "title": "Pay", "upload": upload, "party": party}).status_code

    assert [send(""), send(at.dana_party.pk), send("nobody")] == [422] * 3
    assert [send(miles.pk), send(at.acme.pk)] == [302] * 2
    assert [one.party for one in at.case.exhibits.order_by("number")] == [miles, at.acme]


def test_who_acts_for_one_is_not_asked_for_whom(at_answer):
    client = page(at_answer, at_answer.dana)[0]
    for name in ("investigations:my_exhibits", "determinations:my_withdrawal", "determinations:my_release"):
        assert "party" not in client.get(reverse(name, args=[at_answer.case.pk])).context["form"].fields


def test_a_complaint_of_two_waits_until_both_have_signed(complainants):
    at, noor, eve = complainants
    at.sign()
    turn = page(at, noor)[1].context["turn"]
    assert ("sign it" in str(turn["sentence"]), turn["url"]) == (True, "")
    assert "You signed" in page(at, at.dana)[1].content.decode()
    record_paper_signature(at.charge, eve, by=at.team.cole, on=at.today, typed_name="Eve Reyes")
    shown = page(at, noor)[1]
    assert "sign it" not in str(shown.context["turn"]["sentence"])
    assert shown.context["signature"] is None
    assert f"{eve} signed the complaint." in shown.content.decode()


def test_a_complainant_who_represents_another_is_asked_to_sign_until_she_has(complainants):
    at, _noor, eve = complainants
    Party.objects.begin(at.case.events.last(), role="representative", person=at.dana_party.person, represents=eve)
    sign = reverse("intake:read_and_sign", args=[at.case.pk])
    assert page(at, at.dana)[1].context["turn"]["url"] == sign
    at.sign()
    shown = page(at, at.dana)[1]
    turn = shown.context["turn"]
    assert ("sign it" in str(turn["sentence"]), turn["url"]) == (True, "")
    assert not at.case.signatures.filter(party=eve).exists()


def test_one_person_who_is_two_complainants_signs_once_for_both(at_drafting):
    at = at_drafting
    shop = PartyDetails(doing_business_as="Reyes Repairs")
    add_party(at.case, "complainant", shop, by=at.team.amara, same_as=at.dana_party)
    at.reach_signature()
    receipt = at.sign()
    assert at.sign(key="again") == receipt
    signatures = at.case.signatures.current()
    assert signatures.values("party").distinct().count() == 2 == signatures.count()
    assert at.case.events.filter(kind="charge_signed").count() == 1
    client, shown = page(at, at.dana)
    assert "sign it" not in str(shown.context["turn"]["sentence"])
    assert client.get(reverse("intake:read_and_sign", args=[at.case.pk])).context["signature"] in signatures


def test_who_represents_two_complainants_takes_back_one_complaint_and_then_the_other(complainants):
    at, noor, eve = complainants
    at.reach_filed()
    client, url = page(at, noor)[0], reverse("determinations:my_withdrawal", args=[at.case.pk])
    said = {"with_benefits": "no", "reason": "She moved away.", "freely": "on"}
    assert client.post(url, said | {"key": "w0"}).status_code == 422
    assert client.post(url, said | {"key": "w0", "party": at.acme.pk}).status_code == 422
    assert [client.post(url, said | {"key": "w1", "party": eve.pk}).status_code for _ in "ab"] == [302, 302]
    assert [one.party for one in at.case.withdrawals.all()] == [eve]
    half = client.get(url)
    assert [one["fact"].party for one in half.context["receipts"]] == [eve]
    assert [label for _key, label in half.context["form"].fields["party"].choices] == [at.dana_party.name]
    assert not half.context["others"]
    assert client.post(url, said | {"key": "w2", "party": at.dana_party.pk}).status_code == 302
    assert client.get(url).content.decode().count("Receipt number") == 2


def test_nobody_sends_for_a_party_they_do_not_act_for(respondents):
    at, noor, _miles = respondents
    upload = SimpleUploadedFile("pay.txt", b"Mine.")
    with pytest.raises(PermissionDenied, match="Only the party"):
        file_own_exhibit(at.dana_party, by=noor, title="Pay", upload=upload, key="k")


def test_the_cases_of_all_one_acts_for_are_listed(respondents, ct):
    at, noor, _miles = respondents
    other = CaseBuilder(ct, name="Otto", email="otto@people.example").to("drafting")
    noor_for(other, other.dana_party)
    client = page(at, noor)[0]
    listed = client.get(reverse("my_cases")).context["cases"]
    assert [one["case"] for one in listed] == [other.case, at.case]
    assert "writing your complaint" in str(listed[0]["status"].sentence)
