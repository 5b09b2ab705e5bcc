"""The last day to file, for everybody: counted from what is told, and nothing of it kept."""

import re
from datetime import date, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.models import Case
from intake.last_days import last_days, safest

TODAY = date(2026, 11, 22)
ANSWERS = {
    "agency": "ct",
    "area": "employment",
    "state_body": "no",
    "happened_on_month": "10",
    "happened_on_day": "1",
    "happened_on_year": "2026",
}


@pytest.fixture(autouse=True)
def _that_day(ct, mo):
    """Both agencies, on the same Sunday."""
    with clock.at(clock.now().replace(year=2026, month=11, day=22, hour=18)):
        yield


@pytest.fixture
def count(client):
    """The page after these answers."""

    def ask(status: int = 200, **answers: str) -> str:
        said = ANSWERS | answers
        page = client.post(reverse("intake:last_day"), said)
        assert page.status_code == status, page
        return page.content.decode()

    return ask


@pytest.mark.parametrize(
    ("agency", "area", "state_body", "days"),
    [
        ("ct", "employment", "no", [date(2027, 7, 28), date(2027, 7, 28)]),
        ("ct", "employment", "yes", [date(2027, 7, 28), date(2027, 7, 28)]),
        ("ct", "housing", "no", [date(2027, 3, 30), date(2027, 10, 1)]),
        ("ct", "public_accommodation", "no", [date(2027, 3, 30)]),
        ("ct", "public_accommodation", "yes", [date(2027, 7, 28)]),
        ("ct", "credit", "no", [date(2027, 7, 28)]),
        ("mo", "employment", "no", [date(2027, 3, 30), date(2027, 7, 28)]),
        ("mo", "housing", "no", [date(2027, 3, 30), date(2027, 10, 1)]),
        ("mo", "public_accommodation", "no", [date(2027, 3, 30)]),
        ("mo", "credit", "no", []),
        ("ct", "other", "no", []),
    ],
)
def test_the_state_limit_and_the_federal_limit_are_counted_from_the_day(request, agency, area, state_body, days):
    team = request.getfixturevalue(agency)
    limits = last_days(team.agency, area, date(2026, 10, 1), state_body=state_body == "yes")
    assert [limit["on"] for limit in limits] == days
    assert [limit["federal"] for limit in limits] == [False, True][: len(days)]


def test_the_page_says_the_last_day_its_provision_the_federal_limit_the_days_left_and_what_to_do(count):
    page = count()
    assert "The last day to file with us is July 28, 2027, under C.G.S. 46a-82(f)" in page
    assert "A federal limit runs until July 28, 2027, under Title VII 706(e)" in page
    assert "248 days left" in page
    assert "We count from Oct. 1, 2026, the day it last happened." in page
    assert f'href="{reverse("intake:tell_us", args=["ct"])}"' in page


def test_where_two_sources_differ_both_days_are_said_and_the_earlier_counts(count):
    page = count(area="housing")
    assert "The last day to file with us is March 30, 2027" in page
    assert "Another source says July 28, 2027. To be safe, keep to the earlier day." in page


def test_somebody_who_is_not_sure_whether_it_was_the_state_is_told_the_shorter_time(ct, count):
    page = count(area="public_accommodation", state_body="not_sure")
    assert "is March 30, 2027" in page
    assert "so we took the shorter one" in page
    assert "so we took the shorter one" not in count(area="employment", state_body="not_sure")
    limits, differs = safest(ct.agency, "public_accommodation", date(2026, 10, 1))
    assert differs
    assert limits[0]["label"] == "Last day to file with us"


def test_a_day_long_past_says_so_and_sends_nobody_away(count):
    page = count(happened_on_year="2020")
    assert "The last day to file with us was July 28, 2021" in page
    assert "this day has passed" in page
    assert "Call us all the same" in page


def test_an_area_without_a_known_limit_is_answered_with_a_person(count):
    page = count(agency="mo", area="credit")
    assert "We could not work out your last day" in page
    assert "Tell us what happened" in page


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"happened_on_year": "2027"}, "It cannot be after Nov. 22, 2026"),
        ({"happened_on_day": "23", "happened_on_month": "11"}, "It cannot be after Nov. 22, 2026"),
        ({"happened_on_year": "1899"}, "Write the year as four digits, from 1900 to 2199."),
        ({"happened_on_day": "31", "happened_on_month": "9"}, "There is no such day: September 2026 has 30 days."),
        ({"happened_on_day": "x"}, "Write the day as a number from 1 to 31."),
        ({"happened_on_month": "", "happened_on_day": "", "happened_on_year": ""}, "Fill in the date."),
        ({"agency": "moon"}, "Choose again"),
        ({"agency": ""}, "Choose one."),
        ({"area": "moon"}, "Choose again"),
        ({"state_body": "\x00"}, "Choose again"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence_and_the_rest_stays(count, answers, sentence):
    page = count(422, **answers)
    assert sentence in page
    assert "Your last day to file" not in page
    if "area" not in answers:
        assert re.search(r'value="employment"[^>]* checked', page)


def test_the_first_day_that_can_be_counted_is_counted(count):
    # June 30 is a Saturday.
    assert "was July 2, 1900" in count(happened_on_year="1900", happened_on_month="1", happened_on_day="1")


def test_nothing_is_kept_and_nobody_signs_in(count, client):
    count()
    assert not Case.objects.exists()
    assert not Session.objects.exists()
    assert "sessionid" not in client.cookies


def test_it_answers_without_cookies_and_from_a_browser_that_checks_forms(ct):
    answer = Client(enforce_csrf_checks=True).post(reverse("intake:last_day"), ANSWERS)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


def test_a_day_on_which_the_office_was_closed_moves_the_last_day(ct, count):
    ct.agency.closings.create(
        on=date(2027, 7, 28),
        name="Flood",
        source="The governor’s order",
        made_by=ct.agency.office_events.first(),
        made_at=clock.now(),
    )
    assert "The last day to file with us is July 29, 2027" in count()


def test_it_is_said_in_spanish(count, client):
    client.cookies["django_language"] = "es"
    page = count(area="housing")
    assert "El último día para presentar su queja con nosotros es el 30 de marzo de 2027" in page
    assert "Un plazo federal corre hasta el 1 de octubre de 2027" in page
    assert not re.search(r"\b(the|you|your|file)\b", re.sub(r"<[^>]*>|The rule|Commission\b.*", " ", _main(page)))


def test_the_first_page_and_the_form_lead_there(client):
    address = reverse("intake:last_day")
    assert address in client.get("/").content.decode()
    assert f"{address}?agency=ct" in client.get(reverse("intake:tell_us", args=["ct"])).content.decode()
    assert re.search(r'value="ct"[^>]* checked', client.get(f"{address}?agency=ct").content.decode())
    assert client.get(f"{address}?agency=%27moon").status_code == 200


def _main(page: str) -> str:
    return page.split("<main")[1].split("</main>")[0]


def test_the_day_before_the_last_day_is_one_day_left(ct):
    on = last_days(ct.agency, "employment", date(2026, 10, 1))[0]["on"]
    with clock.at(clock.now() + (on - TODAY) - timedelta(1)):
        assert last_days(ct.agency, "employment", date(2026, 10, 1))[0]["days"] == 1
