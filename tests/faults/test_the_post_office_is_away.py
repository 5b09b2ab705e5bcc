"""The mail server refuses, puts off, falls silent, or takes a letter and its sender dies: no letter is lost, none is a
row twice.
"""

import signal

import pytest

from chro_cases.jobs.actions import take_up_again
from chro_cases.jobs.models import Job
from chro_cases.launch.children import send
from chro_cases.mail.actions import write_email
from chro_cases.mail.models import Email

from .system import eventually, impatiently


@pytest.fixture
def posted(system, running_broker, post_office):
    """A letter on its way, with a worker and a dispatcher that call this post office."""
    system.environment |= {"MAIL_HOST": "127.0.0.1", "MAIL_PORT": post_office.port}

    def post(mood: str) -> Email:
        post_office.mood = mood
        write_email(to="dana@people.example", subject="Something waits", words="Sign in.", kind="notice", key=mood)
        for part in ("dispatcher", "worker")[len(system.children) :]:
            system.start(part)
        return Email.objects.get(sent_at=None)

    return post


def is_sent() -> bool:
    return not Email.objects.filter(sent_at=None).exists()


def test_a_letter_that_nobody_took_is_sent_when_somebody_does(posted, post_office, system):
    for mood in ("refusing", "later", "mute"):
        posted(mood)
        assert eventually(lambda: Job.objects.open().exclude(last_error="").exists()), system.said()
        assert not is_sent()
        post_office.mood = "fine"
        assert eventually(is_sent), system.said()
    assert len(post_office.emails) == Email.objects.count() == 3


def test_a_letter_that_is_always_refused_is_set_aside_and_may_be_tried_again(posted, post_office, system):
    posted("refusing")
    assert eventually(impatiently(lambda: Job.objects.parked().exists())), system.said()
    assert "550" in Job.objects.get().last_error
    post_office.mood = "fine"
    assert take_up_again(Job.objects.get().pk)
    assert eventually(is_sent), system.said()


def test_a_worker_that_dies_with_the_letter_taken_repeats_it_under_the_same_name(posted, post_office, system):
    email = posted("holding")
    assert eventually(lambda: post_office.emails), system.said()
    send(system.children[-1].process.pid, signal.SIGKILL, group=True)
    post_office.mood = "fine"
    post_office.open_again.set()
    system.start("worker")
    assert eventually(is_sent), system.said()
    assert {taken["Message-ID"] for taken in post_office.emails} == {email.message_id}
    assert len(post_office.emails) == 2
    assert Email.objects.count() == Job.objects.count() == 1
