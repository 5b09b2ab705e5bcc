"""Stays: clocks stand still while one lasts, and its days are left out when it ends."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Event
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.rules import PAUSES

from .. import acts
from ..models import Stay
from .calculation import reckon_anew


@transaction.atomic
def begin_stay(
    case: Case, *, by: User, kind: str, since: date, source: str, ground: str, until: date | None = None
) -> Stay:
    """Let the clocks of a case stand still from a day on, by an order or a request; `until` if it is over already.

    `kind` is a key of PAUSES: a clock is held by the kinds that its rule names, and by no other.
    """
    event = case.record(
        acts.STAY_BEGUN,
        by=by,
        on=since,
        kind=kind,
        source=source,
        ground=ground,
        until=until,
    )
    reasons = []
    if kind not in PAUSES:
        reasons.append(_("Choose the type of stay."))
    if not source.strip() or not ground.strip():
        reasons.append(_("Name the order or request behind the stay, and give the reason."))
    reasons += _out_of_order(case, kind, since, until)
    if reasons:
        raise Refused(*reasons)
    stay = Stay.objects.begin(event, kind=kind, since=since, until=until, source=source, ground=ground)
    if until:
        reckon_anew(event, _because(stay))
    return stay


@transaction.atomic
def lift_stay(stay: Stay, *, by: User, until: date) -> Stay:
    """Say which was the last day of a stay. The clocks it held are reckoned again without its days."""
    case = stay.case
    event = case.record(acts.STAY_LIFTED, by=by, on=until, kind=stay.kind)
    if until < stay.since:
        raise Refused(
            _("The stay began on %(day)s. Its last day cannot lie before.") % {"day": date_format(stay.since)}
        )
    return _replace(stay, event, until)


@transaction.atomic
def take_stay_back(stay: Stay, *, by: User, why: str) -> Event:
    """Take back a stay that never was one, and say why. Its days count again."""
    event = stay.case.record(acts.STAY_TAKEN_BACK, by=by, kind=stay.kind, why=why)
    if not why.strip():
        raise Refused(_("Give the reason for voiding the stay."))
    stay.end(event, why)
    reckon_anew(event, _("The %(stay)s was voided.") % {"stay": stay.name})
    return event


def _replace(stay: Stay, event: Event, until: date) -> Stay:
    stay.end(event, _("Lifted."))
    over = Stay.objects.begin(
        event, kind=stay.kind, since=stay.since, until=until, source=stay.source, ground=stay.ground
    )
    reckon_anew(event, _because(over))
    return over


def _because(stay: Stay) -> str:
    return _("%(stay)s, from %(first)s to %(last)s.") % {
        "stay": stay.name,
        "first": date_format(stay.since),
        "last": date_format(stay.until or stay.since),
    }


def _out_of_order(case: Case, kind: str, since: date, until: date | None) -> list[str]:
    """Days that cannot be: an end before the beginning or in the future, and a second stay on the first."""
    reasons = []
    if until and until < since:
        reasons.append(_("The last day of the stay lies before its first."))
    if until and until > clock.today(case.agency):
        reasons.append(
            _("A stay that is still in force has no last day yet. Leave it empty, and lift the stay when it ends.")
        )
    for other in case.stays.current().filter(kind=kind):
        if (other.until or date.max) >= since and (until or date.max) >= other.since:
            reasons.append(
                _("A stay of this type is recorded from %(day)s. Lift it or void it first.")
                % {"day": date_format(other.since)}
            )
    return reasons
