"""Letting a party in: to an address that was checked with them, by a letter that says nothing of the case."""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from chro_cases.cases.models import Party
from chro_cases.errors import Refused
from chro_cases.mail.actions import write_letter
from chro_cases.mail.models import Letter
from chro_cases.people.models import Address, Person, User


@transaction.atomic
def check_address(party: Party, kind: str, *, by: User) -> Address:
    """Record that an address was checked with the party: read back to them, or answered from."""
    address = party.who.addresses.current().filter(kind=kind).first()
    if address is None:
        raise Refused(_("There is no address of that kind to check."))
    event = party.case.record("address_checked", by=by, may="keep_parties", for_party=party, address_kind=kind)
    address.checked_at, address.checked_by = event.at, by
    address.save(update_fields=["checked_at", "checked_by"])
    return address


@transaction.atomic
def invite(party: Party, *, by: User) -> User:
    """Give a party a login at their checked e-mail address. They sign in there by a code sent to it."""
    if party.person is None:
        raise Refused(_("Only a person can be given a login."))
    address = party.person.addresses.current().filter(kind=Address.Kind.EMAIL).first()
    if address is None or address.checked_at is None:
        raise Refused(_("The e-mail address of %(party)s has not been checked with them yet.") % {"party": party})
    event = party.case.record("party_invited", by=by, may="keep_parties", for_party=party)
    try:
        with transaction.atomic():
            user = _login(party.person, address.value)
    except IntegrityError:  # the database holds each address to one login, also between two cases at once
        raise Refused(
            _("Another login uses this e-mail address. Ask %(party)s for an address of their own.") % {"party": party}
        ) from None
    tell_something_waits(party, key=f"invited:{event.pk}")
    return user


def _login(person: Person, email: str) -> User:
    """The person's login at this address. Moved to a new one, it ends where it was: the old mailbox lets nobody in."""
    user = User.objects.filter(person=person).first()
    if user is None:
        return User.objects.create_user(
            email, person=person, first_name=person.given_name, last_name=person.family_name
        )
    if user.email != email.lower() and not user.is_staff_member:
        user.email = email.lower()
        user.set_unusable_password()  # drawn anew, it ends every session that is open
        user.save(update_fields=["email", "password"])
    return user


def tell_something_waits(party: Party, *, key: str) -> None:
    """Write to a party who has a login, and to whoever appears for it, that something waits, and nothing more."""
    _tell(party, key)
    for one in party.representatives.current().select_related("person"):
        _tell(one, f"{key}:{one.pk}")


def _tell(party: Party, key: str) -> None:
    user = User.objects.filter(person=party.person, is_active=True).first() if party.person else None
    if user is None:
        return
    with override(party.language):
        write_letter(
            to=user.email,
            subject=_("Something waits for you"),
            words=_(
                "Something on your case waits for you.\n\n"
                "Go to %(address)s and choose “Sign in”. Enter this e-mail address, and we send you a code.\n\n"
                "For your safety this message says nothing about the case. "
                "If you do not know what it is about, you can throw it away."
            )
            % {"address": settings.SITE_ADDRESS},
            kind=Letter.Kind.NOTICE,
            key=key,
            language=party.language,
            about=party.case_id,
        )
