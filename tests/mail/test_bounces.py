"""A letter that a mail server sends back: noted once, by its own name, and seen on the case it is about."""

from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from chro_cases import clock
from chro_cases.jobs.models import Job
from chro_cases.mail.actions import write_email
from chro_cases.mail.models import Email


@pytest.fixture
def sent(db) -> Email:
    write_email(to="dana@people.example", subject="x", words="x", kind="notice", key="one")
    Email.objects.update(sending_at=clock.now(), sent_at=clock.now())
    return Email.objects.get()


def test_it_is_noted_with_the_reason_by_the_name_it_was_sent_under(sent, capsys):
    call_command("bounced", sent.message_id, "550 5.1.1\nNo such mailbox.\x00")
    email = Email.objects.get()
    assert email.bounced_at
    assert email.bounced_because == "550 5.1.1 No such mailbox.\N{REPLACEMENT CHARACTER}"


def test_told_twice_the_first_reason_stands(sent, capsys):
    call_command("bounced", sent.message_id, "The mailbox is full.")
    first = Email.objects.get().bounced_at
    call_command("bounced", sent.message_id.strip("<>").upper(), "No such mailbox.")
    assert (Email.objects.get().bounced_at, Email.objects.get().bounced_because) == (first, "The mailbox is full.")


@pytest.mark.parametrize(
    ("name", "reason", "sentence"),
    [
        (f"<{UUID(int=7)}@letters.chro-cases>", "Full.", "not the name of an e-mail of ours"),
        ("nonsense\x00", "Full.", "not the name of an e-mail of ours"),
        ("", "Full.", "not the name of an e-mail of ours"),
        ("its own", " ", "Give the reason it was returned"),
    ],
)
def test_what_is_not_understood_is_refused_and_changes_nothing(sent, name, reason, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command("bounced", sent.message_id if name == "its own" else name, reason)
    assert Email.objects.get().bounced_at is None


def test_what_was_never_sent_cannot_come_back(sent):
    Email.objects.update(sending_at=None, sent_at=None)
    with pytest.raises(CommandError, match="has not been sent yet"):
        call_command("bounced", sent.message_id, "Full.")


@pytest.fixture
def told(at_signature):
    """A case whose complainant was written to that something waits."""
    return at_signature, Email.objects.filter(to=at_signature.dana.email, about=at_signature.case.pk).latest("made_at")


def shown(client_for, walked) -> str:
    return client_for(walked.team.rosa).text(reverse("case", args=[walked.case.pk]))


def test_its_case_says_whom_it_did_not_reach_and_why(told, client_for, capsys):
    walked, email = told
    assert "E-mails not delivered" not in shown(client_for, walked)
    Email.objects.filter(pk=email.pk).update(sending_at=clock.now())
    call_command("bounced", email.message_id, "The mailbox is full.")
    page = shown(client_for, walked)
    assert "E-mails not delivered" in page
    assert "dana@people.example" in page
    assert "The mailbox is full." in page


def test_a_letter_that_no_mail_server_takes_is_on_its_case_as_well(told, client_for):
    walked, email = told
    refused = "SMTPRecipientsRefused: {'dana@people.example': (550, b'no')}"
    Job.objects.filter(subject=str(email.pk)).update(done_at=None, parked_at=clock.now(), last_error=refused)
    page = shown(client_for, walked)
    assert "Refused" in page
    assert "The mail server does not accept e-mail for this address." in page


def test_another_case_says_nothing_of_it(told, client_for, walk, capsys):
    walked, email = told
    other = walk("drafting", team=walked.team, name="Otto", email="otto@people.example")
    Email.objects.filter(pk=email.pk).update(sending_at=clock.now())
    call_command("bounced", email.message_id, "The mailbox is full.")
    assert "E-mails not delivered" not in shown(client_for, other)
