"""The first contact: received, given a number, taken by someone."""

from dataclasses import asdict, dataclass
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.actions import begin_at_office, draw_number
from chro_cases.cases.models import Assignment, Case, Receipt
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import Agency, User
from chro_cases.people.roles import Role

from .. import acts
from ..models import Inquiry


@dataclass(frozen=True)
class InquiryData:
    """What a person told us, as the short form asks for it."""

    area: str
    what_happened: str
    who: str
    where: str
    given_name: str
    family_name: str
    last_happened_on: date | None = None
    still_happening: bool = False
    email: str = ""
    phone: str = ""
    postal_address: str = ""
    safe_contact: str = ""
    access_needs: str = ""
    language: str = settings.LANGUAGE_CODE


@transaction.atomic
def receive_inquiry(
    agency: Agency,
    told: InquiryData,
    *,
    key: str,
    by: User | None = None,
    channel: str = Channel.PUBLIC,
    on: date | None = None,
) -> Receipt:
    """Open a case with what a person told us, and give a receipt. It is the first contact, not yet a filing.

    Without `by` it came by the public form; staff who take it by phone, mail or at the counter are `by`.
    """
    words = asdict(told)
    if receipt := Receipt.objects.held(key, words):
        return receipt
    if not (told.email or told.phone or told.postal_address):
        raise Refused(_("Tell us one way to reach you: an e-mail address, a telephone number or a postal address."))
    case = Case.objects.create(agency=agency, pack_code=agency.pack_code, received_by=channel)
    event = case.record(acts.INQUIRY_RECEIVED, by=by, on=on, channel=channel, area=told.area)
    draw_number(case, "inquiry", event)
    begin_at_office(event)
    Inquiry.objects.begin(event, **words)
    return Receipt.objects.give(key, words, event)


@transaction.atomic
def take_inquiry(case: Case, *, by: User) -> Assignment:
    """Take an inquiry from the inbox: from now on it is this person's to interview and screen."""
    event = case.record(acts.INQUIRY_TAKEN, by=by)
    taken = case.assignments.current().filter(role=Role.INTAKE).select_related("user").first()
    if taken:
        raise Refused(_("%(person)s has already taken this inquiry.") % {"person": taken.user})
    return Assignment.objects.begin(event, user=by, role=Role.INTAKE)
