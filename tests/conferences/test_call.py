"""Calling both sides together: what is refused, what is taken, what is sent."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from chro_cases.errors import Refused
from chro_cases.rules import calendar_for
from conferences.actions import add_room, call_off, postpone_conference
from conferences.models import Booking, Conference
from conferences.models.booking import subject_of
from tests.every import every

AGAIN = """
INSERT INTO conferences_booking (case_id, conference_id, what, subject, starts_at, ends_at, made_by_id, made_at, ended_why)
SELECT case_id, conference_id, what, subject, starts_at + interval '30 minutes', ends_at, made_by_id, made_at, ''
FROM conferences_booking WHERE id = %s
"""  # noqa: E501


def test_postgresql_itself_refuses_the_same_room_or_person_twice_at_once(call):
    taken = call().bookings.current()
    assert {one.what for one in taken} == {"room", "user", "person"}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_has_role(current_user, relowner, 'MEMBER') FROM pg_class WHERE relname = %s",
            [Booking._meta.db_table],
        )
        assert cursor.fetchone() == (False,)
        for one in taken:
            with pytest.raises(IntegrityError, match="nobody_and_no_room_twice"), transaction.atomic():
                cursor.execute(AGAIN, [one.pk])


def test_a_race_for_the_room_that_is_lost_is_one_sentence(call, mediation, mo, monkeypatch):
    call()
    monkeypatch.setattr("conferences.actions.plan.Plan._taken", lambda _plan: iter(()))
    with pytest.raises(Refused, match="has just been booked"):
        call(**mediation)
    assert Conference.objects.count() == 1


def test_every_reason_against_a_meeting_is_said_at_once(call, it, mo, room, day, hour):
    first, closed, calendar = call(), day, calendar_for("mo")
    while calendar.is_open(closed):
        closed += timedelta(1)
    times = {"starts_at": hour(closed, 7), "ends_at": hour(closed, 9)}
    number = subject_of("room", room.pk)
    Booking.objects.begin(first.made_by, conference=first, what="room", subject=number, **times)
    with pytest.raises(Refused) as refused:
        call(**times, led_by=mo.pat, expected=[], place="Somewhere else")
    said = " ".join(refused.value.reasons)
    for reason in (
        "The office is closed",
        "between 8 AM and 6 PM",
        "Room 2, Jefferson City is already booked",
        "at least one complainant and one respondent",
        "Pat Nakamura is not an investigator",
        "Choose either a room",
    ):
        assert reason in said


def test_too_short_a_notice_the_past_and_a_room_too_small_are_refused(call, mo, hour, day, it):
    closet = add_room(mo.agency.offices.first(), name="Closet", seats=2, by=None)
    for days, sentence in ((-3, "in the past"), (3, "Agency practice requires")):
        on = it.today + timedelta(days)
        with pytest.raises(Refused, match=sentence):
            call(starts_at=hour(on, 10), ends_at=hour(on, 12))
    with pytest.raises(Refused, match=r"ends before it starts.*has 2 seats, and 3 people"):
        call(starts_at=hour(day, 12), ends_at=hour(day, 10), room=closet)


def test_a_person_who_is_called_elsewhere_at_that_hour_is_named_and_the_other_case_is_not(call, mediation, it):
    call()
    with pytest.raises(Refused) as refused:
        call(**mediation)
    assert every(one.endswith(": Dana Reyes is already booked.") for one in refused.value.reasons)
    assert it.case.number not in str(refused.value)


def test_a_notice_goes_to_each_party_with_what_staying_away_can_lead_to(call, it):
    call(bring="Pay records.", recorded=True, accommodations="A room on the ground floor.")
    it.refresh()
    assert it.case.stage == "conference"
    papers = it.case.documents.filter(kind="conference")
    assert {paper.to_party for paper in papers} == {it.dana_party, it.acme}
    words = str([paper.content["sections"] for paper in papers])
    for said in (
        "10 a.m. to noon (C",
        "Room 2",
        "Pay records.",
        "The conference is recorded.",
        "first-hand",
        "We have arranged this: A room on the ground floor.",
        it.agency.phone,
    ):
        assert said in words


def test_postponed_or_called_off_a_meeting_frees_its_hours(call, mo, room, day, hour, it):
    first = call()
    moved = postpone_conference(
        first, by=mo.theo, reason="Acme’s counsel is ill.", starts_at=hour(day, 14), ends_at=hour(day, 16), room=room
    )
    assert [one.outcome for one in first.outcomes.all()] == ["postponed"]
    call()
    with pytest.raises(Refused, match="just ended"):
        call_off(first, by=mo.theo, reason="Again.")
    call_off(moved, by=mo.theo, reason="Not needed.")
    it.case.refresh_from_db()
    assert it.case.stage == "conference"  # the other one is still to come
