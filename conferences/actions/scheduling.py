"""Calling both sides together, on another day, or not at all."""

from dataclasses import replace
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Event
from chro_cases.casework.letters import opposing_parties, send_letters
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.rules.stages import Stage

from .. import acts
from ..letters import cancellation_content, notice_content
from ..models import Attendance, Booking, Conference, ConferenceOutcome, Room
from .outcome import back_to_investigation, leads, of_meeting
from .plan import Expected, Plan

Outcome = ConferenceOutcome.Outcome


@transaction.atomic
def call_conference(
    case: Case,
    *,
    by: User,
    kind: str,
    starts_at: datetime,
    ends_at: datetime,
    led_by: User,
    expected: list[Expected],
    room: Room | None = None,
    place: str = "",
    bring: str = "",
    recorded: bool = False,
    accommodations: str = "",
) -> Conference:
    """Call both sides to a mediation or a fact-finding conference, and send each party the notice.

    The moments know their zone. Refused with every reason at once. A fact-finding conference called while the case is
    investigated opens the stage of the conference.
    """
    plan = Plan(
        case=case,
        kind=kind,
        starts_at=starts_at,
        ends_at=ends_at,
        led_by=led_by,
        expected=tuple(expected),
        room=room,
        place=place.strip(),
        bring=bring,
        recorded=recorded,
        accommodations=accommodations,
    )
    return _call(plan, by=by)


def _call(plan: Plan, *, by: User, instead_of: Conference | None = None) -> Conference:
    case, kind = plan.case, Conference.Kind(plan.kind)
    if not leads(case, kind, by):
        raise PermissionDenied(acts.CALLED[kind].kind)
    event = case.record(
        acts.CALLED[kind],
        by=by,
        unless=plan.against,
        starts_at=plan.starts_at.isoformat(),
        ends_at=plan.ends_at.isoformat(),
        led_by=plan.led_by.pk,
        place=plan.place or str(plan.room),
    )
    conference = _keep(plan, event)
    if kind == Conference.Kind.FACT_FINDING and case.is_at(Stage.INVESTIGATION):
        case.open_conference(by=by, conference=conference.pk)
    update_deadlines(event)
    send_letters(
        event,
        Document.Kind.CONFERENCE,
        lambda party: notice_content(conference, party, instead_of),
        to=opposing_parties(case),
    )
    return conference


def _keep(plan: Plan, event: Event) -> Conference:
    """The meeting, whoever is expected, and the hours taken; refused when somebody else took them this moment."""
    conference = Conference.objects.begin(
        event,
        kind=plan.kind,
        room=plan.room,
        place=plan.place,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        led_by=plan.led_by,
        bring=plan.bring,
        recorded=plan.recorded,
        accommodations=plan.accommodations,
    )
    for one in plan.expected:
        Attendance.objects.begin(event, conference=conference, party=one.party, name=one.called[:160], part=one.part)
    try:
        with transaction.atomic():
            for subject, (what, _name) in plan.subjects.items():
                Booking.objects.begin(
                    event,
                    conference=conference,
                    what=what,
                    subject=subject,
                    starts_at=plan.starts_at,
                    ends_at=plan.ends_at,
                )
    except IntegrityError as taken:
        raise Refused(_("The room or a person has just been booked for this time. Choose another time.")) from taken
    return conference


@transaction.atomic
def postpone_conference(
    conference: Conference,
    *,
    by: User,
    reason: str,
    starts_at: datetime,
    ends_at: datetime,
    room: Room | None = None,
    place: str = "",
) -> Conference:
    """Move a meeting to another time and place, for a reason: it is called anew, and each party gets a new notice."""
    case = conference.case
    event = of_meeting(case, conference.kind, "conference_postponed", by=by, conference=conference.pk, reason=reason)
    plan = _planned(conference)
    _give_up(conference, event, Outcome.POSTPONED, reason)
    moved = replace(plan, starts_at=starts_at, ends_at=ends_at, room=room, place=place.strip())
    return _call(moved, by=by, instead_of=conference)


def _planned(conference: Conference) -> Plan:
    """The plan that a meeting was called with."""
    coming = conference.attendances.current().select_related("party__person", "party__organisation")
    return Plan(
        case=conference.case,
        kind=conference.kind,
        starts_at=conference.starts_at,
        ends_at=conference.ends_at,
        led_by=conference.led_by,
        room=conference.room,
        place=conference.place,
        bring=conference.bring,
        recorded=conference.recorded,
        accommodations=conference.accommodations,
        expected=tuple(Expected(one.party, one.name, one.part) for one in coming),
    )


@transaction.atomic
def call_off(conference: Conference, *, by: User, reason: str) -> Event:
    """Give a meeting up, for a reason, and tell each party, unless its hour has passed.

    A case at its conference goes back to its investigation.
    """
    case = conference.case
    event = of_meeting(case, conference.kind, "conference_called_off", by=by, conference=conference.pk, reason=reason)
    _give_up(conference, event, Outcome.CALLED_OFF, reason)
    back_to_investigation(conference, by=by)
    if conference.starts_at > clock.now():
        send_letters(
            event, Document.Kind.CONFERENCE, lambda _party: cancellation_content(conference), to=opposing_parties(case)
        )
    return event


def _give_up(conference: Conference, event: Event, outcome: str, reason: str) -> None:
    """End a meeting that was not held: its hours are free again for everybody."""
    reasons = []
    if not reason.strip():
        reasons.append(_("Give the reason."))
    if conference.outcomes.current().filter(outcome=Outcome.HELD).exists():
        reasons.append(_("The meeting was already held."))
    if reasons:
        raise Refused(*reasons)
    conference.end(event, reason[:300])
    for booking in conference.bookings.current():
        booking.end(event, reason[:300])
    ConferenceOutcome.objects.begin(event, conference=conference, outcome=outcome, reason=reason)
