"""Reconsideration: the day of receipt alone counts, and nobody looks again at their own finding."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from chro_cases.deadlines.actions import correct_day, explain_miss
from chro_cases.deadlines.reminders import enqueue_reminders
from chro_cases.desk.day import my_day
from chro_cases.errors import Refused
from chro_cases.people.models import User
from determinations.actions import (
    ask_for_reconsideration,
    decide_reconsideration,
    issue_determination,
    send_draft_finding,
)
from tests.clients import date_fields


@pytest.fixture
def asked(closed_ct):
    """A request in time, on the complainant's own page."""
    return ask_for_reconsideration(
        closed_ct.case,
        by=closed_ct.dana,
        party=closed_ct.dana_party,
        received_on=closed_ct.today,
        reasons="The neighbour was not heard.",
        certified_copy=True,
        key="ask",
    )


def test_written_and_posted_in_time_it_is_late_by_the_day_of_receipt(closed_ct, later, clocks):
    at, received = closed_ct, closed_ct.today + timedelta(20)
    said = {
        "by": at.team.theo,
        "party": at.dana_party,
        "received_on": received,
        "written_on": at.today + timedelta(8),
        "postmarked_on": at.today + timedelta(8),
        "reasons": "Look again.",
        "certified_copy": True,
    }
    with later(20):
        with pytest.raises(Refused, match=r"It came too late\..*62a\(b\).*The time is 15 days"):
            ask_for_reconsideration(at.case, **said)
        late = ask_for_reconsideration(at.case, **said, as_late=True)
    assert late.is_late
    assert (late.written_on, late.postmarked_on) == (at.today + timedelta(8), at.today + timedelta(8))
    assert at.case.documents.filter(kind="reconsideration").count() == 2
    assert "CT-RECON-DEC" not in clocks(at.case)
    with pytest.raises(Refused, match="There is nothing to decide"):
        decide_reconsideration(late, by=at.team.vera, granted=True, reasons="Yes.", on=received)


def test_asked_in_time_its_decision_is_owed_and_a_retry_asks_nothing_new(closed_ct, asked, clocks):
    assert {"CT-RECON-DEC", "CT-APPEAL"} <= clocks(closed_ct.case)
    assert "CT-RECON" not in clocks(closed_ct.case)
    with pytest.raises(Refused, match="on file already"):
        ask_for_reconsideration(
            closed_ct.case,
            by=closed_ct.team.theo,
            party=closed_ct.dana_party,
            received_on=closed_ct.today,
            reasons="Again.",
            certified_copy=True,
        )


def waits_in(code: str, user) -> list:
    """What a queue of my day says to this person, freshly signed in."""
    sections = my_day(User.objects.get(pk=user.pk)).sections
    return [item.what for section in sections if section.code == code for item in section.items]


def told_by(daily_jobs, owed, days) -> set[int]:
    """The keys of those who were told of a date by the mornings of these days, counted from its last day."""
    for day in days:
        with daily_jobs.at(owed.due_on + timedelta(day)):
            enqueue_reminders()
    return set(owed.reminders.values_list("recipient", flat=True))


def test_what_the_agency_owes_on_a_closed_case_is_warned_of_flagged_and_asked_about(closed_ct, asked, daily_jobs):
    at, vera = closed_ct, closed_ct.team.vera
    owed = at.case.deadlines.current().get(clock="CT-RECON-DEC")
    assert told_by(daily_jobs, owed, range(-30, -20)) == {vera.pk}
    with daily_jobs.at(owed.due_on - timedelta(2)):
        assert waits_in("dates", vera) == ["Decide on reconsideration"]
        assert waits_in("to_explain", vera) == []
    with daily_jobs.at(owed.due_on + timedelta(1)):
        assert len(waits_in("to_explain", vera)) == 1
        assert waits_in("dates", vera) == ["Decide on reconsideration"]
        explain_miss(owed, by=vera, reason="other", note="The transcript came late.")
        assert waits_in("to_explain", vera) == []
    assert told_by(daily_jobs, owed, range(1, 5)) == {vera.pk}
    assert owed.reminders.filter(days_before=-1).exists()


def test_rejected_the_time_to_appeal_is_counted_from_the_decision(closed_ct, asked, clocks):
    at = closed_ct
    decide_reconsideration(asked, by=at.team.vera, granted=False, reasons="Nothing new.", on=at.today)
    assert clocks(at.case) == {"CT-APPEAL-REC", "CT-REOPEN-REC", "CT-SUE-2Y", "HUD-SUE"}
    assert at.case.documents.filter(kind="reconsideration").count() == 2
    with pytest.raises(Refused, match="decided already"):
        decide_reconsideration(asked, by=at.team.vera, granted=True, reasons="After all.", on=at.today)


def test_granted_the_complaint_is_investigated_again(closed_ct, asked, clocks):
    at = closed_ct
    decide_reconsideration(asked, by=at.team.vera, granted=True, reasons="Hear the neighbour.", on=at.today)
    at.refresh()
    assert at.case.stage == "investigation"
    assert not at.case.claim_outcomes.current()
    assert not at.case.closures.current()
    assert {"CT-FINDING-HSG", "CT-FINAL-HSG", "CT-REL-ELIG"} <= clocks(at.case)
    assert not {"CT-APPEAL", "CT-RECON", "CT-RECON-DEC"} & clocks(at.case)


def test_whoever_issued_the_finding_does_not_look_at_it_again(before_decision_ct, cleared, later):
    at, vera = before_decision_ct, before_decision_ct.team.vera
    cleared(at, "no_cause")
    send_draft_finding(at.case, by=at.team.theo, on=at.today)
    with later(20):
        on = at.today + timedelta(20)
        issue_determination(at.case, by=vera, on=on)
        request = ask_for_reconsideration(
            at.case, by=at.team.theo, party=at.dana_party, received_on=on, reasons="Look.", certified_copy=True
        )
        with pytest.raises(Refused, match="prepared, approved or issued"):
            decide_reconsideration(request, by=vera, granted=False, reasons="No.", on=on)


def test_only_the_director_decides_and_only_a_complainant_asks(closed_ct, asked):
    at = closed_ct
    with pytest.raises(PermissionDenied):
        decide_reconsideration(asked, by=at.team.juno, granted=True, reasons="Yes.", on=at.today)
    with pytest.raises(Refused, match="only for a complainant"):
        ask_for_reconsideration(
            at.case, by=at.team.theo, party=at.acme, received_on=at.today, reasons="We too.", certified_copy=True
        )


def test_the_pages_take_a_request_and_decide(closed_ct, client_for, url):
    at, case = closed_ct, closed_ct.case
    dana, theo, vera = client_for(at.dana), client_for(at.team.theo), client_for(at.team.vera)
    assert dana.get(url("determinations:my_reconsideration", case)).status_code == 200
    said = {"key": "page", "reasons": "The neighbour was not heard.", "certified_copy": "on"}
    assert dana.post(url("determinations:my_reconsideration", case), said).status_code == 302
    assert "It waits for a decision" in dana.get(url("determinations:my_reconsideration", case)).content.decode()
    assert "The neighbour was not heard." in theo.get(url("determinations:reconsideration", case)).content.decode()
    paper = {"party": at.dana_party.pk, "reasons": "Again.", **date_fields("received_on", at.today)}
    assert theo.post(url("determinations:reconsideration", case), paper).status_code == 409
    request = case.reconsideration_requests.get()
    answer = {"answer": "no", "reasons": "Nothing new.", **date_fields("on", at.today)}
    assert vera.get(url("determinations:reconsideration_decision", case, request.pk)).status_code == 200
    assert theo.get(url("determinations:reconsideration_decision", case, request.pk)).status_code == 403
    assert vera.post(url("determinations:reconsideration_decision", case, request.pk), answer).status_code == 302
    assert "rejected" in dana.get(url("determinations:my_reconsideration", case)).content.decode()


def test_a_last_day_that_moved_is_the_one_a_request_is_held_to(closed_ct, later, clocks):
    at = closed_ct
    with later(4):
        finding = at.case.events.get(kind="no_cause_found")
        correct_day(finding, by=at.team.rosa, to=at.today + timedelta(4), why="The postmark says so.")
    with later(19):
        ask_for_reconsideration(
            at.case,
            by=at.team.theo,
            party=at.dana_party,
            received_on=at.today + timedelta(19),
            reasons="Look again.",
            certified_copy=True,
        )
    assert "CT-RECON-DEC" in clocks(at.case)
