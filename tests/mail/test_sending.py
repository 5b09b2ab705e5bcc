"""Letters are sent by a worker, once, whatever happens on the way."""

import smtplib
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection

from chro_cases import clock
from chro_cases.jobs.actions import do, run_waiting
from chro_cases.jobs.models import Job
from chro_cases.mail.models import Email
from chro_cases.mail.tasks import BLANKED

from .test_writing import DANA, write


class Refusing(BaseEmailBackend):
    """A post office that takes nothing."""

    seen: list[str] = []

    def send_messages(self, email_messages):
        self.seen.extend(message.extra_headers["Message-ID"] for message in email_messages)
        raise smtplib.SMTPRecipientsRefused({DANA: (550, b"no such mailbox")})


REFUSING = f"{__name__}.Refusing"


def test_a_letter_is_sent_once_and_says_when(db):
    write()
    assert run_waiting() == 1
    assert Email.objects.get().sent_at
    assert [(email.to, email.subject, email.body) for email in mail.outbox] == [([DANA], "Something waits", "Sign in.")]


def test_a_second_run_sends_nothing(db):
    write()
    run_waiting()
    assert not do(Job.objects.get().pk)
    Job.objects.update(done_at=None)
    run_waiting()
    assert len(mail.outbox) == 1


def test_a_letter_is_plain_text_that_no_mailbox_answers_by_itself(db):
    write(language="es")
    run_waiting()
    headers = mail.outbox[0].message()
    assert headers.get_content_type() == "text/plain"
    assert headers["Content-Language"] == "es"
    assert headers["Auto-Submitted"] == "auto-generated"


def test_a_post_office_that_refuses_is_asked_again_and_its_words_are_kept(db, settings):
    settings.MAIL_CARRIER = REFUSING
    write()
    assert run_waiting(1) == 0
    job = Job.objects.get()
    assert "no such mailbox" in job.last_error
    assert job.available_at > clock.now()
    settings.MAIL_CARRIER = "django.core.mail.backends.locmem.EmailBackend"
    with clock.at(job.available_at):
        assert run_waiting() == 1
    assert len(mail.outbox) == 1


def test_every_attempt_carries_the_same_message_id(db, settings):
    settings.MAIL_CARRIER = REFUSING
    Refusing.seen.clear()
    write()
    for _ in range(3):
        run_waiting(1)
        Job.objects.update(available_at=clock.now())
    assert Refusing.seen == [Email.objects.get().message_id] * 3


def test_after_five_refusals_the_letter_waits_for_a_person(db, settings):
    settings.MAIL_CARRIER = REFUSING
    write()
    for _ in range(5):
        run_waiting(1)
        Job.objects.update(available_at=clock.now())
    assert Job.objects.get().parked_at
    assert not Email.objects.get().sent_at


def test_a_post_office_that_is_away_is_an_error_a_person_can_read(db, settings):
    settings.MAIL_CARRIER, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", 9
    write()
    run_waiting(1)
    assert "refused" in Job.objects.get().last_error.lower()


@pytest.mark.parametrize(("demo", "kept"), [(True, "Sign in."), (False, BLANKED)])
def test_the_words_of_a_code_are_gone_once_it_is_sent_outside_the_demonstration(db, settings, demo, kept):
    settings.DEMO = demo
    write(kind="code")
    run_waiting()
    assert mail.outbox[0].body == "Sign in."
    assert Email.objects.get().words == kept


def test_other_letters_keep_their_words(db, settings):
    settings.DEMO = False
    write(kind="notice")
    run_waiting()
    assert Email.objects.get().words == "Sign in."


def test_two_workers_at_once_send_one_mail(committed):
    write()
    job, start, answers = Job.objects.get(), Barrier(2), []

    def work():
        start.wait()
        answers.append(do(job.pk))
        connection.close()

    workers = [Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(answers) == [False, True]
    assert len(mail.outbox) == 1


def test_two_who_write_the_same_letter_at_once_leave_one_row(committed):
    start = Barrier(2)

    def work():
        start.wait()
        write()
        connection.close()

    writers = [Thread(target=work) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert (Email.objects.count(), Job.objects.count()) == (1, 1)
