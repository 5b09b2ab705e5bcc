"""Who appears for a party: an attorney, or another person the party chose. They act for it, and never swear."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.models import Party
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from .parties import NOTHING_CHOSEN, PartyDetails, introduce, keep_what_is_told

SIDES = (Party.Role.COMPLAINANT, Party.Role.RESPONDENT)


@transaction.atomic
def record_appearance(
    party: Party, who: PartyDetails, *, by: User, on: date, chosen: Mapping[str, str] = NOTHING_CHOSEN
) -> Party:
    """Record that a person appears for a party from a day on; returns their own part in the case. `chosen` says
    which details hold of somebody the agency knows otherwise (`add_party`).

    From then on they may be invited to sign in, read what the party reads, and are told when something waits for it.
    """
    case = party.case
    event = case.record(
        acts.APPEARANCE_FILED,
        by=by,
        on=on,
        for_party=party,
        name=f"{who.given_name} {who.family_name}",
    )
    if party.role not in SIDES or not Party.objects.current().filter(pk=party.pk).exists():
        raise Refused(_("A representative appears for a complainant or a respondent who is in the case today."))
    person = introduce(case, who, chosen)["person"]
    if case.parties.current().filter(person=person, role__in=SIDES).exists():
        raise Refused(_("%(person)s is a party to this case, and appears for nobody else.") % {"person": person})
    if any(one.side != party.role for one in case.parties.acting().filter(person=person, role="representative")):
        raise Refused(_("%(person)s appears for the other side. End that appearance first.") % {"person": person})
    if party.represented_by.filter(person=person).exists():
        raise Refused(_("%(person)s appears for %(party)s already.") % {"person": person, "party": party})
    part = Party.objects.begin(event, role=Party.Role.REPRESENTATIVE, person=person, represents=party)
    keep_what_is_told(part, who, chosen, by=by)
    return part


@transaction.atomic
def end_appearance(part: Party, *, by: User, why: str) -> None:
    """Somebody appears for a party no longer: from now on they see nothing of the case for it."""
    event = part.case.record(
        acts.APPEARANCE_ENDED,
        by=by,
        for_party=part.principal,
        name=str(part.who),
        why=why,
    )
    part.end(event, why)
