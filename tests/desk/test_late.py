"""A missed date on the pages: flagged, explained, known to who supervises, and on the late list of its year."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.actions import assign
from chro_cases.cases.models import Party
from chro_cases.deadlines.actions import explain_miss
from chro_cases.deadlines.models import Deadline, Miss
from chro_cases.desk.day import my_day
from chro_cases.desk.docket import docket
from chro_cases.desk.missed_deadlines.dates import late_dates, rows_of
from chro_cases.people.actions import end_appointment, name_deputy
from chro_cases.people.models import User
from tests.daily_jobs import one_more

AFTER = date(2037, 3, 19)


def queue(user, code: str) -> list:
    sections = my_day(User.objects.get(pk=user.pk)).sections
    return next((section.items for section in sections if section.code == code), [])


def test_the_day_after_it_is_flagged_on_the_case_the_docket_and_my_day(client_for, url, filed, service, daily_jobs):
    team = filed.team
    with daily_jobs.at(AFTER):
        page = client_for(team.theo).text(url("case", filed.case.pk))
        assert "Missed. No reason for delay is recorded yet." in page
        assert reverse("miss", args=[filed.case.pk, service.pk]) in page
        assert docket(team.theo, {"due": "late"}).count() == 1
        assert [item.what for item in queue(team.theo, "to_explain")] == [f"Missed: {service.rule.name}"]
        assert [item.reasons for item in queue(team.rosa, "escalated")] == [("no reason recorded",)]
        assert not queue(team.hugo, "escalated")


def test_whoever_stands_in_for_somebody_is_told_what_they_missed(filed, service, daily_jobs):
    team, day = filed.team, timedelta(1)
    with daily_jobs.at(AFTER):
        assert not queue(team.hugo, "escalated")
        post = team.theo.appointments.get()
        name_deputy(post, team.hugo, since=clock.now() - day, until=clock.now() + day, by=team.rosa)
        assert [item.case.pk for item in queue(team.hugo, "escalated")] == [filed.case.pk]


def test_a_reason_is_given_on_its_page_and_shown_everywhere(client_for, url, filed, service, daily_jobs):
    team, where = filed.team, ("miss", filed.case.pk, service.pk)
    with daily_jobs.at(AFTER):
        assert f"Reason for delay: {service.rule.name}" in client_for(team.theo).text(url(*where))
        assert client_for(team.theo).post(url(*where), {"reason": ""}).status_code == 422
        refused = client_for(team.theo).post(url(*where), {"reason": "other", "note": " "})
        assert refused.status_code == 409
        assert "Explain the other reason" in refused.content.decode()
        assert (
            client_for(team.theo).post(url(*where), {"reason": "workload", "note": "Forty cases came in."}).status_code
            == 302
        )
        assert "Reason for delay, recorded by Theo Okafor on March 19, 2037: Workload." in client_for(team.rosa).text(
            url("case", filed.case.pk)
        )
        assert not queue(team.theo, "to_explain")
        assert [item.reasons for item in queue(team.rosa, "escalated")] == [("Workload",)]
        assert "Forty cases came in." in client_for(team.rosa).text(url("late"))


def test_the_page_is_for_its_owner_and_for_a_date_that_was_missed(client_for, url, filed, service, daily_jobs):
    where = ("miss", filed.case.pk, service.pk)
    with daily_jobs.at(date(2037, 3, 18)):
        assert client_for(filed.team.theo).get(url(*where)).status_code == 404
    with daily_jobs.at(AFTER):
        assert client_for(filed.team.ines).get(url(*where)).status_code == 404
        assert client_for(filed.dana).get(url(*where)).status_code == 403
        assert client_for(filed.team.theo).get(url(*where)).status_code == 200
    assert not Miss.objects.exists()


@pytest.mark.parametrize(
    ("name", "status"),
    [("rosa", 200), ("vera", 200), ("juno", 200), ("theo", 403), ("amara", 403), ("cole", 403), ("pat", 403)],
)
def test_the_late_list_is_for_supervisors_the_director_and_counsel(client_for, url, ct, name, status):
    assert client_for(getattr(ct, name)).get(url("late")).status_code == status


def test_the_late_list_starts_from_what_its_reader_may_see(client_for, url, filed, service, daily_jobs):
    with daily_jobs.at(AFTER):
        assert filed.case.number in client_for(filed.team.rosa).text(url("late"))
        assert filed.case.number not in client_for(filed.team.hugo).text(url("late"))


def test_its_owner_is_whoever_works_the_case_in_the_role_that_owes_the_date(
    client_for, url, filed, service, daily_jobs
):
    with daily_jobs.at(AFTER):
        [row] = rows_of(filed.team.rosa, late_dates(filed.team.rosa, service.due_on, service.due_on), AFTER)
        assert (row["owner"], row["named"]) == ("Clerk", "")
        assert {*row["workers"].split(", ")} == {"Amara Diallo", "Theo Okafor"}
        assert "assigned to" in client_for(filed.team.rosa).text(url("late"))
        assign(filed.case, to=filed.team.cole, role="clerk", by=filed.team.rosa)
        [row] = rows_of(filed.team.rosa, late_dates(filed.team.rosa, service.due_on, service.due_on), AFTER)
        assert (row["owner"], row["named"]) == ("Clerk", "Cole Bennett")
        assert "assigned to" not in client_for(filed.team.rosa).text(url("late"))


def test_my_day_asks_why_with_the_days_by_which_it_was_late(filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 20), time(10)):
        filed.today = date(2037, 3, 20)
        filed.reach_answer()
    with daily_jobs.at(date(2037, 4, 20), time(10)):
        (item,) = queue(filed.team.theo, "to_explain")
    assert [date["days"] for date in item.dates] == [-2]


def test_it_says_what_was_met_late_and_what_is_still_open(client_for, url, filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 3, 20), time(10)):
        assert "still open" in client_for(filed.team.rosa).text(url("late"))
        filed.today = date(2037, 3, 20)
        filed.reach_answer()
    with daily_jobs.at(date(2037, 3, 23)):
        page = client_for(filed.team.rosa).text(url("late"))
        why = client_for(filed.team.rosa).text(url("miss", filed.case.pk, service.pk))
    assert "2 days late" in why
    assert "5 days late" not in why
    assert "2 days" in page
    assert "met on" in page
    assert "no reason recorded" in page


def test_it_is_of_the_fiscal_year_unless_other_days_are_chosen(client_for, url, filed, service, daily_jobs):
    with daily_jobs.at(date(2037, 7, 1)):
        assert filed.case.number not in client_for(filed.team.rosa).text(url("late"))
        days = "?from_day_month=3&from_day_day=1&from_day_year=2037&to_day_month=3&to_day_day=31&to_day_year=2037"
        assert filed.case.number in client_for(filed.team.rosa).text(url("late") + days)
        wrong = client_for(filed.team.rosa).text(url("late") + days.replace("to_day_year=2037", "to_day_year=2036"))
    assert "Not understood and ignored" in wrong


def test_connecticut_is_told_of_its_statute_and_missouri_that_none_was_found(client_for, url, ct, mo):
    assert "C.G.S. 46a-82e(b)" in client_for(ct.rosa).text(url("late"))
    page = client_for(mo.rosa).text(url("late"))
    assert "46a-82e" not in page
    assert "No statute was found that requires this report." in page


def test_a_post_that_nobody_holds_alarms_supervisors_and_the_director(client_for, url, filed, service, daily_jobs):
    with daily_jobs.at(AFTER):
        end_appointment(filed.team.cole.appointments.get(), by=filed.team.rosa, why="Left.")
    with daily_jobs.at(date(2037, 3, 20)):
        page = client_for(filed.team.rosa).text(url("my_day"))
        assert "Vacancy: clerk." in page
        assert "1 deadline is unassigned." in page
        assert docket(filed.team.rosa, {"queue": "vacant"}).count() == 1
        assert "Vacancy: clerk." in client_for(filed.team.vera).text(url("my_day"))
        assert "Vacancy" not in client_for(filed.team.theo).text(url("my_day"))


def test_the_late_list_asks_the_same_number_of_questions_for_one_date_and_for_forty(
    client_for, url, filed, service, daily_jobs
):
    with daily_jobs.at(AFTER):
        explain_miss(service, by=filed.team.theo, reason="workload")
        few = client_for(filed.team.rosa).questions(url("late"))
        made = {"made_by": service.made_by, "made_at": service.made_at, "organisation": filed.acme.organisation}
        more = [Party(case=filed.case, role="respondent", doing_business_as=str(n), **made) for n in range(39)]
        Party.objects.bulk_create(more)
        Deadline.objects.bulk_create(one_more(service, party_id=party.pk) for party in more)
        assert client_for(filed.team.rosa).questions(url("late")) == few
