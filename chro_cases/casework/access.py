"""Which case, which party and which channel a request or an act is about."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.access import case_for, staff_access
from chro_cases.cases.models import Case, Party
from chro_cases.cases.registry import Wanted
from chro_cases.people.requests import SignedInRequest


def case_at_work(request: SignedInRequest, pk: UUID, *, to: Wanted | tuple[Wanted, ...] = ()) -> Case:
    """A case that this person works on, not one they are only a party to."""
    case = case_for(request, pk, to=to)
    if not Case.objects.filter(staff_access(request.user), pk=case.pk).exists():
        raise Http404
    return case


def own_case(request: SignedInRequest, pk: UUID, role: str = "") -> tuple[Case, list[Party]]:
    """The case and every party of it (of that role, if one is given) for whom this person acts; with none, 404."""
    case = case_for(request, pk)
    acts_for = case.parties.acting_for(request.user).select_related("person", "organisation")
    mine = [party for party in acts_for if role in ("", party.role)]
    if not mine:
        raise Http404
    return case, mine


def against_another_day(case: Case, own: bool, on: date) -> Iterator[str]:
    """What is sent on a party's own page is received on the day it is sent."""
    if own and on != clock.today(case.agency):
        yield _("What is sent on this page is received on the day it is sent.")
