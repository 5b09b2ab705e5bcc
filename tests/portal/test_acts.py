"""Each thing a party can do has its link on their page, for the right side and at the right stage, and it opens."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.rules import calendar_for, pack_for
from conferences.actions import Expected, call_conference
from determinations.actions import issue_determination, send_draft_finding, write_determination
from investigations.actions import ask_for_information
from investigations.actions.more_time import extendable
from tests.investigations.answering import answered, in_days, noor

ANSWER, TIME = "investigations:my_answer", "investigations:my_time"
EXHIBITS, MEETINGS = "investigations:my_exhibits", "conferences:my_conferences"
COMMENT, AGAIN = "determinations:my_comment", "determinations:my_reconsideration"
RELEASE, BACK = "determinations:my_release", "determinations:my_withdrawal"
ALWAYS = {EXHIBITS, RELEASE, BACK}


def page(at, user):
    """The page of the case as this person sees it, and a browser in which they are signed in."""
    client = Client()
    client.force_login(user)
    return client, client.get(reverse("my_case", args=[at.case.pk]))


def links(at, user) -> set[str]:
    """The names of what this person is offered; every one of them has been opened."""
    client, shown = page(at, user)
    names = (ANSWER, TIME, EXHIBITS, MEETINGS, COMMENT, AGAIN, RELEASE, BACK)
    known = {reverse(name, args=[at.case.pk]): name for name in names}
    offered = [act["url"] for act in shown.context["acts"]]
    assert {client.get(url).status_code for url in offered} <= {200}
    return {known[url] for url in offered}


def house(walk):
    issue = pack_for("ct").issues_for("housing")[0].code
    return walk("determination", claim={"area": "housing", "basis": "race", "issue": issue, "law": "46a-64c"})


def decide(at) -> None:
    claims = {str(claim.pk): {"outcome": "no_cause", "reasons": "It shows."} for claim in at.case.claims.current()}
    write_determination(at.case, {"claims": claims, "summary": "All was compared."}, by=at.team.theo, base=0)
    approve(submit_for_review(at.case.determinations.get(), by=at.team.theo), by=at.team.rosa)


def test_nothing_is_offered_before_the_complaint_is_filed(walk):
    at = walk("signature")
    assert links(at, at.dana) == set()


@pytest.mark.parametrize("stage", ["filed", "answer"])
def test_whoever_complains_can_give_papers_ask_for_release_and_withdraw_from_the_filing_on(walk, stage):
    at = walk(stage)
    assert links(at, at.dana) == ALWAYS


def test_a_respondent_can_answer_until_it_has_answered(walk):
    at = walk("answer")
    user = noor(at)
    assert {ANSWER, EXHIBITS} <= links(at, user) <= {ANSWER, TIME, EXHIBITS}
    answered(at)
    assert links(at, user) == {EXHIBITS, TIME}
    assert [one.clock for one in extendable(at.case) if one.owed_by == "respondent"] == ["CT-SUPP-RESP"]
    assert "We have your answer." in page(at, user)[1].content.decode()


def test_more_time_is_offered_while_a_date_of_ones_own_can_be_moved(walk, mo):
    at = walk("answer", team=mo)
    user = noor(at)
    assert TIME in links(at, user)
    answered(at)
    at.reach_investigation()
    assert TIME not in links(at, user)
    at.acme.refresh_from_db()
    ask_for_information(at.acme, by=mo.theo, on=at.today, why="The file has none.", items=["The log."])
    assert TIME in links(at, user)
    assert TIME not in links(at, at.dana)
    with in_days(60):
        assert TIME not in links(at, user)


def test_a_meeting_is_shown_to_both_sides_once_they_are_called(walk, mo):
    at = walk("investigation", team=mo)
    user = noor(at)
    assert MEETINGS not in links(at, at.dana) | links(at, user)
    day = at.today + timedelta(14)
    while not calendar_for("mo").is_open(day):
        day += timedelta(1)
    hours = [datetime.combine(day, time(hour), tzinfo=ZoneInfo(mo.agency.zone)) for hour in (10, 12)]
    call_conference(
        at.case, by=mo.theo, kind="fact_finding", starts_at=hours[0], ends_at=hours[1], led_by=mo.theo,
        expected=[Expected(at.dana_party), Expected(at.acme)], room=None, place="https://video.example/7",
    )  # fmt: skip
    assert MEETINGS in links(at, at.dana) & links(at, user)


def test_both_sides_comment_on_a_draft_and_are_told_so_until_its_last_day(walk):
    at = house(walk)
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


def test_a_letter_says_whose_a_date_is_by_the_side_that_reads_it(walk):
    at = house(walk)
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
