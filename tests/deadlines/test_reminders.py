"""Warnings go out when their day has come, once each, to whoever must act, and say nothing of the case."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from chro_cases import clock
from chro_cases.deadlines.models import Deadline, Reminder
from chro_cases.deadlines.reminders import promise_reminders
from chro_cases.jobs.actions import do_waiting
from chro_cases.mail.models import Letter
from chro_cases.people.actions import end_appointment


@pytest.fixture
def service(walk):
    """The time to serve a charge that was filed today."""
    walked = walk("filed")
    return Deadline.objects.get(case=walked.case, clock="CT-SERVE"), walked


def morning(deadline, days_before: int):
    zone = ZoneInfo(deadline.case.agency.zone)
    return clock.at(datetime.combine(deadline.due_on - timedelta(days_before), time(8), zone))


def warned(deadline) -> int:
    return Reminder.objects.filter(deadline=deadline).values("days_before").distinct().count()


def test_each_warning_goes_out_when_its_day_has_come(service):
    deadline, _walked = service
    days = sorted(deadline.rule.notify_before, reverse=True)
    for place, before in enumerate(days):
        with morning(deadline, before):
            promise_reminders()
            assert warned(deadline) == place + 1


def test_a_second_run_the_same_morning_sends_nothing(service, mailoutbox):
    deadline, _walked = service
    with morning(deadline, 1):
        promise_reminders()
        do_waiting()
        sent = len(mailoutbox)
        promise_reminders()
        do_waiting()
    assert sent == len(mailoutbox) > 0


def test_a_morning_slept_through_is_caught_up_once(service):
    deadline, _walked = service
    with morning(deadline, 0):
        promise_reminders()
    assert warned(deadline) == 1


def test_a_clock_that_was_met_warns_nobody(service):
    deadline, walked = service
    walked.reach_answer()
    with morning(deadline, 1):
        promise_reminders()
    assert not Reminder.objects.filter(deadline=deadline).exists()


def test_a_warning_says_nothing_of_the_case(service):
    deadline, walked = service
    with morning(deadline, 1):
        promise_reminders()
    letter = Letter.objects.filter(kind="reminder").first()
    for told in (walked.case.number, "Reyes", "Acme", deadline.rule.name):
        assert told not in letter.subject + letter.words


def test_the_complainant_is_warned_of_what_they_owe_in_their_language(walk):
    walked = walk("signature")
    type(walked.dana.person).objects.filter(pk=walked.dana.person.pk).update(language="es")
    deadline = Deadline.objects.current().get(case=walked.case, clock="CT-SIGN")
    with morning(deadline, 1):
        promise_reminders()
    letter = Letter.objects.get(kind="reminder", to=walked.email)
    assert letter.language == "es"


def test_an_address_that_takes_no_mail_keeps_the_warning_from_nobody_else(service):
    deadline, walked = service
    type(walked.team.amara).objects.filter(pk=walked.team.amara.pk).update(email="no address at all")
    with morning(deadline, 1):
        promise_reminders()
    assert {row.recipient for row in Reminder.objects.filter(deadline=deadline)} == {walked.team.theo}


def test_whoever_left_is_not_written_to_and_the_desk_is_told_instead(service):
    deadline, walked = service
    for person in (walked.team.theo, walked.team.amara):
        end_appointment(person.appointments.get(), by=walked.team.rosa, why="Left the agency.")
    with morning(deadline, 1):
        promise_reminders()
    assert {row.recipient for row in Reminder.objects.filter(deadline=deadline)} == {walked.team.cole}
