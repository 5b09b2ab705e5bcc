"""The two doors of what a party asks for: their own page, or a paper that somebody at the office records."""

from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.models import Deadline
from chro_cases.deadlines.plain_words import why
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import User
from intake.letters import BOTH_SIDES


def door(case: Case, *, by: User, party: Party, verb: str) -> dict[str, Any]:
    """How `Case.record` is asked: by the party or whoever represents them under their own right, else from paper."""
    if party.case_id != case.pk or party.ended_at or party.role not in BOTH_SIDES:
        raise Refused(_("Only for somebody who is a party of this case today can this be recorded."))
    mine = case.parties.current().filter(Q(pk=party.pk) | Q(represents=party), person__user=by).exists()
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


def sum_of(deadline: Deadline) -> str:
    """How a date was reckoned, in one paragraph that a party can follow, in the reader's language."""
    return " ".join(why(deadline.rule, deadline.sum).sentences)
