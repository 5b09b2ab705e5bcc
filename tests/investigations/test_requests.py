"""What is asked of a party, item by item, and what comes in."""

from datetime import timedelta

import pytest

from chro_cases.errors import Refused
from investigations.actions import ask_for_information, record_item_answer
from tests.clients import date_fields
from tests.daily_jobs import days_on

ITEMS = ["The log of incidents.", "The names of those on duty."]


@pytest.fixture
def at(mo_at_investigation, mo):
    return mo_at_investigation


@pytest.fixture
def asked(at, mo):
    return ask_for_information(at.acme, by=mo.theo, on=at.today, why="The file has no log.", items=ITEMS)


def running(at) -> set[str]:
    return set(at.case.deadlines.current().filter(party=at.acme).values_list("clock", flat=True))


def test_a_request_goes_out_by_letter_with_its_items_and_its_last_day(at, asked):
    letter = at.case.documents.get(kind="request")
    assert letter.content["sections"][0]["paragraphs"] == ["1. The log of incidents.", "2. The names of those on duty."]
    assert letter.to_party == at.acme
    assert letter.content["dates"][0]["due_on"] >= (at.today + timedelta(30)).isoformat()
    assert "MO-REQUEST" in running(at)


def test_connecticut_has_its_own_period_and_none_runs_for_whoever_complains(at_answer, ct):
    for party in at_answer.case.parties.all():
        ask_for_information(party, by=ct.rosa, on=at_answer.today, why="", items=ITEMS)
    assert "CT-REQUEST" in running(at_answer)
    assert not at_answer.case.deadlines.current().filter(party=at_answer.dana_party).exists()
    assert at_answer.case.documents.get(kind="request", to_party=at_answer.dana_party).content["dates"] == []


def test_nothing_too_much_or_before_filing_is_refused_with_every_reason(at, mo):
    with pytest.raises(Refused) as refusal:
        ask_for_information(at.acme, by=mo.theo, on=at.today - timedelta(9), why="", items=[" "])
    assert len(refusal.value.reasons) == 2
    with pytest.raises(Refused, match="61 items are too many"):
        ask_for_information(at.acme, by=mo.theo, on=at.today, why="", items=[f"Item {n}" for n in range(61)])


def test_each_request_has_a_time_of_its_own_that_ends_when_its_items_are_answered(at, mo, asked):
    with days_on(3):
        again = at.today + timedelta(3)
        more = ask_for_information(at.acme, by=mo.theo, on=again, why="", items=["The floor plan."])
        times = at.case.deadlines.current().filter(clock="MO-REQUEST").order_by("due_on")
        assert [one.trigger for one in times] == [asked.made_by, more.made_by]
        letter = at.case.documents.get(kind="request", made_by=more.made_by)
        assert [date["due_on"] for date in letter.content["dates"]] == [times[1].due_on.isoformat()]
        record_item_answer(more.items.get(), by=mo.theo, on=again, text="There is none.")
        assert [one.trigger for one in times.all()] == [asked.made_by]
        first, second = asked.items.all()
        record_item_answer(first, by=mo.theo, on=again, text="Enclosed.")
        record_item_answer(second, by=mo.theo, on=again, text="They are privileged.", refused=True)
    assert "MO-REQUEST" not in running(at)
    assert at.case.events.filter(kind="information_received").count() == 2


def test_an_answer_that_says_nothing_or_came_too_early_is_refused_and_a_later_one_takes_its_place(at, mo, asked):
    item = asked.items.first()
    with pytest.raises(Refused) as refusal:
        record_item_answer(item, by=mo.theo, on=at.today - timedelta(1), text="", refused=True)
    assert len(refusal.value.reasons) == 2
    record_item_answer(item, by=mo.theo, on=at.today, text="Later.")
    record_item_answer(item, by=mo.theo, on=at.today, text="The log is enclosed.")
    assert item.answers.current().get().text == "The log is enclosed."
    assert item.answers.count() == 2


def test_usual_items_are_offered_and_the_pages_take_a_request_and_an_answer(at, mo, client_for, url):
    theo, new = client_for(mo.theo), url("investigations:request_new", at.case, at.acme.pk)
    offered = dict(theo.get(new).context["form"].fields["usual"].choices)
    assert "video" in offered
    assert "payroll" not in offered
    sent = {"why": "", "usual": ["video"], "others": "The floor plan.\n\nThe lease.", **date_fields("on", at.today)}
    assert theo.post(new, sent).status_code == 302
    items = at.case.request_items.all()
    assert [item.text for item in items] == [offered["video"], "The floor plan.", "The lease."]
    answer = {"text": "Enclosed.", **date_fields("on", at.today)}
    assert client_for(mo.cole).post(url("investigations:item_answer", at.case, items[0].pk), answer).status_code == 404
    assert theo.post(url("investigations:item_answer", at.case, items[1].pk), answer).status_code == 302
    assert "item" in theo.get(url("investigations:requests", at.case)).content.decode()


def test_a_request_without_an_item_is_shown_again_with_its_words(at, mo, client_for, url):
    sent = {"why": "Because of the log.", "others": "", **date_fields("on", at.today)}
    answer = client_for(mo.theo).post(url("investigations:request_new", at.case, at.acme.pk), sent)
    assert answer.status_code == 409
    assert "Because of the log." in answer.content.decode()
