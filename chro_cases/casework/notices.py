"""Telling a party by e-mail that something waits on their page, without a word of the case."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from chro_cases.cases.models import Party
from chro_cases.mail.actions import write_email
from chro_cases.mail.models import Email
from chro_cases.people.models import User


def tell_something_waits(party: Party, *, key: str) -> None:
    """Write to a party who has a login, and to whoever appears for it, that something waits, and nothing more."""
    _tell(party, key)
    for one in party.represented_by.select_related("person"):
        _tell(one, f"{key}:{one.pk}")


def _tell(party: Party, key: str) -> None:
    user = User.objects.filter(person=party.person, is_active=True).first() if party.person else None
    if user is None:
        return
    with override(party.language):
        subject, said = words()
        write_email(
            to=user.email,
            subject=subject,
            words=said,
            kind=Email.Kind.NOTICE,
            key=key,
            language=party.language,
            about=party.case_id,
        )


def words() -> tuple[str, str]:
    """The subject and the words of the notice, in the language in force."""
    return _("Something waits for you"), _(
        "Something on your case waits for you.\n\n"
        "Go to %(address)s and choose “Sign in”. Enter this e-mail address, and we send you a code.\n\n"
        "For your safety this message says nothing about the case. "
        "If you do not know what it is about, you can throw it away."
    ) % {"address": settings.SITE_ADDRESS}
