"""The answer: sworn and whole where the law wants it, once, on paper or on the respondent's page; and more time."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format

from chro_cases.casework.dates import deadline_rows
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import User
from intake.actions import PartyDetails, add_party, check_address, invite
from investigations.actions import grant_time, record_answer, refuse_time
from investigations.actions.more_time import extendable
from tests.cast import CaseBuilder
from tests.clients import date_fields
from tests.investigations.answering import answered, in_days, noor


@pytest.fixture
def at(at_answer):
    return at_answer


def own(today, **other):
    return {
        "key": "k1",
        "form": "paragraphs",
        "response_1": "admit",
        "response_2": "partly",
        "text_2": "Not in June.",
        "signed_by": "Ada Acme",
        "sworn_before": "Nadia Stein",
        **date_fields("sworn_on", today),
        **other,
    }


def test_a_sworn_answer_stops_the_time_to_answer_and_the_complainant_reads_it(at):
    given = answered(at)
    assert [line.response for line in given.lines.all()] == ["admit", "deny"]
    running = set(at.case.deadlines.current().values_list("clock", flat=True))
    assert "CT-ANSWER" not in running
    assert {"CT-CAR", "CT-REBUT"} <= running
    letter = at.case.documents.get(kind="answer")
    assert letter.to_party_id == at.dana_party.pk
    assert "2. Denied." in str(letter.content)
    assert letter.content["dates"]


def test_an_unsworn_answer_with_a_paragraph_left_out_is_refused_with_every_reason(at):
    with pytest.raises(Refused) as refusal:
        answered(at, lines=[(1, "partly", "")], sworn_before="", sworn_on=None)
    for words, said in zip(("only a sworn", "said yet to: 2.", "which part"), refusal.value.reasons, strict=True):
        assert words in said
    assert not at.case.events.filter(kind="answer_received").exists()


def test_a_general_denial_needs_no_lines_and_a_second_answer_is_refused(at):
    answered(at, form="general", lines=[])
    with pytest.raises(Refused, match="already on file"):
        answered(at)


def test_in_missouri_a_statement_is_enough_and_the_other_side_does_not_get_it(mo_at_answer, mo):
    with pytest.raises(Refused, match="Write what the respondent says"):
        answered(mo_at_answer, statement=" ")
    answered(mo_at_answer)
    assert not mo_at_answer.case.documents.filter(kind="answer").exists()
    assert mo_at_answer.case.events.filter(kind="answer_received", for_party=mo_at_answer.acme).exists()


def test_a_respondent_answers_on_its_page_once_and_sees_the_receipt(at, client_for, url):
    user = noor(at)
    browser, address = client_for(user), url("investigations:my_answer", at.case)
    assert "paid me less than men" in browser.get(address).content.decode()
    assert browser.post(address, own(at.today, response_2="")).status_code == 409
    assert browser.post(address, own(at.today)).status_code == 302
    assert "We have your answer" in browser.get(address).content.decode()
    given = at.case.answers.get()
    assert given.made_by.channel == Channel.PORTAL
    assert given.made_by.receipts.filter(key="k1").exists()
    assert client_for(at.dana).get(address).status_code == 404
    assert browser.get(url("investigations:answers", at.case)).status_code == 403


def test_a_retry_with_the_same_key_gets_the_same_answer(at):
    said = {
        "by": noor(at),
        "on": at.today,
        "form": "general",
        "statement": "",
        "defenses": "",
        "signed_by": "Ada",
        "sworn_before": "Nadia",
        "sworn_on": at.today,
        "channel": Channel.PORTAL,
        "key": "k2",
    }
    assert record_answer(at.acme, **said) == record_answer(at.acme, **said)


def test_the_office_records_an_answer_on_paper_and_sees_who_has_answered(at, ct, client_for, url):
    cole, address = client_for(ct.cole), url("investigations:answer", at.case, at.acme.pk)
    assert "No answer is on file." in cole.get(url("investigations:answers", at.case)).content.decode()
    assert cole.get(address).status_code == 200
    assert cole.post(address, own(at.today, **date_fields("on", at.today))).status_code == 302
    assert "Ada Acme" in cole.get(url("investigations:answers", at.case)).content.decode()


def test_more_time_is_asked_for_granted_once_and_told_by_letter(at, ct, client_for, url):
    user = noor(at)
    deadline = at.case.deadlines.current().get(clock="CT-ANSWER")
    mine, theirs = url("investigations:my_time", at.case), url("investigations:more_time", at.case)
    assert client_for(user).get(mine).status_code == 200
    asked = {"key": "t1", "deadline": deadline.pk, "reason": "Our lawyer is ill."}
    assert client_for(user).post(mine, asked).status_code == 302
    rosa = client_for(ct.rosa)
    assert "Our lawyer is ill." in rosa.get(theirs).content.decode()
    why = {"deadline": deadline.pk, "ground": "Illness of counsel.", **date_fields("asked_on", at.today)}
    assert rosa.post(theirs, why | {"decision": "grant"}).status_code == 422
    granted = why | {"decision": "grant", "length": "15"}
    assert rosa.post(theirs, granted).status_code == 302
    anew = at.case.deadlines.current().get(clock="CT-ANSWER")
    assert anew.due_on > deadline.due_on
    assert at.case.documents.get(kind="more_time").to_party_id == at.acme.pk
    with pytest.raises(Refused, match="No further extension"):
        grant_time(anew, by=ct.rosa, length=1, ground="Again.", asked_on=at.today)


def test_of_two_who_decide_on_the_same_date_the_second_is_told(mo_at_answer, mo):
    mine, theirs = [
        next(one for one in extendable(mo_at_answer.case) if one.party_id == mo_at_answer.acme.pk) for _ in range(2)
    ]
    grant_time(mine, by=mo.rosa, length=10, ground="Illness.", asked_on=mo_at_answer.today)
    with pytest.raises(Refused, match="no longer running"):
        grant_time(theirs, by=mo.rosa, length=10, ground="Illness.", asked_on=mo_at_answer.today)
    with pytest.raises(Refused, match="no longer running"):
        refuse_time(theirs, by=mo.rosa, ground="Too late.", asked_on=mo_at_answer.today)
    assert mo_at_answer.case.extensions.count() == 1


def test_more_time_is_refused_with_a_reason_and_the_day_stays(at, ct):
    deadline = at.case.deadlines.current().get(clock="CT-ANSWER")
    with pytest.raises(Refused, match="Say why"):
        refuse_time(deadline, by=ct.rosa, ground=" ", asked_on=at.today)
    refuse_time(deadline, by=ct.rosa, ground="No cause was shown.", asked_on=at.today)
    assert "No cause was shown." in str(at.case.documents.get(kind="more_time").content)
    assert at.case.deadlines.current().get(clock="CT-ANSWER") == deadline


def two_in_one(mo) -> tuple[CaseBuilder, User]:
    """A case against one person under two names, and that person's login."""
    at = CaseBuilder(mo)
    at.reach_inquiry()
    at.reach_drafting()
    owner = PartyDetails(given_name="Lee", family_name="Vann", email="lee@people.example", postal="9 Mill Road")
    lee = add_party(at.case, "respondent", owner, by=mo.amara)
    add_party(at.case, "respondent", PartyDetails(doing_business_as="Vann Nails"), by=mo.amara, same_as=lee)
    for stage in ("signature", "filed", "answer"):
        getattr(at, f"reach_{stage}")()
    check_address(lee, "email", by=mo.amara)
    return at, invite(lee, by=mo.cole)


def test_whoever_is_two_respondents_sees_both_dates_and_answers_for_each(mo, client_for, url):
    at, lee = two_in_one(mo)
    browser, mine = client_for(lee), url("investigations:my_answer", at.case)
    home = reverse("my_case", args=[at.case.pk])
    dates = browser.get(home).context["dates"]
    assert [one["who"] for one in dates] == ["Lee Vann", "Lee Vann, doing business as Vann Nails"]
    assert len(browser.get(url("investigations:my_time", at.case)).context["form"].fields["deadline"].choices) == 2
    for number, name in enumerate(("Lee Vann", "Lee Vann, doing business as Vann Nails")):
        shown = browser.get(mine)
        assert shown.context["answers_for"] == name
        assert "sworn" not in shown.content.decode()
        assert mine in {act["url"] for act in browser.get(home).context["acts"]}
        said = {"key": f"k{number}", "form": "statement", "statement": "It was full.", "signed_by": "Lee Vann"}
        assert browser.post(mine, said).status_code == 302
    assert len(browser.get(mine).context["given"]) == 2
    assert mine not in {act["url"] for act in browser.get(home).context["acts"]}


def test_the_day_in_a_refusal_is_written_as_people_write_it(at):
    mailed = at.case.events.get(kind="charge_mailed").on
    with pytest.raises(Refused) as refusal:
        answered(at, on=mailed - timedelta(1))
    assert (
        f"The charge was sent on {date_format(mailed)}: it cannot have been answered before." in refusal.value.reasons
    )


def test_how_much_more_time_there_is_reads_as_words(at, ct, client_for, url):
    due = at.case.deadlines.current().get(clock="CT-ANSWER")
    with pytest.raises(Refused, match="At most 15 days can be added"):
        grant_time(due, by=ct.rosa, length=20, ground="Illness.", asked_on=at.today)
    grant_time(due, by=ct.rosa, length=15, ground="Illness.", asked_on=at.today)
    assert (
        "Already granted: 15 days, requested on"
        in client_for(ct.rosa).get(url("investigations:more_time", at.case)).content.decode()
    )


def test_a_right_begins_on_its_first_day_and_is_never_late(at):
    right = at.case.deadlines.current().get(clock="CT-REL-ELIG")
    with in_days(400):
        (row,) = deadline_rows([right], at.case)
    assert (row["on"], row["days"]) == (right.sum.opens_on, None)
    assert "possible from this day" in render_to_string("components/deadline.html", {"deadline": row})
