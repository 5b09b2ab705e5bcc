"""Which case, which party and which channel a request or an act is about."""

from collections.abc import Iterator
from datetime import date

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.access import case_for, staff_ties
from chro_cases.cases.models import Case, Party
from chro_cases.cases.registry import Wanted
from chro_cases.people.models import User

from .letters import BOTH_SIDES


def case_at_work(request: HttpRequest, pk, *, to: Wanted | tuple[Wanted, ...] = ()) -> Case:
    """A case that this person works on, not one they are only a party to."""
    case = case_for(request, pk, to=to)
    if not Case.objects.filter(staff_ties(request.user), pk=case.pk).exists():
        raise Http404
    return case


def own_case(request: HttpRequest, pk, role: str = "") -> tuple[Case, Party]:
    """The case and the party (of that role, if one is given) that this person is or represents; else there is none."""
    case = case_for(request, pk)
    party = next((one for one in own_parts(case, request.user) if role in ("", one.role)), None)
    if party is None:
        raise Http404
    return case, party


def own_parts(case: Case, user: User) -> list[Party]:
    """The parties on either side that this person is, or represents, today."""
    mine = case.parties.current().filter(person__user=user).select_related("represents")
    parties = {(part.represents or part).pk: part.represents or part for part in mine}
    return [party for party in parties.values() if party.role in BOTH_SIDES and party.ended_at is None]


def speaks_for(party: Party, user: User) -> bool:
    """Whether this person is that party, or represents it."""
    return any(own.pk == party.pk for own in own_parts(party.case, user))


def against_another_day(case: Case, own: bool, on: date) -> Iterator[str]:
    """What is sent on a party's own page is received on the day it is sent."""
    if own and on != clock.today(case.agency):
        yield _("What is sent on this page is received on the day it is sent.")
