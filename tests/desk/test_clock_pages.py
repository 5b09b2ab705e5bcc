"""The pages that move dates: stays, corrected days, the law row by row, and closed days."""

from datetime import timedelta

import pytest
from django.urls import reverse

from chro_cases.jobs.actions import run_waiting
from chro_cases.rules import calendar_for
from tests.clients import date_fields
from tests.daily_jobs import days_on

STAY = {"kind": "court_stay", "source": "Order 12", "ground": "The court says so."}


@pytest.fixture
def at(at_answer):
    return at_answer


def test_a_stay_is_begun_seen_on_its_dates_and_lifted(at, client_for):
    client = client_for(at.team.rosa)
    said = STAY | date_fields("since", at.today)
    page = reverse("stays", args=[at.case.pk])
    assert client.post(page, said).status_code == 302
    assert b"Order 12" in client.get(page).content
    case = client.get(reverse("case", args=[at.case.pk])).content.decode()
    assert "Tolled since" in case
    with days_on(10):
        client = client_for(at.team.rosa)
        stay = reverse("stay", args=[at.case.pk, at.case.stays.current().get().pk])
        assert client.post(stay, {"decision": "lift"}).status_code == 422
        assert (
            client.post(stay, {"decision": "lift", **date_fields("until", at.today + timedelta(9))}).status_code == 302
        )
        assert "Tolled since" not in client.get(reverse("case", args=[at.case.pk])).content.decode()


def test_the_party_reads_that_the_date_stands_still(at, client_for):
    client = client_for(at.team.rosa)
    said = STAY | date_fields("since", at.today)
    client.post(reverse("stays", args=[at.case.pk]), said)
    client = client_for(at.dana)
    assert "Order 12" not in client.get(reverse("my_case", args=[at.case.pk])).content.decode()


def test_a_refused_stay_keeps_what_was_typed(at, client_for):
    client = client_for(at.team.rosa)
    before = at.today - timedelta(3)
    said = {
        "kind": "court_stay",
        **date_fields("since", at.today),
        **date_fields("until", before),
        "source": "X",
        "ground": "Kept",
    }
    answer = client.post(reverse("stays", args=[at.case.pk]), said)
    assert answer.status_code == 409
    assert "before its first" in answer.content.decode()
    assert "Kept" in answer.content.decode()


def test_the_day_a_date_counts_from_is_put_right(at, client_for):
    client = client_for(at.team.rosa)
    filed = at.case.events.get(kind="file_charge")
    page = reverse("correction", args=[at.case.pk, filed.number])
    assert page in client.get(reverse("case", args=[at.case.pk])).content.decode()
    said = {**date_fields("to", at.today - timedelta(5)), "why": "The stamp."}
    assert client.post(page, said).status_code == 302
    assert "The stamp." in client.get(page).content.decode()
    assert client.get(reverse("correction", args=[at.case.pk, 1])).status_code == 404
    client = client_for(at.team.theo)
    assert client.get(page).status_code == 403


def test_counsel_stands_by_a_rule_and_it_shows_beside_its_date(at, client_for):
    deadline = at.case.deadlines.current().get(clock="CT-SUE-2Y")
    page = reverse("rule", args=["ct", deadline.clock, deadline.edition[:12]])
    client = client_for(at.team.rosa)
    assert client.post(page, {"words": "Read."}).status_code == 403
    client = client_for(at.team.juno)
    assert client.post(page, {"words": " "}).status_code == 422
    assert client.post(page, {"words": "The statute of 2025, section 46a-102."}).status_code == 302
    assert client.post(page, {"words": "Again."}).status_code == 409
    client = client_for(at.team.rosa)
    assert "Approved by" in client.get(reverse("case", args=[at.case.pk])).content.decode()
    assert "Approved by" in client.get(reverse("law") + "?only=doubtful").content.decode()
    assert client.get(reverse("rule", args=["ct", "CT-SUE-2Y", "0"])).status_code == 404


def test_a_closed_day_is_recorded_and_taken_back(at, client_for):
    day = at.case.deadlines.current().get(clock="CT-ANSWER").due_on
    assert calendar_for("ct").is_open(day)
    said = {**date_fields("on", day), "name": "Snow", "source": "Order 7"}
    client = client_for(at.team.rosa)
    assert client.post(reverse("calendar"), said).status_code == 403
    client = client_for(at.team.vera)
    assert client.post(reverse("calendar"), said).status_code == 302
    run_waiting()
    assert at.case.deadlines.current().get(clock="CT-ANSWER").due_on > day
    back = reverse("calendar_day", args=[at.agency.closings.get().pk])
    assert client.post(back, {"why": "It was the week after."}).status_code == 302
    run_waiting()
    assert at.case.deadlines.current().get(clock="CT-ANSWER").due_on == day
    assert "It was the week after." in client.get(reverse("calendar")).content.decode()


def test_a_party_sees_none_of_these_pages(at, client_for):
    client = client_for(at.dana)
    for page in (reverse("law"), reverse("calendar")):
        assert client.get(page).status_code == 404
