"""Letting a person in by name, and keeping one out."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from guardian.shortcuts import assign_perm, remove_perm

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..models import Case, Grant, Wall


@transaction.atomic
def grant_access(case: Case, *, to: User, reason: str, until: datetime, by: User) -> Grant:
    """Let one named person see the case, for a reason and until a day."""
    if until <= clock.now():
        raise Refused(_("The last day must be in the future."))
    if to.has_no_cases:
        raise Refused(_("%(person)s is an administrator and has no case access. Choose someone else.") % {"person": to})
    event = case.record(acts.ACCESS_GRANTED, by=by, to=to.pk, reason=reason, until=until)
    for before in case.grants.current().filter(user=to):
        before.end(event, _("Superseded by a new grant."))
    grant = Grant.objects.begin(event, user=to, reason=reason, until=until)
    assign_perm("cases.view_case", to, case)
    return grant


@transaction.atomic
def end_access(grant: Grant, *, by: User) -> None:
    """Take back what was granted by name."""
    event = grant.case.record(acts.ACCESS_ENDED, by=by, to=grant.user_id)
    grant.end(event)
    remove_perm("cases.view_case", grant.user, grant.case)


@transaction.atomic
def build_wall(case: Case, *, against: User, reason: str, by: User) -> Wall:
    """Hide the whole case from a person who has a conflict of interest. Their assignment ends with it."""
    if against == by:
        raise Refused(
            _(
                "You cannot set up an ethical wall against yourself. "
                "Ask another supervisor, who also takes over your role."
            )
        )
    event = case.record(acts.WALL_BUILT, by=by, against=against.pk, reason=reason)
    if case.walls.current().filter(user=against).exists():
        raise Refused(_("%(person)s is already behind an ethical wall.") % {"person": against})
    for assignment in case.assignments.current().filter(user=against):
        assignment.end(event, _("Conflict of interest."))
    return Wall.objects.begin(event, user=against, reason=reason)


@transaction.atomic
def take_down_wall(wall: Wall, *, by: User, reason: str) -> None:
    """The conflict is over; the reason is kept."""
    event = wall.case.record(acts.WALL_TAKEN_DOWN, by=by, against=wall.user_id, reason=reason)
    wall.end(event, reason)
