"""Sending letters, in the worker."""

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from chro_cases import clock
from chro_cases.jobs.actions import Keep, handler

from .models import Letter

# A code is worth money to whoever reads it later; what stays is that one was sent.
BLANKED = "The code was removed once the letter was sent."


@handler("send_letter")
def send_letter(letter_id: str) -> Keep:
    """Hand one letter to the carrier. A kill before the commit may repeat the mail, under the same Message-ID."""
    letter = Letter.objects.get(pk=letter_id)
    if letter.sent_at is None:
        Letter.objects.filter(pk=letter.pk).update(sending_at=clock.now())
        _as_mail(letter).send()

    def keep() -> None:
        Letter.objects.filter(pk=letter.pk, sent_at=None).update(sent_at=clock.now())
        if not settings.DEMO:
            Letter.objects.filter(pk=letter.pk, kind=Letter.Kind.CODE).update(words=BLANKED)

    return keep


def _as_mail(letter: Letter) -> EmailMessage:
    """The letter as plain text, marked so that no mailbox answers it by itself."""
    headers = {
        "Message-ID": letter.message_id,
        "Content-Language": letter.language,
        "Auto-Submitted": "auto-generated",
    }
    carrier = get_connection(settings.MAIL_CARRIER)
    return EmailMessage(
        letter.subject, letter.words, settings.DEFAULT_FROM_EMAIL, [letter.to], headers=headers, connection=carrier
    )
