"""The day of an event put right: what hangs on it is reckoned anew, and both days stay readable."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Event
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.rules import EVENT_KINDS, Unreckonable
from chro_cases.rules.facts import checked

from .. import acts
from ..models import Correction
from .calculation import reckon_anew
from .facts import day_of

# Days that have a page of their own on which they are said anew.
SAID_ELSEWHERE = {
    "charge_received": _("Record the proof of receipt on the page of the mailing; the deadlines are recalculated."),
    "act_happened": _("Change the date of the claim on the page of the claims; the deadlines are recalculated."),
}


def can_be_corrected(event: Event) -> bool:
    """Whether the day of this event starts or stops a clock and has no page of its own."""
    return event.kind in EVENT_KINDS and event.kind not in SAID_ELSEWHERE


@transaction.atomic
def correct_day(event: Event, *, by: User, to: date, why: str) -> Correction:
    """Say that an event was true of another day, and why. Running dates that count from it are reckoned anew.

    The event itself is never rewritten. Refused for a day that cannot be, and for an event no date hangs on.
    """
    case = event.case
    case.lock()
    was = day_of(event)
    recorded = case.record(acts.DAY_CORRECTED, by=by, of=event.number, kind=event.kind, was=was, now=to, why=why)
    reasons = _against(event, was, to, why)
    if reasons:
        raise Refused(*reasons)
    for before in Correction.objects.current().filter(of=event):
        before.end(recorded, why)
    correction = Correction.objects.begin(recorded, of=event, corrected_to=to, why=why)
    reckon_anew(
        recorded,
        _("%(was)s was corrected to %(now)s. %(why)s")
        % {
            "was": date_format(was),
            "now": date_format(to),
            "why": why,
        },
    )
    return correction


def _against(event: Event, was: date, to: date, why: str) -> list[str]:
    """Every reason why this day cannot be put right in this way."""
    reasons = []
    if not can_be_corrected(event):
        reasons.append(SAID_ELSEWHERE.get(event.kind) or _("No deadline depends on this entry of the history."))
    if not why.strip():
        reasons.append(_("Give the reason for the correction."))
    if to == was:
        reasons.append(_("%(day)s is already the recorded date.") % {"day": date_format(was)})
    if to > clock.today(event.case.agency):
        reasons.append(_("%(day)s lies in the future. Give the day on which it happened.") % {"day": date_format(to)})
    try:
        checked(to, EVENT_KINDS[event.kind].fact if event.kind in EVENT_KINDS else _("the day"))
    except Unreckonable as gap:
        reasons.append(str(gap))
    return reasons
