"""Conciliation that fails, the certification, and a public hearing with its notice, its record and its decision."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.formats import date_format

from chro_cases import clock
from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.cases.models import Claim
from chro_cases.errors import Refused
from chro_cases.rules import calendar_for
from determinations.actions import (
    Promised,
    issue_determination,
    notice_hearing,
    record_conciliation_failed,
    record_hearing_decision,
    record_hearing_held,
    send_to_hearing,
    write_determination,
)
from tests.cast import CaseBuilder
from tests.clients import SignedIn, date_fields
from tests.daily_jobs import days_on

TRIED = "Two talks, on different days, with both sides."


@pytest.fixture
def at(mo) -> CaseBuilder:
    """A Missouri complaint of which cause was found."""
    walk = CaseBuilder(mo, email="mia@people.example").to("determination")
    claims = {str(claim.pk): {"outcome": "cause", "reasons": "As found."} for claim in walk.case.claims.current()}
    write_determination(walk.case, {"claims": claims, "summary": "He was turned away."}, by=mo.theo, base=0)
    approve(submit_for_review(walk.case.determinations.get(), by=mo.theo), by=mo.rosa)
    issue_determination(walk.case, by=mo.rosa, on=walk.today)
    walk.refresh()
    return walk


@pytest.fixture
def certified(at) -> CaseBuilder:
    record_conciliation_failed(at.case, by=at.team.theo, on=at.today, what_was_tried=TRIED)
    send_to_hearing(at.case, by=at.team.rosa)
    return at


def open_day(at, after: int = 30) -> date:
    day = at.today + timedelta(after)
    while not calendar_for(at.code).is_open(day):
        day += timedelta(1)
    return day


def moment(at, day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, 30, tzinfo=ZoneInfo(at.agency.zone))


def noticed(at, day: date | None = None, presiding="Ada Whitlock", settles="Ben Ortega"):
    return notice_hearing(
        at.case,
        by=at.team.vera,
        starts_at=moment(at, day or open_day(at)),
        place="State Office Building, room 2",
        presiding=presiding,
        settlement_officer=settles,
    )


def page(at, user, name) -> tuple[Client, str]:
    return SignedIn(user), reverse(f"determinations:{name}", args=[at.case.pk])


def test_conciliation_fails_once_both_are_told_and_the_clock_stops(at):
    assert at.case.deadlines.current().filter(clock="MO-CONCIL").exists()
    with pytest.raises(Refused, match="yet to be declared failed"):
        send_to_hearing(at.case, by=at.team.rosa)
    record_conciliation_failed(at.case, by=at.team.theo, on=at.today, what_was_tried=TRIED)
    assert not at.case.deadlines.current().filter(clock="MO-CONCIL").exists()
    letters = at.case.documents.filter(kind="conciliation")
    assert {letter.to_party for letter in letters} == {at.dana_party, at.acme}
    assert TRIED not in str([letter.content for letter in letters])
    with pytest.raises(Refused) as refusal:
        record_conciliation_failed(at.case, by=at.team.theo, on=at.today, what_was_tried="")
    assert len(refusal.value.reasons) == 2


def test_certified_it_is_at_hearing_and_both_have_the_certification(certified):
    assert certified.case.stage == "hearing"
    titles = [one.content["title"] for one in certified.case.documents.filter(kind="conciliation")]
    assert titles.count("The complaint goes to a public hearing") == 2


def test_a_hearing_is_refused_with_every_reason_at_once(certified):
    closed = open_day(certified)
    while calendar_for("mo").is_open(closed):
        closed += timedelta(1)
    with pytest.raises(Refused) as refusal:
        noticed(certified, closed, presiding="theo  okafor", settles="Theo Okafor")
    assert len(refusal.value.reasons) == 4
    assert any(date_format(closed) in reason for reason in refusal.value.reasons)
    for spelt in ("Rosa Marín", "rosa  marin"):
        with pytest.raises(Refused, match=f"{spelt} has had a role"):
            noticed(certified, settles=spelt)
    with pytest.raises(Refused, match="after the day on which its notice is mailed"):
        noticed(certified, certified.today)


def test_of_a_hearing_that_was_moved_meanwhile_nothing_is_recorded(certified):
    day = open_day(certified)
    on_the_other_screen = noticed(certified, day)
    noticed(certified, open_day(certified, 60))
    with clock.at(moment(certified, day) + timedelta(hours=8)), pytest.raises(Refused, match="held or canceled"):
        record_hearing_held(on_the_other_screen, by=certified.team.vera, on=day)


def test_noticed_held_and_decided_for_the_complainant_with_what_is_ordered(certified):
    at, day = certified, open_day(certified)
    first = noticed(at)
    hearing = noticed(at, day)
    first.refresh_from_db()
    assert first.ended_why == "Superseded by a new notice."
    notice = at.case.documents.filter(kind="hearing", to_party=at.acme).last().content
    assert "Ada Whitlock presides and decides." in str(notice["sections"])
    words = {"for_complainant": True, "decision": "The respondents stop it."}
    with pytest.raises(Refused, match="Record first that the hearing was held"):
        record_hearing_decision(hearing, by=at.team.vera, on=at.today, **words)
    with clock.at(moment(at, day) + timedelta(hours=8)):
        record_hearing_held(hearing, by=at.team.vera, on=day)
        money = Promised("money", "Pay damages.", day + timedelta(60), Decimal("13000"), "Dana Reyes")
        training = Promised("training", "Take training.", day + timedelta(90))
        record_hearing_decision(hearing, by=at.team.vera, on=day, remedies=[money, training], **words)
    assert [one.kind for one in at.case.remedies.current()] == ["money", "training"]
    decision = at.case.documents.filter(kind="decision", to_party=at.acme).get().content
    assert "$13,000.00 to Dana Reyes" in str(decision["sections"])
    assert [one["name"] for one in decision["dates"]] == ["Ask the circuit court for review"]


def test_the_pages_lead_from_the_failure_to_the_decision(at):
    theo, conciliation = page(at, at.team.theo, "conciliation")
    assert theo.get(conciliation).status_code == 200
    assert theo.post(conciliation, {"what_was_tried": TRIED, **date_fields("on", at.today)}).status_code == 302
    assert theo.get(page(at, at.team.theo, "certification")[1]).status_code == 403
    rosa, certification = page(at, at.team.rosa, "certification")
    assert rosa.get(certification).status_code == 200
    assert rosa.post(certification, date_fields("on", at.today)).status_code == 302
    vera, overview = page(at, at.team.vera, "hearing")
    assert "No hearing is set yet." in vera.get(overview).content.decode()
    day = open_day(at)
    words = {
        **date_fields("on", at.today),
        **date_fields("day", day),
        "hour": "9:30 AM",
        "place": "Room 2",
        "presiding": "Theo Okafor",
        "settlement_officer": "Ben Ortega",
    }
    notice = reverse("determinations:hearing_notice", args=[at.case.pk])
    refused = vera.post(notice, words)
    assert (refused.status_code, "Ben Ortega" in refused.content.decode()) == (409, True)
    assert vera.post(notice, words | {"presiding": "Ada Whitlock"}).status_code == 302
    assert vera.get(reverse("determinations:hearing_decision", args=[at.case.pk])).status_code == 200
    with clock.at(moment(at, day) + timedelta(hours=8)):
        vera, record = page(at, at.team.vera, "hearing_record")
        assert vera.post(record, date_fields("on", day)).url == overview
        said = {**date_fields("on", day), "side": "respondent", "decision": "The complaint is dismissed."}
        assert vera.post(page(at, at.team.vera, "hearing_decision")[1], said).url == overview
        assert "The complaint is dismissed." in vera.get(overview).content.decode()


def test_the_notice_names_each_claim_of_which_cause_was_found_and_against_whom(mo):
    walk = CaseBuilder(mo, email="mia@people.example").to("determination")
    heard = walk.case.claims.get()
    other = Claim.objects.begin(
        heard.made_by,
        area=heard.area,
        basis=heard.basis,
        issue="harassment",
        law=heard.law,
        respondent=walk.acme,
        latest_act=heard.latest_act,
        pack_code=heard.pack_code,
        edition=heard.edition,
    )
    answers = {str(heard.pk): "cause", str(other.pk): "no_cause"}
    claims = {key: {"outcome": outcome, "reasons": "As found."} for key, outcome in answers.items()}
    write_determination(walk.case, {"claims": claims, "summary": "It was read."}, by=mo.theo, base=0)
    approve(submit_for_review(walk.case.determinations.get(), by=mo.theo), by=mo.rosa)
    issue_determination(walk.case, by=mo.rosa, on=walk.today)
    walk.refresh()
    record_conciliation_failed(walk.case, by=mo.theo, on=walk.today, what_was_tried=TRIED)
    send_to_hearing(walk.case, by=mo.rosa)
    noticed(walk)
    about = walk.case.documents.filter(kind="hearing").first().content["sections"][1]
    assert about["paragraphs"] == [f"{heard} – {walk.acme.name}"]


def test_a_right_is_shown_from_its_first_day_and_never_as_late(certified):
    with days_on(400):
        browser, here = page(certified, certified.team.vera, "hearing")
        dates = {one["label"]: one for one in browser.get(here).context["dates"]}
        right = certified.case.deadlines.current().get(clock="MO-NRTS-ELIG")
        shown = dates[right.rule.name]
        assert (shown["on"], shown["days"]) == (right.due_on + timedelta(1), None)
        assert "possible from this day" in browser.get(here).content.decode()
