"""What is written, to whom, and as what."""

import pytest
from django.core.mail import BadHeaderError, send_mail

from chro_cases.errors import Refused
from chro_cases.jobs.models import Job
from chro_cases.mail.actions import write_email
from chro_cases.mail.models import Email

DANA = "dana@people.example"


def write(**more):
    """One letter to Dana."""
    write_email(
        **{"to": DANA, "subject": "Something waits", "words": "Sign in.", "kind": "notice", "key": "k1", **more}
    )


def test_a_letter_comes_with_the_promise_to_send_it(db):
    write()
    assert Job.objects.get(kind="send_letter").subject == str(Email.objects.get().pk)


def test_the_same_key_is_one_letter_and_one_promise(db):
    for _ in range(3):
        write()
    assert (Email.objects.count(), Job.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    "to", ["a@b.example\nBcc: all@c.example", "a@b.example, c@d.example", "", "nobody", "a" * 250 + "@b.example"]
)
def test_a_letter_goes_to_exactly_one_address(db, to):
    with pytest.raises(Refused):
        write(to=to)
    assert not Email.objects.exists()


@pytest.mark.parametrize("subject", ["Waits\nBcc: all@c.example", "Waits\r\n\r\nOther words", "", "Waits\u2028Bcc: x"])
def test_a_subject_is_one_line(db, subject):
    with pytest.raises(BadHeaderError):
        write(subject=subject)
    assert not Email.objects.exists()


def test_mail_that_django_writes_becomes_letters_too_one_for_each_recipient(db, settings):
    settings.EMAIL_BACKEND = "chro_cases.mail.backend.QueuedEmailBackend"
    send_mail("Hello", "Words", None, [DANA, "noor@people.example"])
    assert set(Email.objects.values_list("kind", "subject")) == {("account", "Hello")}
    assert Email.objects.count() == 2


def test_a_code_is_a_code_and_other_account_mail_is_not(client, ct):
    client.post("/account/password/reset/", {"email": ct.theo.email})
    email = Email.objects.get()
    assert email.kind == Email.Kind.CODE
    assert email.subject == "Your code for a new password"
    assert "<" not in email.words
