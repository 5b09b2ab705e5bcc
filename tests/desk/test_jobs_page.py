"""The page of the work behind the pages: for whoever keeps the machine, and with nothing of any case on it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from chro_cases import clock
from chro_cases.jobs.actions import enqueue
from chro_cases.jobs.models import Heartbeat, Job
from chro_cases.mail.actions import write_email
from chro_cases.mail.models import Email
from chro_cases.people.models import OfficeEvent


def parked(number: int, error: str = "ConnectionRefusedError: [Errno 111] Connection refused") -> Job:
    enqueue("print_document", number)
    Job.objects.filter(subject=str(number)).update(parked_at=clock.now(), attempts=5, last_error=error)
    return Job.objects.get(subject=str(number))


def returned_email(key: str, **fields) -> Email:
    write_email(to="dana.reyes@people.example", subject="x", words="The secret of the case.", kind="notice", key=key)
    Email.objects.filter(key=key).update(**fields)
    return Email.objects.get(key=key)


@pytest.mark.parametrize("who", ["rosa", "theo", "cole", "pat", "juno", "amara"])
@pytest.mark.parametrize("name", ["jobs", "returned_emails"])
def test_whoever_does_not_keep_the_machine_is_refused(ct, client_for, url, who, name):
    assert client_for(getattr(ct, who)).get(url(name)).status_code == 403


@pytest.mark.parametrize("who", ["ada", "vera"])
def test_the_administrator_and_the_director_see_what_was_set_aside_and_why_in_words(ct, client_for, url, who):
    parked(7)
    page = client_for(getattr(ct, who)).text(url("jobs"))
    assert "print_document:7" in page
    assert "The mail server does not answer. Retry once it does." in page
    assert "[Errno 111]" in page


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ("SMTPRecipientsRefused: {'x@y.example': (550, b'no')}", "does not accept e-mail for this address"),
        ("KeyError: 'print_document'", "No worker knows this type of job"),
        ("The work ended its worker each time it was tried.", "The job stopped its worker"),
        ("ZeroDivisionError: division by zero", "Send the line below"),
    ],
)
def test_each_error_has_words(ct, client_for, url, error, sentence):
    parked(7, error)
    assert sentence in client_for(ct.ada).text(url("jobs"))


def test_neither_names_nor_rows_stand_in_what_was_noted(ct, client_for, url):
    parked(7, "SMTPRecipientsRefused: {'dana.reyes@people.example': (550, b'no')}")
    parked(8, "IntegrityError: null value in column\nDETAIL: Failing row contains (Dana, 1 Elm Street).")
    page = client_for(ct.ada).text(url("jobs"))
    assert "…@people.example" in page
    assert "null value in column" in page
    assert not [secret for secret in ("dana.reyes", "Elm Street") if secret in page]


def test_how_much_waits_is_counted_and_the_oldest_told(ct, client_for, url):
    enqueue("print_document", 1)
    enqueue("print_document", 2, available_at=clock.now() - timedelta(minutes=20))
    enqueue("print_document", 3, available_at=clock.now() + timedelta(hours=1))
    enqueue("print_document", 4)
    enqueue("print_document", 5)
    Job.objects.filter(subject="4").update(done_at=clock.now())
    Job.objects.filter(subject="5").update(leased_until=clock.now() + timedelta(minutes=1))
    figures = dict(client_for(ct.ada).get(url("jobs")).context["figures"])
    assert figures["Jobs waiting"] == "2"
    assert figures["Oldest waiting"].replace("\xa0", " ") == "for 20 minutes"
    assert (figures["In progress"], figures["Scheduled"], figures["Done today"]) == ("1", "1", "1")


def test_a_process_that_is_late_is_said_to_be_so_in_words(ct, client_for, url):
    Heartbeat.objects.create(process="worker", at=clock.now() - timedelta(minutes=4))
    Heartbeat.objects.create(process="dispatcher", at=clock.now())
    page = client_for(ct.ada).text(url("jobs"))
    assert page.count("on time</span>") == 1
    assert page.count("late</span>") == 1
    assert page.count("no heartbeat</span>") == 1


def test_one_job_is_tried_again_and_who_did_it_is_kept(ct, client_for, url):
    job, other = parked(7), parked(8)
    assert client_for(ct.ada).post(url("job_trial", job.pk)).status_code == 302
    assert list(Job.objects.parked()) == [other]
    assert list(Job.objects.waiting()) == [job]
    line = OfficeEvent.objects.get(kind="jobs_tried_again")
    assert (line.by, line.facts) == (ct.ada, {"jobs": ["print_document:7"]})


def test_all_of_them_are_tried_again(ct, client_for, url):
    parked(7)
    parked(8)
    client_for(ct.vera).post(url("job_trials"))
    assert Job.objects.waiting().count() == 2
    assert OfficeEvent.objects.get(kind="jobs_tried_again").facts == {"jobs": ["print_document:7", "print_document:8"]}


def test_what_is_not_set_aside_any_more_is_refused_and_nothing_is_noted(ct, client_for, url):
    job = parked(7)
    client_for(ct.ada).post(url("job_trial", job.pk))
    assert client_for(ct.ada).post(url("job_trial", job.pk)).status_code == 409
    assert client_for(ct.ada).post(url("job_trials")).status_code == 409
    assert OfficeEvent.objects.filter(kind="jobs_tried_again").count() == 1


def test_nobody_else_tries_a_job_again(ct, client_for, url):
    job = parked(7)
    assert client_for(ct.rosa).post(url("job_trial", job.pk)).status_code == 403
    assert client_for(ct.rosa).post(url("job_trials")).status_code == 403
    assert Job.objects.parked().count() == 1


def test_letters_that_were_refused_or_came_back_are_listed_without_the_person(ct, client_for, url):
    email = returned_email("refused")
    Job.objects.filter(subject=str(email.pk)).update(
        parked_at=clock.now(), last_error="SMTPRecipientsRefused: {'dana.reyes@people.example': (550, b'no')}"
    )
    returned_email("back", bounced_at=clock.now(), bounced_because="The mailbox is full.")
    returned_email("arrived")
    page = client_for(ct.ada).text(url("returned_emails"))
    assert [row["became"] for row in client_for(ct.ada).get(url("returned_emails")).context["rows"]] == [
        "Returned",
        "Refused",
    ]
    assert "The mailbox is full." in page
    assert not [secret for secret in ("dana.reyes", "The secret of the case") if secret in page]


@pytest.mark.parametrize("name", ["jobs", "returned_emails"])
def test_a_long_list_has_pages_and_asks_no_more_of_the_database(ct, client_for, url, name):
    returned_email("one", bounced_at=clock.now())
    parked(1000)
    few = client_for(ct.ada).questions(url(name))
    for number in range(30):
        returned_email(str(number), bounced_at=clock.now())
        parked(number)
    assert client_for(ct.ada).questions(url(name)) == few
    assert len(client_for(ct.ada).get(url(name)).context["rows"]) == 25
    assert len(client_for(ct.ada).get(url(name) + "?page=2").context["rows"]) == 6


@pytest.mark.parametrize("name", ["my_day", "docket"])
def test_whoever_sees_no_case_is_led_here(ct, client_for, url, name):
    assert client_for(ct.ada).get(url(name)).url == reverse("jobs")


def test_the_menu_offers_an_administrator_what_is_theirs(ct, client_for, url):
    page = client_for(ct.ada).text(url("jobs"))
    assert reverse("jobs") in page
    assert not [name for name in ("my_day", "docket", "supervision") if f'href="{reverse(name)}"' in page]
    assert reverse("jobs") in client_for(ct.vera).text(url("my_day"))
    assert reverse("jobs") not in client_for(ct.rosa).text(url("my_day"))
