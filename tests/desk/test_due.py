"""What is due: whose dates, in which stretch of time, whose move, why; and never one of a case that is not theirs."""

import re
from datetime import date, timedelta

import pytest

from chro_cases import clock
from chro_cases.cases.actions import build_wall
from chro_cases.casework.dates import deadline_row
from chro_cases.deadlines.models import Deadline
from chro_cases.desk.due_dates.scope import dates_due
from chro_cases.desk.due_dates.spans import SPANS, grouped
from chro_cases.desk.rows import due_rows
from chro_cases.people.actions import end_appointment
from tests.cast import CaseBuilder
from tests.daily_jobs import days_on

HOSTILE = [
    "?person=%00",
    "?person=-1",
    "?person=1e5",
    "?person=99999999999999999999",
    "?person=__class__",
    "?person=",
    "?owed=moon",
    "?when=%27%20OR%201%3D1",
    "?when=late&when=today",
    "?sort=due_on",
    "?sort=--due",
    "?sort=-number",
    "?page=0",
    "?page=-3",
    "?page=99999999999999999999",
    "?page=%C2%B2",
]


def listed(page: str) -> list[str]:
    """The numbers of the cases in the rows, in their order."""
    return re.findall(r'class="number" href="/cases/[-0-9a-f]+/">([^<]+)<', page)


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_breaks_the_list(client_for, url, ct, query):
    assert client_for(ct.rosa).get(url("due") + query).status_code in (200, 400)


def test_a_date_stands_with_its_case_its_day_whose_move_it_is_and_every_step(client_for, url, at_filed, ct):
    case = at_filed.case
    page = client_for(ct.cole).text(url("due"))
    assert set(listed(page)) == {case.number}
    for wanted in ("Agency", "days left", "why this date"):
        assert wanted in page
    [*why] = re.findall(r'href="(/cases/[-0-9a-f]+/dates/\d+/)"', page)
    assert any("46a-83" in client_for(ct.cole).text(address) for address in why)
    steps = client_for(ct.cole).get(why[0], headers={"HX-Request": "true"}).content.decode()
    assert "The charge was filed on" in client_for(ct.cole).text(why[0])
    assert steps.lstrip().startswith("<ol>")


def test_a_rule_that_is_not_verified_says_so_beside_its_date(client_for, url, walk, at_signature, ct):
    doubt = at_signature.case.deadlines.current().get(clock="CT-SIGN").sum.confidence.verification
    assert doubt in client_for(ct.theo).text(url("due"))
    sure = walk("filed", name="Robin", email="robin@people.example").case.deadlines.current()
    assert {deadline_row(one)["doubt"] for one in sure if not one.sum.confidence.needs_approval} <= {""}


def titles(user, today) -> list[str]:
    rows = due_rows(user, dates_due(user, {"person": "all"}).soonest(), today)
    return [title for title, _rows in grouped(rows, today)]


def test_missed_dates_come_first_then_today_then_the_days_of_this_week_then_the_weeks(walk, at_filed, ct):
    walk("signature", name="Robin", email="robin@people.example")
    first = min(one.due_on for one in dates_due(ct.rosa, {"person": "all"}))
    with clock.at(clock.now() + (first - clock.today(ct.agency))):
        assert titles(ct.rosa, first)[0].startswith("Today, ")
    with clock.at(clock.now() + (first - clock.today(ct.agency)) + timedelta(1)):
        assert titles(ct.rosa, first + timedelta(1))[0] == "Missed"


@pytest.mark.parametrize(
    ("days", "title"),
    [
        (-400, "Missed"),
        (-1, "Missed"),
        (0, "Today, Wednesday, Nov. 25, 2026"),
        (1, "Tomorrow, Thursday, Nov. 26, 2026"),
        (4, "Sunday, Nov. 29, 2026"),
        (5, "Next week, Nov. 30, 2026 to Dec. 6, 2026"),
        (11, "Next week, Nov. 30, 2026 to Dec. 6, 2026"),
        (12, "The week from Dec. 7, 2026 to Dec. 13, 2026"),
        (40, "The week from Jan. 4, 2027 to Jan. 10, 2027"),
    ],
)
def test_a_day_stands_under_its_title(days, title):
    wednesday = date(2026, 11, 25)
    row = {"deadline": Deadline(due_on=wednesday + timedelta(days))}
    assert [name for name, _rows in grouped([row], wednesday)] == [title]


@pytest.mark.parametrize("today", [date(2026, 11, 22) + timedelta(n) for n in range(8)])
def test_each_day_lies_in_one_stretch_of_time_and_none_in_two(today):
    spans = [span.bounds(today) for span in SPANS]
    for n in range(-30, 60):
        assert sum(first <= today + timedelta(n) <= last for first, last in spans) == 1


def test_the_numbers_above_are_the_lists_they_open(client_for, url, at_filed, ct):
    with days_on(20):
        page = client_for(ct.cole).text(url("due"))
        for code, count in re.findall(r"when=(\w+)\".*?<span class=\"number\">(\d+) date", page):
            held = dates_due(ct.cole, {"person": "mine", "when": code}).count()
            assert held == int(count)
        assert "days late" in client_for(ct.cole).text(url("due") + "?when=late")


def test_the_list_is_narrowed_by_whose_move_it_is(at_filed, ct):
    ours = {one.owed_by for one in dates_due(ct.rosa, {"person": "all", "owed": "us"})}
    theirs = {one.owed_by for one in dates_due(ct.rosa, {"person": "all", "owed": "party"})}
    assert ours == {"agency"}
    assert "agency" not in theirs


def test_a_supervisor_sees_their_people_together_and_one_by_one(client_for, url, at_signature, ct):
    case = at_signature.case
    assert case.number in listed(client_for(ct.rosa).text(url("due")))
    assert case.number in listed(client_for(ct.rosa).text(url("due") + f"?person={ct.theo.pk}"))
    assert case.number not in listed(client_for(ct.rosa).text(url("due") + "?person=mine"))


def test_nobody_looks_at_the_dates_of_somebody_elses_people(client_for, url, at_signature, ct):
    page = client_for(ct.hugo).text(url("due") + f"?person={ct.theo.pk}")
    assert "Not understood and ignored: Whose deadlines" in page
    assert listed(page) == []


def test_what_nobody_was_given_is_due_for_whoever_holds_the_role(at_filed, ct):
    mine = {one.owner_role for one in dates_due(ct.cole, {"person": "mine"})}
    assert mine == {"clerk"}


@pytest.mark.parametrize("whose", ["mine", "team", "all"])
def test_a_wall_and_an_ended_appointment_take_every_date_away(at_signature, ct, whose):
    case = at_signature.case
    assert {one.case_id for one in dates_due(ct.rosa, {"person": "all"})} == {case.pk}
    build_wall(case, against=ct.theo, reason="His sister works there.", by=ct.rosa)
    assert not dates_due(ct.theo, {"person": whose}).exists()
    end_appointment(ct.rosa.appointments.get(), by=None, why="Left.")
    assert not dates_due(ct.rosa, {"person": "all"}).exists()


def test_the_list_is_sorted_by_the_server(client_for, url, walk, ct):
    for name in ("Dana", "Robin", "Lee"):
        walk("filed", name=name, email=f"{name}@people.example")
    up, down = (
        listed(client_for(ct.rosa).text(url("due") + f"?person=all&sort={sort}")) for sort in ("number", "-number")
    )
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)
    assert len(set(up)) == 3


def test_an_empty_list_says_what_would_be_here(client_for, url, ct):
    page = client_for(ct.ines).text(url("due"))
    assert "No deadline found" in page
    assert "with who is responsible and why" in page


def test_a_party_is_led_to_their_own_page(client_for, url, at_drafting):
    assert client_for(at_drafting.dana).get(url("due")).status_code == 302


def test_the_list_asks_the_same_number_of_questions_for_1_and_for_25_cases(client_for, url, ct):
    def filed(n: int) -> None:
        CaseBuilder(ct, name=f"Robin{n}", email=f"robin{n}@people.example").to("signature")

    filed(0)
    one = client_for(ct.rosa).questions(url("due"))
    for n in range(1, 25):
        filed(n)
    assert Deadline.objects.visible_to(ct.rosa).values("case").distinct().count() == 25
    assert client_for(ct.rosa).questions(url("due")) == one
    assert one <= 25
