"""Which claim an exhibit says something about."""

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.models import Claim
from chro_cases.documents.models import Exhibit
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..models import ExhibitLink

# What is said of an exhibit in these drawers lies in the same drawer; all else is the investigator's own file.
_OWN_DRAWER = ("mediation", "medical", "counsel")


@transaction.atomic
def link_exhibit(exhibit: Exhibit, claim: Claim, *, by: User) -> ExhibitLink:
    """Say that an exhibit bears on a claim of the same case."""
    event = exhibit.case.record(
        acts.EXHIBIT_LINKED,
        by=by,
        compartment=_drawer(exhibit),
        exhibit=exhibit.number,
        claim=claim.pk,
    )
    reasons = []
    if exhibit.case_id != claim.case_id or exhibit.ended_at or claim.ended_at:
        reasons.append(_("The exhibit and the claim must both be current in this case. Choose again."))
    if ExhibitLink.objects.current().filter(exhibit=exhibit, claim=claim).exists():
        reasons.append(_("Exhibit %(number)s is linked to that claim already.") % {"number": exhibit.number})
    if reasons:
        raise Refused(*reasons)
    return ExhibitLink.objects.begin(event, exhibit=exhibit, claim=claim)


@transaction.atomic
def unlink_exhibit(link: ExhibitLink, *, by: User, why: str) -> None:
    """Take back that an exhibit bears on a claim; the reason is kept."""
    event = link.case.record(
        acts.EXHIBIT_UNLINKED,
        by=by,
        compartment=_drawer(link.exhibit),
        exhibit=link.exhibit.number,
        claim=link.claim_id,
        why=why,
    )
    link.end(event, why)


def _drawer(exhibit: Exhibit) -> str:
    return exhibit.compartment if exhibit.compartment in _OWN_DRAWER else "open"
