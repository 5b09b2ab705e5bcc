"""A date that the agency missed is flagged the day after, asks its owner why, is known to who supervises, and moves
nothing.
"""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.utils import Error

from chro_cases import clock
from chro_cases.deadlines.actions import begin_stay, correct_day, explain_miss, lift_stay
from chro_cases.deadlines.missed_deadlines import missed
from chro_cases.deadlines.models import Deadline, Miss, Reminder, Stay
from chro_cases.deadlines.reminders import enqueue_reminders
from chro_cases.desk.missed_deadlines.dates import days_late, vacant_roles
from chro_cases.errors import Refused
from chro_cases.mail.models import Email
from chro_cases.people.actions import end_appointment
from chro_cases.people.models import Appointment
from chro_cases.rules import pack_for
from chro_cases.rules.missed_dates import MISS_REASONS, fiscal_year
from tests.daily_jobs import one_more, serve
from tests.every import every

DUE = date(2037, 3, 18)
AFTER = date(2037, 3, 19)


def told(deadline, before: int) -> set[str]:
    rows = Reminder.objects.filter(deadline=deadline, days_before=before)
    return set(rows.values_list("recipient__first_name", flat=True))


def test_it_is_missed_from_the_day_after_on_and_not_an_hour_before(service):
    assert not missed(DUE).exists()
    assert missed(AFTER).get() == service


def test_what_others_owe_is_not_missed_by_the_agency(service):
    for who in ("complainant", "respondent", "either", "eeoc"):
        one_more(service, clock="CT-REBUT", owed_by=who, party_id=None).save()
        assert missed(AFTER).get() == service
        Deadline.objects.get(clock="CT-REBUT", ended_at=None).end(service.made_by, "Met.")


def test_met_late_it_stays_missed(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 20), time(10)):
        filed.today = date(2037, 3, 20)
        filed.reach_answer()
    assert service in missed(date(2037, 4, 1))


def test_met_on_its_last_day_it_was_not_missed(filed, daily_jobs):
    with daily_jobs.at(DUE, time(10)):
        filed.today = DUE
        filed.reach_answer()
    assert not missed(date(2037, 4, 1)).filter(clock="CT-SERVE").exists()


@pytest.mark.parametrize(("recorded", "in_truth", "late"), [(20, 17, False), (17, 20, True)])
def test_whether_it_was_met_late_follows_the_day_as_it_was_put_right(
    filed, service, daily_jobs, recorded, in_truth, late
):
    with daily_jobs.at(date(2037, 3, 20), time(10)):
        serve(filed, filed.acme, date(2037, 3, recorded))
        sent = filed.case.events.get(kind="charge_mailed")
        assert (service in missed(date(2037, 4, 1))) is not late
        correct_day(sent, by=filed.team.rosa, to=date(2037, 3, in_truth), why="The stamp says so.")
    assert (service in missed(date(2037, 4, 1))) is late
    assert [days_late(one, AFTER) for one in missed(date(2037, 4, 1)).filter(pk=service.pk)] == [2] * late


def stayed(at, since: date) -> Stay:
    return begin_stay(
        at.case, by=at.team.rosa, kind="court_stay", since=since, source="Order", ground="The court ordered it."
    )


def test_met_while_it_stood_still_it_was_not_missed_and_stays_so_when_the_stay_ends(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 10), time(10)):
        stay = stayed(filed, date(2037, 3, 10))
    with daily_jobs.at(date(2037, 3, 25), time(10)):
        serve(filed, filed.acme, date(2037, 3, 25))
    assert service not in missed(date(2037, 4, 1))
    with daily_jobs.at(date(2037, 3, 27), time(10)):
        lift_stay(stay, by=filed.team.rosa, until=date(2037, 3, 27))
    assert service not in missed(date(2037, 4, 1))


def test_a_stay_that_began_after_the_last_day_hides_no_miss(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 25), time(10)):
        stay = stayed(filed, date(2037, 3, 25))
    assert service in missed(date(2037, 3, 26))
    assert service in Deadline.objects.running()
    assert not stay.holds(service)


def test_a_second_reason_takes_the_place_of_the_first_and_both_stay(filed, service, daily_jobs):
    with daily_jobs.at(AFTER):
        explain_miss(service, by=filed.team.theo, reason="workload")
        again = explain_miss(service, by=filed.team.theo, reason="other", note="The printer burned.")
        assert every(one.misses.current().exists() for one in missed(AFTER))
    assert Miss.objects.current().get(deadline=service) == again
    assert [one.reason for one in service.misses.all()] == ["workload", "other"]
    assert filed.case.events.filter(kind="miss_explained").count() == 2


@pytest.mark.parametrize("said", [{"reason": "laziness"}, {"reason": ""}, {"reason": "other", "note": "  "}])
def test_a_reason_that_is_none_is_refused(filed, service, daily_jobs, said):
    with daily_jobs.at(AFTER), pytest.raises(Refused):
        explain_miss(service, by=filed.team.theo, **said)
    assert not Miss.objects.exists()


def test_a_date_that_was_not_missed_is_not_explained(filed, service, daily_jobs):
    with daily_jobs.at(DUE), pytest.raises(Refused, match="did not miss"):
        explain_miss(service, by=filed.team.theo, reason="workload")


@pytest.mark.parametrize(("name", "may"), [("theo", True), ("cole", True), ("rosa", True), ("juno", False)])
def test_whoever_works_the_case_owns_the_date_or_supervises_says_why(filed, service, daily_jobs, name, may):
    with daily_jobs.at(AFTER):
        if may:
            explain_miss(service, by=getattr(filed.team, name), reason="illness")
        else:
            with pytest.raises(PermissionDenied):
                explain_miss(service, by=getattr(filed.team, name), reason="illness")
    assert Miss.objects.count() == may


def test_nothing_is_closed_or_moved_by_a_miss(filed, service, daily_jobs):
    before = filed.case.stage
    with daily_jobs.at(date(2037, 9, 1)):
        enqueue_reminders()
        explain_miss(service, by=filed.team.theo, reason="vacancy")
        filed.refresh()
        assert filed.case.stage == before
        assert service in Deadline.objects.running()
        filed.today = date(2037, 9, 1)
        filed.reach_answer()
    assert filed.case.stage == "answer"


def test_it_escalates_on_the_day_after_and_again_after_a_week_and_a_month(service, daily_jobs):
    come = {}
    for ahead in range(45):
        with daily_jobs.at(DUE + timedelta(ahead)):
            if enqueue_reminders():
                come[DUE + timedelta(ahead)] = {row.days_before for row in service.reminders.all()}
    assert {day: min(before) for day, before in come.items()} == {
        DUE: 1,
        AFTER: -1,
        DUE + timedelta(7): -7,
        DUE + timedelta(30): -30,
    }
    assert told(service, -1) == told(service, -7) == told(service, -30) == {"Rosa"}


def test_a_dated_deputy_of_the_supervisor_is_told_too(filed, service, daily_jobs):
    with daily_jobs.at(AFTER, time(7)):
        Appointment.objects.filter(user=filed.team.rosa).update(
            deputy=filed.team.hugo, deputy_since=clock.now(), deputy_until=clock.now() + timedelta(3)
        )
    with daily_jobs.at(AFTER):
        enqueue_reminders()
    assert told(service, -1) == {"Rosa", "Hugo"}
    letter = Email.objects.get(kind="reminder", to=filed.team.hugo.email)
    assert letter.subject == "A date was missed: March 18, 2037"
    assert filed.case.number not in letter.words


def test_a_dated_deputy_of_whoever_works_it_is_told_and_finds_the_case(filed, service, daily_jobs):
    with daily_jobs.at(AFTER, time(7)):
        Appointment.objects.filter(user=filed.team.theo).update(
            deputy=filed.team.ines, deputy_since=clock.now(), deputy_until=clock.now() + timedelta(3)
        )
    with daily_jobs.at(AFTER):
        enqueue_reminders()
        assert Deadline.objects.visible_to(filed.team.ines).filter(pk=service.pk).exists()
    assert told(service, -1) == {"Rosa", "Ines"}


def test_once_done_it_escalates_no_more(filed, service, daily_jobs):
    with daily_jobs.at(AFTER):
        enqueue_reminders()
        filed.today = AFTER
        filed.reach_answer()
    with daily_jobs.at(DUE + timedelta(7)):
        enqueue_reminders()
    assert not told(service, -7)


def test_where_nobody_supervises_the_director_is_told(filed, service, daily_jobs):
    Appointment.objects.filter(user__in=[filed.team.theo, filed.team.amara]).update(supervisor=None)
    with daily_jobs.at(AFTER):
        enqueue_reminders()
    assert told(service, -1) == {"Vera"}


def test_a_role_that_owns_dates_and_that_nobody_holds_is_vacant(filed, service, daily_jobs):
    assert "clerk" not in vacant_roles(filed.agency)
    with daily_jobs.at(AFTER):
        end_appointment(filed.team.cole.appointments.get(), by=filed.team.rosa, why="Left.")
    with daily_jobs.at(date(2037, 3, 20)):
        one_more(service, clock="CT-CONCIL", due_on=date(2037, 4, 1)).save()
        assert vacant_roles(filed.agency).count("clerk") == 1


def test_the_list_of_reasons_is_closed_and_missouri_has_no_such_report():
    assert {*MISS_REASONS} == {
        "workload",
        "vacancy",
        "waiting_party",
        "waiting_agency",
        "counsel_review",
        "late_referral",
        "illness",
        "system_failure",
        "other",
    }
    assert [report.citation for report in pack_for("ct").late_reports] == ["C.G.S. 46a-82e(b)"]
    assert pack_for("mo").late_reports == ()


@pytest.mark.parametrize(
    ("day", "begins"),
    [(date(2037, 6, 30), 2036), (date(2037, 7, 1), 2037), (date(2037, 12, 31), 2037), (date(2038, 1, 1), 2037)],
)
def test_a_fiscal_year_runs_from_july_to_june(day, begins):
    assert fiscal_year(day) == (date(begins, 7, 1), date(begins + 1, 6, 30))


def test_the_database_keeps_a_reason_as_it_was_given(filed, service, daily_jobs):
    with daily_jobs.at(AFTER):
        explain_miss(service, by=filed.team.theo, reason="workload")
    with pytest.raises(Error), transaction.atomic():
        Miss.objects.update(reason="illness")  # through no act
