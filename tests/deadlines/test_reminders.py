"""Warnings are written when their day has come, each once, in one letter a person a morning that says nothing of the
case.
"""

from datetime import date, time, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from chro_cases.cases.actions import assign, build_wall
from chro_cases.cases.models import Party
from chro_cases.deadlines.actions import begin_stay, close_office, correct_day
from chro_cases.deadlines.models import Deadline, Reminder
from chro_cases.deadlines.reminders import enqueue_reminders
from chro_cases.jobs.actions import run_waiting
from chro_cases.mail.models import Email
from chro_cases.people.actions import end_appointment
from tests.cast import CaseBuilder
from tests.daily_jobs import FILED_ON, one_more
from tests.every import every

MONDAY = date(2037, 3, 16)
REMINDER = Email.Kind.REMINDER


def told(deadline) -> list[tuple[int, str]]:
    """Who was told of a date, and how many days before."""
    rows = Reminder.objects.filter(deadline=deadline).select_related("recipient").order_by("-days_before", "pk")
    return [(row.days_before, row.recipient.first_name) for row in rows]


def days(deadline) -> set[int]:
    return {before for before, _who in told(deadline)}


def written() -> int:
    return Email.objects.filter(kind=REMINDER).count()


def test_each_warning_is_written_on_the_morning_its_day_has_come(service, daily_jobs):
    come = {}
    for ahead in range(16):
        with daily_jobs.at(FILED_ON + timedelta(ahead)):
            if enqueue_reminders():
                come[FILED_ON + timedelta(ahead)] = days(service)
    # The third day before is a Sunday, and its warning waits for Monday.
    assert come == {date(2037, 3, 11): {7}, MONDAY: {7, 3}, date(2037, 3, 17): {7, 3, 1}}


@pytest.mark.parametrize("hour", [time(0), time(7, 59), time(18), time(23, 59)])
def test_nothing_is_written_outside_the_hours_of_the_office(service, daily_jobs, hour):
    with daily_jobs.at(date(2037, 3, 11), hour):
        assert enqueue_reminders() == 0
    with daily_jobs.at(date(2037, 3, 12)):
        assert enqueue_reminders() == 2


def test_each_office_writes_in_its_own_hours(filed, mo, daily_jobs):
    with daily_jobs.at(FILED_ON, time(10)):
        walked = CaseBuilder(mo, email="dana@mo.example").to("filed")
    due = Deadline.objects.get(case=walked.case, clock="MO-SERVE")
    with daily_jobs.at(due.due_on, time(8, 30)):  # in Missouri it is half past seven
        enqueue_reminders()
        assert not told(due)
    with daily_jobs.at(due.due_on, time(8), zone="America/Chicago"):
        enqueue_reminders()
        assert days(due) == {1}


def test_a_date_that_passes_before_the_next_open_morning_is_said_on_the_last_one_before_it(service, daily_jobs):
    """A last day before a court does not move from a Sunday."""
    sunday = one_more(service, clock="CT-APPEAL", owed_by="complainant", party_id=None, due_on=date(2037, 3, 15))
    sunday.save()
    with daily_jobs.at(date(2037, 3, 9)):
        enqueue_reminders()
        assert days(sunday) == {7}
    with daily_jobs.at(date(2037, 3, 13)):
        enqueue_reminders()
        assert days(sunday) == {7, 1}


def test_a_second_run_the_same_morning_writes_nothing(service, daily_jobs, mailoutbox):
    with daily_jobs.at(MONDAY):
        assert enqueue_reminders() == 2
        run_waiting()
        sent = len(mailoutbox)
        assert enqueue_reminders() == 0
        run_waiting()
    assert sent == len(mailoutbox) > 0


def test_a_week_slept_through_is_caught_up_by_one_warning_each(service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 17)):
        enqueue_reminders()
    assert {*told(service)} == {(1, "Amara"), (1, "Theo")}
    assert written() == 2


def test_a_date_that_passed_is_not_said_to_be_near(service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 19)):
        enqueue_reminders()
    assert every(before < 0 for before in days(service))


def test_a_date_that_was_met_warns_nobody(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 4), time(10)):
        filed.today = date(2037, 3, 4)
        filed.reach_answer()
    with daily_jobs.at(MONDAY):
        enqueue_reminders()
    assert not told(service)


def test_all_dates_of_a_morning_are_one_letter_that_counts_them(service, daily_jobs):
    one_more(service, clock="CT-CONCIL", party_id=None, due_on=date(2037, 3, 24)).save()
    with daily_jobs.at(date(2037, 3, 17)):
        assert enqueue_reminders() == 4
    email = Email.objects.get(kind=REMINDER, to="theo@ct.example")
    assert email.reminders.count() == 2
    assert email.subject == "2 dates are near: March 18, 2037"
    assert "2 things on cases of yours are due soon, the first by March 18, 2037." in email.words


def test_what_comes_after_the_letter_of_a_day_waits_for_the_next_morning(service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 11)):
        enqueue_reminders()
        late = one_more(service, clock="CT-CONCIL", party_id=None, due_on=date(2037, 3, 18))
        late.save()
        assert enqueue_reminders() == 0
    with daily_jobs.at(date(2037, 3, 12)):
        assert enqueue_reminders() == 2
    assert days(late) == {7}
    assert written() == 4


def test_what_cannot_wait_is_said_in_a_second_letter_of_the_same_day(service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 11)):
        enqueue_reminders()
        today = one_more(service, clock="CT-CONCIL", party_id=None, due_on=date(2037, 3, 11))
        today.save()
        assert enqueue_reminders() == 2
        assert enqueue_reminders() == 0
    assert written() == 4
    assert Reminder.objects.filter(deadline=today).values("email").distinct().count() == 2


def test_a_letter_says_nothing_of_the_case(filed, service, daily_jobs):
    with daily_jobs.at(MONDAY):
        enqueue_reminders()
    email = Email.objects.filter(kind=REMINDER).first()
    for said in (filed.case.number, "Reyes", "Acme", service.rule.name):
        assert said not in email.subject + email.words


def test_a_complainant_is_warned_of_what_they_owe_in_their_language(walk, daily_jobs):
    with daily_jobs.at(FILED_ON, time(10)):
        walked = walk("signature")
    type(walked.dana.person).objects.filter(pk=walked.dana.person.pk).update(language="es")
    deadline = Deadline.objects.current().get(case=walked.case, clock="CT-SIGN")
    with daily_jobs.at(deadline.due_on - timedelta(1)):
        enqueue_reminders()
    email = Email.objects.get(kind=REMINDER, to=walked.email)
    assert email.language == "es"
    assert email.subject.startswith("Se acerca")


def test_an_address_that_takes_no_mail_keeps_the_warning_from_nobody_else(filed, service, daily_jobs):
    amara = filed.team.amara
    type(amara).objects.filter(pk=amara.pk).update(email="no address at all")
    with daily_jobs.at(MONDAY):
        enqueue_reminders()
    assert told(service) == [(3, "Theo")]


def test_whoever_left_is_not_written_to_and_the_desk_is_told_instead(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 5)):
        for person in (filed.team.theo, filed.team.amara):
            end_appointment(person.appointments.get(), by=filed.team.rosa, why="Left the agency.")
    with daily_jobs.at(MONDAY):
        enqueue_reminders()
    assert told(service) == [(3, "Cole")]


def test_whoever_is_given_the_case_after_a_warning_is_warned_the_next_morning(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 11)):
        enqueue_reminders()
        assign(filed.case, to=filed.team.ines, role="investigator", by=filed.team.rosa)
    with daily_jobs.at(date(2037, 3, 12)):
        enqueue_reminders()
    assert (7, "Ines") in told(service)
    assert len(told(service)) == 3


def test_whoever_is_kept_out_of_a_case_is_not_warned_of_it(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 5)):
        build_wall(filed.case, against=filed.team.theo, reason="A cousin.", by=filed.team.rosa)
    with daily_jobs.at(MONDAY):
        enqueue_reminders()
    assert told(service) == [(3, "Amara")]


def test_two_clocks_that_strike_at_once_write_each_warning_once(committed, found_team, daily_jobs, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with daily_jobs.at(FILED_ON, time(10)):
        CaseBuilder(found_team("ct")).to("filed")
    ready = Barrier(4)

    def strike():
        ready.wait()
        enqueue_reminders()
        connections.close_all()

    with daily_jobs.at(MONDAY):
        threads = [Thread(target=strike) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    rows = list(Reminder.objects.values_list("deadline", "days_before", "recipient"))
    assert len(rows) == len(set(rows)) == 2
    assert written() == 2


def test_ten_thousand_warnings_ask_the_database_no_more_than_two_do(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 11)), CaptureQueriesContext(connection) as few:
        assert enqueue_reminders() == 2
    made = {"made_by": service.made_by, "made_at": service.made_at}
    names = [
        Party(case=filed.case, role="witness", organisation=filed.acme.organisation, doing_business_as=str(n), **made)
        for n in range(5000)
    ]
    Party.objects.bulk_create(names)
    Deadline.objects.bulk_create(one_more(service, party_id=name.pk, due_on=date(2037, 3, 19)) for name in names)
    with daily_jobs.at(date(2037, 3, 12)), CaptureQueriesContext(connection) as many:
        assert enqueue_reminders() == 10_000
    assert len(many) == len(few)
    assert written() == 4


def test_a_date_that_stands_still_warns_nobody_until_the_stay_ends(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 5)):
        order = {"source": "Order of the Superior Court", "ground": "The court ordered it."}
        begin_stay(filed.case, by=filed.team.rosa, kind="court_stay", since=FILED_ON, **order)
    with daily_jobs.at(MONDAY):
        assert enqueue_reminders() == 0


def test_a_morning_on_which_the_office_was_closed_by_proclamation_is_waited_out(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 10)):
        close_office(filed.agency, by=filed.team.vera, on=date(2037, 3, 11), name="Snow", source="The Governor's order")
    with daily_jobs.at(date(2037, 3, 11)):
        assert enqueue_reminders() == 0
    with daily_jobs.at(date(2037, 3, 12)):
        assert enqueue_reminders() == 2


def test_a_day_that_was_warned_of_is_not_warned_of_again_when_only_its_sum_changed(walk, daily_jobs):
    friday = date(2037, 3, 6)
    with daily_jobs.at(friday, time(10)):
        at = walk("filed")
    before = Deadline.objects.get(case=at.case, clock="CT-SERVE")  # Saturday, moved to Monday
    with daily_jobs.at(date(2037, 3, 16)):
        enqueue_reminders()
    told = set(before.reminders.values_list("days_before", "recipient"))
    with daily_jobs.at(date(2037, 3, 17), time(10)):
        filed = at.case.events.get(kind="file_charge")
        correct_day(filed, by=at.team.rosa, to=friday + timedelta(1), why="The stamp says so.")
    after = Deadline.objects.current().get(case=at.case, clock="CT-SERVE")
    assert after != before
    assert after.due_on == before.due_on
    with daily_jobs.at(date(2037, 3, 18)):
        enqueue_reminders()
    assert told
    assert set(after.reminders.values_list("days_before", "recipient")) == told
    assert {row.email.key[-10:] for row in after.reminders.all()} == {"2037-03-16"}
