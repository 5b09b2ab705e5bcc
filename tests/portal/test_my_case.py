"""A party sees their own case: whose turn it is, by when, why, and what happens next; and nobody else's."""

from uuid import uuid4

import pytest
from django.urls import reverse

from intake import actions
from tests.cast import CaseBuilder
from tests.every import every


def my_case(walk: CaseBuilder, client_for):
    return client_for(walk.dana).get(reverse("my_case", args=[walk.case.pk]))


@pytest.mark.parametrize(
    ("stage", "turn", "sentence"),
    [
        ("drafting", "ours", "We are writing your complaint."),
        ("signature", "yours", "Read your complaint and sign it."),
        ("filed", "ours", "Your complaint is filed. We send it to the other side."),
        ("answer", "theirs", "The other side has time to answer your complaint."),
    ],
)
def test_each_stage_says_whose_turn_it_is(walk, client_for, stage, turn, sentence):
    shown = my_case(walk(stage), client_for)
    assert shown.context["turn"]["turn"] == turn
    assert sentence in shown.content.decode()


@pytest.mark.parametrize("stage", ["signature", "filed", "answer"])
def test_whoever_has_to_act_has_a_day(walk, client_for, stage):
    shown = my_case(walk(stage), client_for)
    assert shown.context["turn"]["by"]
    assert shown.context["turn"]["days"] >= 0


def test_to_sign_is_one_button_away(at_signature, client_for):
    there = reverse("intake:read_and_sign", args=[at_signature.case.pk])
    assert there in my_case(at_signature, client_for).content.decode()


def test_to_sign_she_is_waited_for_by_the_first_of_her_days(at_signature, client_for):
    days = at_signature.case.deadlines.current().filter(clock__in=("CT-SIGN", "CT-FILE-EMP")).values_list("due_on")
    assert my_case(at_signature, client_for).context["turn"]["by"] == min(day for (day,) in days)
    assert len(set(days)) == 2


def test_signed_and_sworn_are_two_facts(at_signature, client_for):
    at_signature.sign()
    before = my_case(at_signature, client_for).content.decode()
    assert "You have yet to swear that it is true." in before
    at_signature.swear()
    after = my_case(at_signature, client_for).content.decode()
    assert "You have yet to swear" not in after
    assert "You swore that it is true on" in after


def test_every_date_says_why(at_answer, client_for):
    dates = my_case(at_answer, client_for).context["dates"]
    assert dates
    assert every(date["why"].sentences for date in dates)
    assert {"The other side has until this day to answer", "Last day to go to court"} <= {
        str(d["label"]) for d in dates
    }


def test_only_papers_addressed_to_the_party_are_listed(walk, client_for):
    titles = [paper["title"] for paper in my_case(walk("answer"), client_for).context["papers"]]
    assert sorted(titles) == ["Letter: your complaint is filed", "The complaint"]


def test_many_papers_come_by_twenty_five_and_each_is_on_one_page(at_answer, client_for):
    paper = at_answer.case.documents.get(kind="acknowledgement", to_party=at_answer.dana_party)
    for _ in range(30):
        paper.pk, paper._state.adding = uuid4(), True
        paper.save(force_insert=True)
    address, client = reverse("my_case", args=[at_answer.case.pk]), client_for(at_answer.dana)
    pages = [client.get(f"{address}?papers={number}") for number in (1, 2)]
    found = [[paper["id"] for paper in page.context["papers"]] for page in pages]
    assert [len(keys) for keys in found] == [25, 7]
    assert len({*found[0], *found[1]}) == 32
    assert "?papers=2#papers" in pages[0].content.decode()
    spanish = client.get(address, headers={"accept-language": "es"}).content.decode()
    assert "Más antiguos" in spanish


@pytest.mark.parametrize("number", ["0", "-1", "10000000000", "two"])
def test_a_page_of_papers_that_is_not_there_is_one_that_is(at_answer, client_for, number):
    shown = client_for(at_answer.dana).get(reverse("my_case", args=[at_answer.case.pk]) + f"?papers={number}")
    assert shown.context["papers"].object_list


def test_what_has_happened_is_told_in_words(walk, client_for):
    lines = [line["text"] for line in my_case(walk("filed"), client_for).context["history"]]
    assert lines[-1] == "You told us what happened."
    assert "You signed the complaint." in lines
    assert "We filed your complaint." in lines[0]


def test_staffs_own_words_stand_on_no_page_of_a_party(at_answer, client_for):
    shown = my_case(at_answer, client_for).content.decode()
    assert "She told it in order." not in shown
    assert "Employer, area and time fit." not in shown


def test_with_one_case_the_list_leads_to_it(at_signature, client_for):
    client = client_for(at_signature.dana)
    assert client.get(reverse("my_cases")).url == reverse("my_case", args=[at_signature.case.pk])


def test_with_no_case_the_list_says_what_would_be_here(ct, client_for):
    client = client_for(ct.amara)
    assert "There is no case here" in client.get(reverse("my_cases")).content.decode()


def test_another_persons_case_is_not_found(walk, at_signature, client_for):
    mine, other = at_signature, walk("signature", name="Wilma", email="wilma@people.example")
    client = client_for(other.dana)
    assert client.get(reverse("my_case", args=[mine.case.pk])).status_code == 404


def test_staff_are_led_to_their_own_page_of_the_case(at_signature, client_for):
    client = client_for(at_signature.team.theo)
    assert client.get(reverse("my_case", args=[at_signature.case.pk])).url == reverse(
        "case", args=[at_signature.case.pk]
    )


def test_whose_part_has_ended_finds_nothing(at_drafting, client_for):
    actions.end_party(
        at_drafting.case.parties.get(role="complainant"), by=at_drafting.team.amara, why="Named by mistake."
    )
    assert my_case(at_drafting, client_for).status_code == 404
    sign = reverse("intake:read_and_sign", args=[at_drafting.case.pk])
    assert client_for(at_drafting.dana).get(sign).status_code == 404


def test_a_respondent_knows_nothing_until_the_complaint_was_sent_to_them(ct, client_for):
    case = CaseBuilder(ct)
    case.reach_inquiry()
    case.reach_drafting()
    who = actions.PartyDetails(
        given_name="Miles", family_name="Acme", email="miles@acme.example", postal="9 Mill Road, Hartford"
    )
    party = actions.add_party(case.case, "respondent", who, by=ct.amara)
    actions.check_address(party, "email", by=ct.amara)
    client = client_for(actions.invite(party, by=ct.amara))
    here = reverse("my_case", args=[case.case.pk])
    assert client.get(here).status_code == 404
    for stage in ("signature", "filed"):
        getattr(case, f"reach_{stage}")()
        assert client.get(here).status_code == 404
    case.reach_answer()
    shown = client.get(here)
    assert shown.context["turn"]["turn"] == "yours"
    assert "Read the complaint and answer it." in shown.content.decode()
    assert "Last day to go to court" not in shown.content.decode()
