"""Which case, which party and which channel a request or an act is about."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.access import case_for, staff_ties
from chro_cases.cases.models import Case, Party
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import User

from .letters import BOTH_SIDES


def case_at_work(request: HttpRequest, pk, *, to: str | tuple[str, ...] = ()) -> Case:
    """A case that this person works on, not one they are only a party to."""
    case = case_for(request, pk, to=to)
    if not Case.objects.filter(staff_ties(request.user), pk=case.pk).exists():
        raise Http404
    return case


def own_case(request: HttpRequest, pk, role: str = "") -> tuple[Case, list[Party]]:
    """The case and every party of it (of that role, if one is given) for whom this person acts; with none, 404."""
    case = case_for(request, pk)
    acts_for = case.parties.acting_for(request.user).select_related("person", "organisation")
    mine = [party for party in acts_for if role in ("", party.role)]
    if not mine:
        raise Http404
    return case, mine


def door(case: Case, *, by: User, party: Party, verb: str) -> dict[str, Any]:
    """How `Case.record` is asked: by the party or whoever represents them under their own right, else from paper."""
    if party.case_id != case.pk or party.ended_at or party.role not in BOTH_SIDES:
        raise Refused(_("Only for somebody who is a party of this case today can this be recorded."))
    mine = party.spoken_for_by(by)
    how = {"may": verb, "channel": Channel.PORTAL} if mine else {"may": "record_request", "channel": Channel.PAPER}
    return {"by": by, "for_party": party, "compartment": "party-shared", **how}


def is_own_page(entrance: dict[str, Any]) -> bool:
    """Whether it comes in on the party's own page; then it is received today and on no other day."""
    return entrance["channel"] == Channel.PORTAL


def refuse_another_day(entrance: dict[str, Any], case: Case, on: date) -> None:
    """What is sent on a party's own page is received on the day it is sent."""
    if is_own_page(entrance) and on != clock.today(case.agency):
        raise Refused(_("What is sent on this page is received on the day it is sent."))


def refuse_unless_complainant(party: Party) -> None:
    """Some rights are the complainant's alone."""
    if party.role != Party.Role.COMPLAINANT:
        raise Refused(_("Only whoever complains can ask for this."))
