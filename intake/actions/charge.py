"""Wording the charge: every draft is a version; the supervisor approves one in its exact words; it goes out to be
signed.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event, Party
from chro_cases.casework.notices import tell_something_waits
from chro_cases.deadlines.actions import follow
from chro_cases.documents.actions import issue
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..models import Charge, ChargeVersion

LONGEST_PARAGRAPH = 4000
MOST_PARAGRAPHS = 120


@transaction.atomic
def write_charge(charge: Charge, paragraphs: list[str], *, by: User, base: int) -> ChargeVersion:
    """Keep a new version of the charge's numbered paragraphs. `base` is the number of the version it was written from.

    Refused when someone else wrote a version meanwhile, so that neither overwrites the other unseen.
    """
    case = charge.case
    case.lock()
    latest = charge.latest
    number = latest.number if latest else 0
    event = case.record(acts.CHARGE.drafted, by=by, version=number + 1)
    if latest and number != base:
        raise Refused(
            _(
                "%(person)s wrote version %(number)s while you were writing. Your words are still below: compare, "
                "then save again."
            )
            % {"person": latest.written_by, "number": number}
        )
    _check(paragraphs)
    if latest and latest.paragraphs == paragraphs:
        raise Refused(_("Nothing was changed since version %(number)s.") % {"number": number})
    return ChargeVersion.objects.create(
        charge=charge, number=number + 1, paragraphs=paragraphs, written_by=by, written_at=event.at, made_by=event
    )


def _check(paragraphs: list[str]) -> None:
    if not paragraphs:
        raise Refused(_("A charge needs at least one paragraph."))
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise Refused(_("A charge has at most %(most)s paragraphs.") % {"most": MOST_PARAGRAPHS})
    long = [str(place) for place, text in enumerate(paragraphs, 1) if len(text) > LONGEST_PARAGRAPH]
    if long:
        raise Refused(
            _(
                "Paragraph %(numbers)s is longer than %(most)s characters. Break it in two: the answer goes "
                "paragraph by paragraph."
            )
            % {"numbers": ", ".join(long), "most": LONGEST_PARAGRAPH}
        )


@transaction.atomic
def send_charge_for_signature(charge: Charge, *, by: User) -> Document:
    """Print the charge as it was approved, hand it to each complainant, and start their time to sign."""
    case = charge.case
    event = case.send_for_signature(by=by)
    follow(event)
    document = issue(event, Document.Kind.CHARGE, charge.content())
    for party in complainants(case):
        tell_something_waits(party, key=f"sign:{document.pk}:{party.pk}")
    return document


@transaction.atomic
def take_charge_back(charge: Charge, *, by: User, why: str) -> None:
    """Return the charge to drafting. Signatures and oaths on the old words end, and so does the wait for them."""
    case = charge.case
    event = case.return_to_drafting(by=by, why=why)
    reason = _("The charge was taken back to drafting.")
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
