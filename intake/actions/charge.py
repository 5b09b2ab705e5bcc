"""Wording the charge: every draft is a version; the supervisor approves one in its exact words; it goes out to be
signed.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.actions import write_work
from chro_cases.cases.models import Case, Event, Party, WorkVersion
from chro_cases.casework.notices import tell_something_waits
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.documents.actions import issue
from chro_cases.documents.models import Document
from chro_cases.people.models import User

from ..models import Charge


@transaction.atomic
def write_charge(charge: Charge, paragraphs: list[str], *, by: User, base: int) -> WorkVersion:
    """Keep a new version of the charge's numbered paragraphs; `base` is the version it was written from."""
    return write_work(charge, {"paragraphs": paragraphs}, by=by, base=base)


@transaction.atomic
def send_charge_for_signature(charge: Charge, *, by: User) -> Document:
    """Print the charge as it was approved, hand it to each complainant, and start their time to sign."""
    case = charge.case
    event = case.send_for_signature(by=by)
    update_deadlines(event)
    document = issue(event, Document.Kind.CHARGE, charge.content())
    for party in complainants(case):
        tell_something_waits(party, key=f"sign:{document.pk}:{party.pk}")
    return document


@transaction.atomic
def take_charge_back(charge: Charge, *, by: User, why: str) -> None:
    """Return the charge to drafting. Signatures and oaths on the old words end, and so does the wait for them."""
    case = charge.case
    event = case.return_to_drafting(by=by, why=why)
    reason = _("The charge was returned to drafting.")
    end_signing(event, reason)
    for deadline in case.deadlines.current().filter(trigger__kind="send_for_signature"):
        deadline.end(event, reason)


def end_signing(event: Event, why: str) -> None:
    """End what was said, signed and sworn to the paper that was out: none of it stands for a later one."""
    case = event.case
    for fact in (*case.oaths.current(), *case.signatures.current(), *case.correction_requests.current()):
        fact.end(event, why)


def complainants(case: Case) -> list[Party]:
    """Everyone who complains in the case today."""
    return list(case.parties.current().filter(role=Party.Role.COMPLAINANT).select_related("person"))
