"""Writing e-mails: in the transaction of the change they follow from. A worker sends them, and some come back."""

import re
from collections.abc import Collection
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import BadHeaderError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.errors import BROKEN, Refused
from chro_cases.jobs.actions import enqueue, enqueue_all

from .models import Email


@transaction.atomic
def write_email(
    *,
    to: str,
    subject: str,
    words: str,
    kind: str,
    key: str,
    language: str = settings.LANGUAGE_CODE,
    about: UUID | None = None,
) -> None:
    """Write one e-mail to one address and enqueue its sending. The same key twice is one e-mail.

    `about` is the key of the case the e-mail is about, so that its staff learn of it when the e-mail comes back.
    Raises Refused for an address that is not one, and BadHeaderError for a subject of more than one line: neither may
    bring a second recipient or a second heading into the mail.
    """
    _refuse_no_address(to)
    if len(subject.splitlines()) != 1:
        raise BadHeaderError("The subject of an e-mail is one line.")
    email = Email(to=to, subject=subject[:200], words=words, kind=kind, key=key, language=language, about=about)
    Email.objects.bulk_create([email], ignore_conflicts=True)
    enqueue("send_letter", Email.objects.values_list("pk", flat=True).get(key=key))


@transaction.atomic
def write_emails(emails: Collection[Email]) -> set[UUID]:
    """Write many e-mails at once and enqueue their sending; answers the keys of those that were new.

    The same key twice is one e-mail, also when two write at the same moment: the second waits and finds it written.
    Whoever calls has asked `takes_mail` of every address.
    """
    Email.objects.bulk_create(sorted(emails, key=lambda email: email.key), ignore_conflicts=True)
    ours = set(Email.objects.filter(pk__in=[email.pk for email in emails]).values_list("pk", flat=True))
    enqueue_all("send_letter", ours)
    return ours


def takes_mail(to: str) -> bool:
    """Whether an e-mail can go to this address."""
    try:
        _refuse_no_address(to)
    except Refused:
        return False
    return True


def _refuse_no_address(to: str) -> None:
    try:
        validate_email(to)
    except ValidationError:
        raise Refused(_("“%(to)s” is not an e-mail address.") % {"to": to[:80]}) from None
    if len(to) > 254:
        raise Refused(_("This e-mail address is too long to write to."))


# How we name our e-mails: the name comes back inside whatever a mail server says about them.
_OURS = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@letters\.chro-cases")


@transaction.atomic
def note_bounce(message_id: str, reason: str) -> Email:
    """A mail server took an e-mail and sent it back: keep when and why. The first reason stands."""
    found = _OURS.search(message_id.lower())
    email = Email.objects.select_for_update().filter(pk=found[1]).first() if found else None
    if email is None:
        raise Refused(_("“%(name)s” is not the name of an e-mail of ours.") % {"name": message_id[:100]})
    if email.sending_at is None:
        raise Refused(_("This e-mail has not been sent yet, so it cannot have been returned."))
    said = " ".join(BROKEN.sub("\N{REPLACEMENT CHARACTER}", reason).split())[:300]
    if not said:
        raise Refused(_("Give the reason it was returned, for example the mail server’s answer."))
    if email.bounced_at is None:
        email.bounced_at, email.bounced_because = clock.now(), said
        email.save(update_fields=["bounced_at", "bounced_because"])
    return email
