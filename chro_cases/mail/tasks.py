"""Sending e-mails, in the worker."""

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from chro_cases import clock
from chro_cases.jobs.actions import Keep, handler

from .models import Email

# A code is worth money to whoever reads it later; what stays is that one was sent.
BLANKED = "The code was removed once the e-mail was sent."


# The kind keeps the name under which jobs are stored.
@handler("send_letter")
def send_email(email_id: str) -> Keep:
    """Hand one e-mail to the carrier. A kill before the commit may repeat the mail, under the same Message-ID."""
    email = Email.objects.get(pk=email_id)
    if email.sent_at is None:
        Email.objects.filter(pk=email.pk).update(sending_at=clock.now())
        _as_mail(email).send()

    def keep() -> None:
        Email.objects.filter(pk=email.pk, sent_at=None).update(sent_at=clock.now())
        if not settings.DEMO:
            Email.objects.filter(pk=email.pk, kind=Email.Kind.CODE).update(words=BLANKED)

    return keep


def _as_mail(email: Email) -> EmailMessage:
    """The e-mail as plain text, marked so that no mailbox answers it by itself."""
    headers = {
        "Message-ID": email.message_id,
        "Content-Language": email.language,
        "Auto-Submitted": "auto-generated",
    }
    carrier = get_connection(settings.MAIL_CARRIER)
    return EmailMessage(
        email.subject, email.words, settings.DEFAULT_FROM_EMAIL, [email.to], headers=headers, connection=carrier
    )
