"""A person's dates in their own calendar: what an address opens, for how long, and what it never says."""

import re
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError, IntegrityError
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.actions import build_wall
from chro_cases.deadlines.feeds import feed_at, open_feed
from chro_cases.deadlines.models import CalendarFeed
from chro_cases.desk.due_dates.feed import AHEAD
from chro_cases.desk.due_dates.scope import dates_due
from chro_cases.desk.views.calendar_feed import WRONG_A_MINUTE
from chro_cases.people.actions import end_appointment
from chro_cases.settings.access_log import hidden
from tests.cast import CaseBuilder
from tests.every import every


@pytest.fixture
def read(client):
    """What stands at the address of a secret, asked for without a session."""

    def ask(secret: str):
        client.logout()
        return client.get(reverse("feed", args=[secret]))

    return ask


def entries(answer) -> list[str]:
    """The titles in a calendar, each line unfolded."""
    assert answer.status_code == 200
    return re.findall(r"SUMMARY:(.*)\r\n", answer.content.decode().replace("\r\n ", ""))


def test_the_calendar_holds_the_number_and_the_rule_of_every_date_and_nobodys_name(read, at_signature, ct):
    case = at_signature.case
    secret = open_feed(ct.theo, "mine")
    answer = read(secret)
    dates = dates_due(ct.theo, {"person": "mine"}).soonest()
    assert entries(answer) == [f"{case.number}: {date.deadline.rule.name}" for date in dates]
    text = answer.content.decode()
    assert text.count("BEGIN:VEVENT") == len(dates) > 0
    assert f"DTSTART;VALUE=DATE:{dates[0].due_on:%Y%m%d}" in text
    assert not re.search("Dana|Reyes|Acme|paid|Theo|Rosa|wages|sex", text)
    assert every(len(line) <= 75 for line in answer.content.split(b"\r\n"))


def test_nobody_between_keeps_or_indexes_the_calendar(read, ct):
    for answer, kept in ((read(open_feed(ct.theo, "mine")), "no-cache"), (read("wrong"), "no-store")):
        assert answer["Cache-Control"] == f"private, {kept}"
        assert "noindex" in answer["X-Robots-Tag"]
        assert answer["Referrer-Policy"] == "no-referrer"
        assert not answer.cookies
    assert read(open_feed(ct.theo, "mine"))["Content-Type"].startswith("text/calendar")


def test_a_wrong_address_and_a_revoked_one_are_the_same(client_for, url, read, ct):
    secret = open_feed(ct.theo, "mine")
    client_for(ct.theo).post(url("own_calendar_end"))
    wrong, revoked = read("x" * 43), read(secret)
    assert (wrong.status_code, wrong.content) == (revoked.status_code, revoked.content) == (404, b"Not found.")
    assert dict(wrong.headers) == dict(revoked.headers)


def test_a_new_address_ends_the_one_before(read, ct):
    first, second = open_feed(ct.theo, "mine"), open_feed(ct.theo, "mine")
    assert read(first).status_code == 404
    assert read(second).status_code == 200
    assert ct.theo.calendar_feeds.current().count() == 1


def test_a_wall_takes_a_case_out_at_once(read, at_signature, ct):
    case, secret = at_signature.case, open_feed(ct.theo, "mine")
    assert entries(read(secret))
    build_wall(case, against=ct.theo, reason="His sister works there.", by=ct.rosa)
    assert entries(read(secret)) == []


def test_whoever_no_longer_works_here_has_an_empty_calendar(read, at_signature, ct):
    secret = open_feed(ct.theo, "mine")
    end_appointment(ct.theo.appointments.get(), by=ct.rosa, why="Left.")
    assert entries(read(secret)) == []


def test_an_inactive_login_reads_nothing(read, at_signature, ct):
    secret = open_feed(ct.theo, "mine")
    ct.theo.is_active = False
    ct.theo.save()
    assert entries(read(secret)) == []


def test_a_supervisors_calendar_carries_their_peoples_dates_if_they_chose_so(read, at_signature, ct):
    case = at_signature.case
    assert entries(read(open_feed(ct.rosa, "mine"))) == []
    assert every(title.startswith(case.number) for title in entries(read(open_feed(ct.rosa, "team"))))
    assert entries(read(open_feed(ct.rosa, "team")))


def test_the_address_is_shown_once_and_kept_as_a_hash_alone(client_for, url, ct):
    page = client_for(ct.theo).post(url("own_calendar"), {"covers": "mine"}).content.decode()
    secret = re.search(r"/feeds/([-\w]+)\.ics", page).group(1)
    assert len(secret) >= 43
    assert secret not in client_for(ct.theo).text(url("own_calendar"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_jsonb(f)::text FROM deadlines_calendarfeed f")
        assert secret not in cursor.fetchone()[0]


def test_its_owner_sees_when_it_was_last_read(client_for, url, read, ct):
    secret = open_feed(ct.theo, "mine")
    assert "<dd> never </dd>" in " ".join(client_for(ct.theo).text(url("own_calendar")).split())
    read(secret)
    read(secret)
    assert "2 times that day" in client_for(ct.theo).text(url("own_calendar"))


def test_whoever_guesses_is_asked_to_wait_and_nobody_else(read, ct):
    secret = open_feed(ct.theo, "mine")
    with clock.at(clock.now().replace(second=0)):  # within one minute, however slow the machine is
        answers = [read(f"guess{n}").status_code for n in range(WRONG_A_MINUTE + 1)]
        assert answers[:-1] == [404] * WRONG_A_MINUTE
        assert answers[-1] == 429
        assert read(secret).status_code == 200
    with clock.at(clock.now() + timedelta(minutes=2)):
        assert read("guess").status_code == 404


def test_a_party_has_no_calendar_of_dates(client_for, url, at_drafting):
    assert client_for(at_drafting.dana).get(url("own_calendar")).status_code == 403
    assert client_for(at_drafting.dana).post(url("own_calendar"), {"covers": "mine"}).status_code == 403
    assert not CalendarFeed.objects.exists()


@pytest.mark.parametrize("covers", ["", "all", "team", "\x00"])
def test_what_is_not_offered_makes_no_address(client_for, url, ct, covers):
    assert client_for(ct.theo).post(url("own_calendar"), {"covers": covers}).status_code == 422
    assert not CalendarFeed.objects.exists()


def test_revoking_what_is_not_there_is_refused(client_for, url, ct):
    assert client_for(ct.theo).post(url("own_calendar_end")).status_code == 409


def test_the_database_keeps_a_feed_as_it_was_made(ct):
    feed = feed_at(open_feed(ct.theo, "mine"))
    with pytest.raises(DatabaseError, match="ended once"), transaction.atomic():
        CalendarFeed.objects.filter(pk=feed.pk).update(covers="team")
    again = {"secret_hash": "0" * 64, "made_by": feed.made_by, "made_at": feed.made_at}
    with pytest.raises(IntegrityError, match="one_calendar_feed_a_person"), transaction.atomic():
        CalendarFeed.objects.create(user=ct.theo, covers="mine", **again)


def test_making_and_revoking_stand_in_the_offices_history(client_for, url, ct):
    open_feed(ct.theo, "mine")
    client_for(ct.theo).post(url("own_calendar_end"))
    kinds = ct.agency.office_events.filter(by=ct.theo).values_list("kind", flat=True)
    assert list(kinds) == ["calendar_feed_opened", "calendar_feed_revoked"]


def test_the_calendar_asks_the_same_number_of_questions_for_1_and_for_6_cases(client, read, ct):
    secret, asked = open_feed(ct.theo, "mine"), []
    for n in range(6):
        CaseBuilder(ct, name=f"Robin{n}", email=f"robin{n}@people.example").to("signature")
        read(secret)
        client.logout()
        with CaptureQueriesContext(connection) as seen:
            found = client.get(reverse("feed", args=[secret]))
        assert len({title.split(":")[0] for title in entries(found)}) == n + 1
        asked.append(len(seen))
    assert asked[0] == asked[-1] <= 28


def test_a_calendar_looks_a_year_ahead_and_a_team_calendar_two_months(read, walk, ct):
    done = walk("filed")
    for covers, person in (("mine", ct.theo), ("team", ct.rosa)):
        secret = open_feed(person, covers)
        last = clock.today(ct.agency) + AHEAD[covers]
        due = dates_due(person, {"person": covers})
        assert every(due.filter(due_on__gt=last))
        days = re.findall(r"DTSTART;VALUE=DATE:(\d+)", read(secret).content.decode())
        assert len(days) == due.filter(due_on__lte=last).count() > 0
        assert max(days) <= f"{last:%Y%m%d}"
    assert done.case.pk


def test_a_calendar_that_has_the_file_is_sent_it_again_only_when_something_changed(client, walk, ct):
    walk("filed")
    address = reverse("feed", args=[open_feed(ct.theo, "mine")])
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Cache-Control"] == "private, no-cache"
    walk("filed", name="Robin", email="robin@people.example")
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_the_log_of_requests_does_not_hold_the_secret():
    assert hidden("GET /feeds/abc-DEF_1.ics HTTP/1.1") == "GET /feeds/… HTTP/1.1"
    assert hidden("/feeds/abc?x=1") == "/feeds/…?x=1"
    assert hidden("/cases/") == "/cases/"
    assert hidden(7) == 7
