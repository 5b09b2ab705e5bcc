"""A missed date on the pages: flagged, explained, known to who supervises, and on the late list of its year."""

from datetime import date, time

import pytest
from django.urls import reverse

from chro_cases.cases.actions import assign
from chro_cases.cases.models import Party
from chro_cases.deadlines.actions import explain_miss
from chro_cases.deadlines.models import Deadline, Miss
from chro_cases.desk.day import my_day
from chro_cases.desk.docket import docket
from chro_cases.desk.late.dates import late_dates, rows_of
from chro_cases.people.actions import end_appointment
from chro_cases.people.models import User
from tests.mornings import one_more

AFTER = date(2037, 3, 19)


def queue(user, code: str) -> list:
    _first, sections = my_day(User.objects.get(pk=user.pk))
    return next((section.items for section in sections if section.code == code), [])


def test_the_day_after_it_is_flagged_on_the_case_the_docket_and_my_day(asks, filed, service, mornings):
    team = filed.team
    with mornings.at(AFTER):
        page = asks.text(team.theo, "case", filed.case.pk)
        assert "Missed. No reason is recorded yet." in page
        assert reverse("miss", args=[filed.case.pk, service.pk]) in page
        assert docket(team.theo, {"due": "late"}, "-received").count() == 1
        assert [item.what for item in queue(team.theo, "to_explain")] == [f"Say why it was missed: {service.rule.name}"]
        assert [item.reasons for item in queue(team.rosa, "escalated")] == [("no reason recorded",)]
        assert not queue(team.hugo, "escalated")


def test_a_reason_is_given_on_its_page_and_shown_everywhere(asks, filed, service, mornings):
    team, where = filed.team, ("miss", filed.case.pk, service.pk)
    with mornings.at(AFTER):
        assert "Why was this missed" in asks.text(team.theo, *where)
        assert asks.post(team.theo, *where, reason="").status_code == 422
        refused = asks.post(team.theo, *where, reason="other", note=" ")
        assert refused.status_code == 409
        assert "Say in words" in refused.content.decode()
        assert asks.post(team.theo, *where, reason="workload", note="Forty cases came in.").status_code == 302
        assert "The reason given by Theo Okafor on March 19, 2037: Workload." in asks.text(
            team.rosa, "case", filed.case.pk
        )
        assert not queue(team.theo, "to_explain")
        assert [item.reasons for item in queue(team.rosa, "escalated")] == [("Workload",)]
        assert "Forty cases came in." in asks.text(team.rosa, "late")


def test_the_page_is_for_its_owner_and_for_a_date_that_was_missed(asks, filed, service, mornings):
    where = ("miss", filed.case.pk, service.pk)
    with mornings.at(date(2037, 3, 18)):
        assert asks.get(filed.team.theo, *where).status_code == 404
    with mornings.at(AFTER):
        assert asks.get(filed.team.ines, *where).status_code == 404
        assert asks.get(filed.dana, *where).status_code == 403
        assert asks.get(filed.team.theo, *where).status_code == 200
    assert not Miss.objects.exists()


@pytest.mark.parametrize(
    ("name", "status"),
    [("rosa", 200), ("vera", 200), ("juno", 200), ("theo", 403), ("amara", 403), ("cole", 403), ("pat", 403)],
)
def test_the_late_list_is_for_supervisors_the_director_and_counsel(asks, ct, name, status):
    assert asks.get(getattr(ct, name), "late").status_code == status


def test_the_late_list_starts_from_what_its_reader_may_see(asks, filed, service, mornings):
    with mornings.at(AFTER):
        assert filed.case.number in asks.text(filed.team.rosa, "late")
        assert filed.case.number not in asks.text(filed.team.hugo, "late")


def test_its_owner_is_whoever_works_the_case_in_the_role_that_owes_the_date(asks, filed, service, mornings):
    with mornings.at(AFTER):
        [row] = rows_of(filed.team.rosa, late_dates(filed.team.rosa, service.due_on, service.due_on), AFTER)
        assert (row["owner"], row["named"]) == ("Clerk", "")
        assert {*row["workers"].split(", ")} == {"Amara Diallo", "Theo Okafor"}
        assert "worked by" in asks.text(filed.team.rosa, "late")
        assign(filed.case, to=filed.team.cole, role="clerk", by=filed.team.rosa)
        [row] = rows_of(filed.team.rosa, late_dates(filed.team.rosa, service.due_on, service.due_on), AFTER)
        assert (row["owner"], row["named"]) == ("Clerk", "Cole Bennett")
        assert "worked by" not in asks.text(filed.team.rosa, "late")


def test_my_day_asks_why_with_the_days_by_which_it_was_late(filed, service, mornings):
    with mornings.at(date(2037, 3, 20), time(10)):
        filed.today = date(2037, 3, 20)
        filed.reach_answer()
    with mornings.at(date(2037, 4, 20), time(10)):
        (item,) = queue(filed.team.theo, "to_explain")
    assert [date["days"] for date in item.dates] == [-2]


def test_it_says_what_was_met_late_and_what_is_still_open(asks, filed, service, mornings):
    with mornings.at(date(2037, 3, 20), time(10)):
        assert "still open" in asks.text(filed.team.rosa, "late")
        filed.today = date(2037, 3, 20)
        filed.reach_answer()
    asks.client.logout()  # who signed in three days ago has long been signed out
    with mornings.at(date(2037, 3, 23)):
        page = asks.text(filed.team.rosa, "late")
        why = asks.text(filed.team.rosa, "miss", filed.case.pk, service.pk)
    assert "2 days late" in why
    assert "5 days late" not in why
    assert "2 days" in page
    assert "met on" in page
    assert "no reason recorded" in page


def test_it_is_of_the_fiscal_year_unless_other_days_are_chosen(asks, filed, service, mornings):
    with mornings.at(date(2037, 7, 1)):
        assert filed.case.number not in asks.text(filed.team.rosa, "late")
        days = "?from_day_month=3&from_day_day=1&from_day_year=2037&to_day_month=3&to_day_day=31&to_day_year=2037"
        assert filed.case.number in asks.text(filed.team.rosa, "late", query=days)
        wrong = asks.text(filed.team.rosa, "late", query=days.replace("to_day_year=2037", "to_day_year=2036"))
    assert "Not understood, and left out" in wrong


def test_connecticut_is_told_of_its_statute_and_missouri_that_none_was_found(asks, ct, mo):
    assert "C.G.S. 46a-82e(b)" in asks.text(ct.rosa, "late")
    page = asks.text(mo.rosa, "late")
    assert "46a-82e" not in page
    assert "No statute that asks this agency for such a report was found." in page


def test_a_post_that_nobody_holds_alarms_supervisors_and_the_director(asks, filed, service, mornings):
    with mornings.at(AFTER):
        end_appointment(filed.team.cole.appointments.get(), by=filed.team.rosa, why="Left.")
    with mornings.at(date(2037, 3, 20)):
        page = asks.text(filed.team.rosa, "my_day")
        assert "Nobody is appointed as clerk." in page
        assert "1 date is theirs." in page
        assert docket(filed.team.rosa, {"queue": "vacant"}, "-received").count() == 1
        assert "Nobody is appointed as clerk." in asks.text(filed.team.vera, "my_day")
        assert "Nobody is appointed" not in asks.text(filed.team.theo, "my_day")


def test_the_late_list_asks_the_same_number_of_questions_for_one_date_and_for_forty(asks, filed, service, mornings):
    with mornings.at(AFTER):
        explain_miss(service, by=filed.team.theo, reason="workload")
        few = asks.questions(filed.team.rosa, "late")
        made = {"made_by": service.made_by, "made_at": service.made_at, "organisation": filed.acme.organisation}
        more = [Party(case=filed.case, role="respondent", doing_business_as=str(n), **made) for n in range(39)]
        Party.objects.bulk_create(more)
        Deadline.objects.bulk_create(one_more(service, party_id=party.pk) for party in more)
        assert asks.questions(filed.team.rosa, "late") == few
