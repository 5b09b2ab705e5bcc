"""The mailbox and the cast exist in the demonstration alone."""

import pytest

from chro_cases.demo.cast import APP_SECRET, PASSWORD
from chro_cases.jobs.actions import run_waiting
from chro_cases.mail.models import Email
from chro_cases.people.signin import turn_on_totp

from .test_writing import write


def test_letters_stand_newest_first_and_are_read_one_by_one(client, db):
    write(key="old", subject="Old news")
    write(key="new", subject="New news", words="Read <b>this</b>: http://localhost:8000/")
    run_waiting()
    page = client.get("/mailbox/").content.decode()
    assert page.index("New news") < page.index("Old news")
    words = client.get(f"/mailbox/{Email.objects.get(key='new').pk}/").content.decode()
    assert "Read &lt;b&gt;this&lt;/b&gt;" in words
    assert 'href="http://localhost:8000/"' in words


def test_mail_is_found_by_its_address(client, db):
    write(key="dana", subject="For Dana")
    write(key="miles", subject="For Miles", to="miles@people.example")
    page = client.get("/mailbox/?to=MILES").content.decode()
    assert "For Miles" in page
    assert "For Dana" not in page
    assert "No e-mails" in client.get("/mailbox/?to=nobody").content.decode()


@pytest.mark.parametrize(
    "query", ["to=%00", "to=%ED%A0%80", "to=%25", "page=-1", "page=1e9", "page=x", f"to={'a' * 1999}"]
)
def test_no_question_breaks_the_mailbox(client, db, query):
    assert client.get(f"/mailbox/?{query}").status_code in (200, 400)


def test_the_cast_names_everyone_with_the_password_and_the_app(client, ct, mo):
    turn_on_totp(ct.hugo, APP_SECRET)
    page = client.get("/cast/").content.decode()
    assert PASSWORD in page
    assert page.count(APP_SECRET) == 1
    for name in ("rosa@ct.example", "cole@mo.example", "Hugo Lindqvist", "Trainee"):
        assert name in page
    assert "/cast/" in client.get("/account/login/").content.decode()


@pytest.mark.parametrize("address", ["/mailbox/", "/mailbox/00000000-0000-4000-8000-000000000000/", "/cast/"])
def test_outside_the_demonstration_there_is_none_of_it(client_for, ct, settings, address):
    settings.DEMO = False
    client = client_for(ct.rosa)
    assert client.get(address).status_code == 404
    client.logout()
    assert "/cast/" not in client.get("/account/login/").content.decode()
