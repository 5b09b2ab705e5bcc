"""Letting a party in: to an address that was checked with them, by a letter that says nothing of the case."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from chro_cases.cases.models import Party
from chro_cases.casework.notices import tell_something_waits
from chro_cases.errors import Refused
from chro_cases.people.models import Address, Person, User

from .. import acts


@transaction.atomic
def check_address(party: Party, kind: str, *, by: User) -> Address:
    """Record that an address was checked with the party: read back to them, or answered from."""
    address = party.who.addresses.current().filter(kind=kind).first()
    if address is None:
        raise Refused(_("There is no address of that kind to check."))
    event = party.case.record(acts.ADDRESS_CHECKED, by=by, for_party=party, address_kind=kind)
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
    event = party.case.record(acts.PARTY_INVITED, by=by, for_party=party)
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
