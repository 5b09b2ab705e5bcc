"""What became of a meeting: it was held, or a party stayed away."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Event, Party
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.people.roles import Role
from chro_cases.rules.stages import Stage

from .. import acts
from ..models import Attendance, Conference, ConferenceOutcome

Outcome, Came = ConferenceOutcome.Outcome, Attendance.Came
MISSED = {
    Party.Role.COMPLAINANT: Outcome.MISSED_BY_COMPLAINANT,
    Party.Role.RESPONDENT: Outcome.MISSED_BY_RESPONDENT,
}
# Who has had one of these parts in a case has no hand in its meetings of the kind, not even later.
_APART = {
    Conference.Kind.MEDIATION: (Role.INVESTIGATOR, Role.TRAINEE),
    Conference.Kind.FACT_FINDING: (Role.MEDIATOR,),
}


def leads(case: Case, kind: str, user: User) -> bool:
    """Whether this person calls and holds meetings of a kind in this case, and never had the other part in it."""
    return (
        case.allows(user, acts.CALLED[Conference.Kind(kind)])
        and not case.assignments.filter(user=user, role__in=_APART[Conference.Kind(kind)]).exists()
    )


def of_meeting(case: Case, kind: str, event: str, *, by: User, **more: Any) -> Event:
    """Write a line about meetings of a kind, as somebody who leads them in this case."""
    if not leads(case, kind, by):
        raise PermissionDenied(event)
    return case.record(acts.OF_MEETINGS[event][Conference.Kind(kind)], by=by, **more)


@transaction.atomic
def record_held(conference: Conference, *, by: User, attendance: dict[int, str]) -> Event:
    """Record that a meeting was held and who came: `attendance` says of each Attendance, by key, yes, no or good_cause.

    After a fact-finding conference the case goes back to its investigation. A mediation is ended by its own act.
    """
    case = conference.case
    event = of_meeting(
        case, conference.kind, "conference_held", by=by, conference=conference.pk, meeting=conference.kind
    )
    expected = list(conference.attendances.current())
    reasons = _not_yet(conference)
    if conference.outcomes.current().filter(outcome=Outcome.HELD).exists():
        reasons.append(_("The meeting is already recorded as held."))
    if any(attendance.get(one.pk) not in (Came.YES, Came.NO, Came.GOOD_CAUSE) for one in expected):
        reasons.append(_("Record the attendance of every expected person."))
    elif Came.YES not in attendance.values():
        reasons.append(_("Nobody attended. Record the absences instead."))
    if reasons:
        raise Refused(*reasons)
    for one in expected:
        _came(one, event, attendance[one.pk])
    ConferenceOutcome.objects.begin(event, conference=conference, outcome=Outcome.HELD)
    back_to_investigation(conference, by=by)
    update_deadlines(event)
    return event


@transaction.atomic
def record_missed(conference: Conference, *, by: User, by_whom: Party, good_cause: bool, proof: str) -> Event:
    """Record that a complainant or a respondent stayed away, with good cause or without, and what shows it.

    Only an absence without good cause is the event that the law lets something follow from; nothing follows by itself.
    """
    case = conference.case
    event = of_meeting(
        case,
        conference.kind,
        "conference_excused" if good_cause else _event_of(by_whom),
        by=by,
        for_party=by_whom,
        conference=conference.pk,
        meeting=conference.kind,
        proof=proof,
    )
    reasons = _not_yet(conference)
    expected = conference.attendances.current().filter(party=by_whom).first()
    if by_whom.role not in MISSED or expected is None:
        reasons.append(_("%(party)s was not invited to this meeting.") % {"party": by_whom})
    elif expected.came == Came.YES:
        reasons.append(_("%(party)s is recorded as present.") % {"party": by_whom})
    if conference.outcomes.current().filter(party=by_whom).exists():
        reasons.append(_("The absence of %(party)s is already recorded.") % {"party": by_whom})
    if not proof.strip():
        reasons.append(_("Give the proof: the notice that was sent, and any response of the party."))
    if reasons or expected is None:
        raise Refused(*reasons)
    _came(expected, event, Came.GOOD_CAUSE if good_cause else Came.NO)
    ConferenceOutcome.objects.begin(
        event,
        conference=conference,
        outcome=MISSED[Party.Role(by_whom.role)],
        party=by_whom,
        good_cause=good_cause,
        reason=proof,
    )
    update_deadlines(event)
    return event


def _event_of(party: Party) -> str:
    """A complainant's absence may close the case, a respondent's may lead to a default: two kinds of event."""
    return "conference_missed" if party.role == Party.Role.COMPLAINANT else "respondent_stayed_away"


def _not_yet(conference: Conference) -> list[str]:
    """Why nothing can be recorded of a meeting: it lies ahead, or it was given up, perhaps this moment."""
    reasons = []
    if not Conference.objects.current().filter(pk=conference.pk).exists():
        reasons.append(_("This meeting was postponed or canceled."))
    if conference.starts_at > clock.now():
        reasons.append(_("The meeting has not begun. Its outcome can be recorded once it has."))
    return reasons


def _came(expected: Attendance, event: Event, came: str) -> None:
    """Say whether somebody who was expected came; an absence recorded before is not recorded twice."""
    if expected.came == came:
        return
    expected.end(event, _("Superseded by the recorded attendance."))
    Attendance.objects.begin(
        event, conference=expected.conference, party=expected.party, name=expected.name, part=expected.part, came=came
    )


def back_to_investigation(conference: Conference, *, by: User) -> None:
    """A fact-finding conference was held or called off: the investigation goes on, unless another one is to come."""
    case = conference.case
    if conference.kind != Conference.Kind.FACT_FINDING or not case.is_at(Stage.CONFERENCE):
        return
    others = Conference.objects.current().filter(case=case, kind=conference.kind).exclude(pk=conference.pk)
    if others.exclude(outcomes__outcome=Outcome.HELD).exists():
        return
    event = case.record(acts.CONFERENCE_ENDED, by=by, conference=conference.pk)
    update_deadlines(event)
    case.end_conference(by=by)
