"""For whom somebody speaks in a case: for themselves, or for the party they represent."""

from chro_cases.cases.models import Case, Party
from chro_cases.people.models import User

SIDES = (Party.Role.COMPLAINANT, Party.Role.RESPONDENT)


def own_parts(case: Case, user: User) -> list[Party]:
    """The parties on either side that this person is, or represents, today."""
    mine = case.parties.current().filter(person__user=user).select_related("represents")
    parties = {(part.represents or part).pk: part.represents or part for part in mine}
    return [party for party in parties.values() if party.role in SIDES and party.ended_at is None]


def speaks_for(party: Party, user: User) -> bool:
    """Whether this person is that party, or represents it."""
    return any(own.pk == party.pk for own in own_parts(party.case, user))
