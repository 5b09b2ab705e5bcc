"""Each thing a party can do has its link on their page, for the right side and at the right stage, and it opens."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.rules import calendar_for
from conferences.actions import Expected, call_conference
from determinations.actions import issue_determination, send_draft_finding, write_determination
from investigations.actions import ask_for_information
from investigations.actions.more_time import extendable
from tests.clients import SignedIn
from tests.investigations.answering import answered, in_days, noor

ANSWER, TIME = "investigations:my_answer", "investigations:my_time"
EXHIBITS, MEETINGS = "investigations:my_exhibits", "conferences:my_conferences"
COMMENT, AGAIN = "determinations:my_comment", "determinations:my_reconsideration"
RELEASE, BACK = "determinations:my_release", "determinations:my_withdrawal"
ALWAYS = {EXHIBITS, RELEASE, BACK}


def page(at, user):
    """The page of the case as this person sees it, and a browser in which they are signed in."""
    client = SignedIn(user)
    return client, client.get(reverse("my_case", args=[at.case.pk]))


def links(at, user) -> set[str]:
    """The names of what this person is offered; every one of them has been opened."""
    client, shown = page(at, user)
    names = (ANSWER, TIME, EXHIBITS, MEETINGS, COMMENT, AGAIN, RELEASE, BACK)
    known = {reverse(name, args=[at.case.pk]): name for name in names}
    offered = [act["url"] for act in shown.context["acts"]]
    assert {client.get(url).status_code for url in offered} <= {200}
    return {known[url] for url in offered}


def decide(at) -> None:
    claims = {str(claim.pk): {"outcome": "no_cause", "reasons": "It shows."} for claim in at.case.claims.current()}
    write_determination(at.case, {"claims": claims, "summary": "All was compared."}, by=at.team.theo, base=0)
    approve(submit_for_review(at.case.determinations.get(), by=at.team.theo), by=at.team.rosa)


def test_nothing_is_offered_before_the_complaint_is_filed(at_signature):
    assert links(at_signature, at_signature.dana) == set()


@pytest.mark.parametrize("stage", ["filed", "answer"])
def test_whoever_complains_can_give_papers_ask_for_release_and_withdraw_from_the_filing_on(walk, stage):
    at = walk(stage)
    assert links(at, at.dana) == ALWAYS


def test_a_respondent_can_answer_until_it_has_answered(at_answer):
    user = noor(at_answer)
    assert {ANSWER, EXHIBITS} <= links(at_answer, user) <= {ANSWER, TIME, EXHIBITS}
    answered(at_answer)
    assert links(at_answer, user) == {EXHIBITS, TIME}
    assert [one.clock for one in extendable(at_answer.case) if one.owed_by == "respondent"] == ["CT-SUPP-RESP"]
    assert "We have your answer." in page(at_answer, user)[1].content.decode()


def test_more_time_is_offered_while_a_date_of_ones_own_can_be_moved(mo_at_answer, mo):
    user = noor(mo_at_answer)
    assert TIME in links(mo_at_answer, user)
    answered(mo_at_answer)
    mo_at_answer.reach_investigation()
    assert TIME not in links(mo_at_answer, user)
    mo_at_answer.acme.refresh_from_db()
    ask_for_information(
        mo_at_answer.acme, by=mo.theo, on=mo_at_answer.today, why="The file has none.", items=["The log."]
    )
    assert TIME in links(mo_at_answer, user)
    assert TIME not in links(mo_at_answer, mo_at_answer.dana)
    with in_days(60):
        assert TIME not in links(mo_at_answer, user)


def test_a_meeting_is_shown_to_both_sides_once_they_are_called(mo_at_investigation, mo):
    user = noor(mo_at_investigation)
    assert MEETINGS not in links(mo_at_investigation, mo_at_investigation.dana) | links(mo_at_investigation, user)
    day = mo_at_investigation.today + timedelta(14)
    while not calendar_for("mo").is_open(day):
        day += timedelta(1)
    hours = [datetime.combine(day, time(hour), tzinfo=ZoneInfo(mo.agency.zone)) for hour in (10, 12)]
    call_conference(
        mo_at_investigation.case,
        by=mo.theo,
        kind="fact_finding",
        starts_at=hours[0],
        ends_at=hours[1],
        led_by=mo.theo,
        expected=[Expected(mo_at_investigation.dana_party), Expected(mo_at_investigation.acme)],
        room=None,
        place="https://video.example/7",
    )
    assert MEETINGS in links(mo_at_investigation, mo_at_investigation.dana) & links(mo_at_investigation, user)


def test_both_sides_comment_on_a_draft_and_are_told_so_until_its_last_day(housing_at_determination):
    at = housing_at_determination
    user = noor(at)
    decide(at)
    assert COMMENT not in links(at, at.dana) | links(at, user)
    send_draft_finding(at.case, by=at.team.theo, on=at.today)
    assert COMMENT in links(at, at.dana) & links(at, user)
    for one in (at.dana, user):
        turn = page(at, one)[1].context["turn"]
        assert (turn["turn"], turn["by"] is None) == ("yours", False)
        assert "draft of our decision" in str(turn["sentence"])
    with in_days(40):
        assert COMMENT not in links(at, at.dana) | links(at, user)
        assert page(at, user)[1].context["turn"]["turn"] == "ours"


def test_a_letter_says_whose_a_date_is_by_the_side_that_reads_it(housing_at_determination):
    at = housing_at_determination
    decide(at)
    send_draft_finding(at.case, by=at.team.theo, on=at.today)
    with in_days(40):
        issue_determination(at.case, by=at.team.rosa, on=clock.today(at.agency))
    at.refresh()
    papers = at.case.documents.filter(kind__in=("draft_finding", "determination"))
    said = {(paper.kind, paper.content["reader"]): paper.content["dates"] for paper in papers}
    assert {date["owed_by"] for (kind, _side), dates in said.items() if kind == "draft_finding" for date in dates} == {
        "either"
    }
    assert "complainant" in {date["owed_by"] for date in said["determination", "respondent"]}
    assert links(at, at.dana) == {AGAIN}
    assert links(at, noor(at)) == set()
