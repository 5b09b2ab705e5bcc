"""Who works the case."""

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.people.roles import Role

from .. import acts
from ..models import Assignment, Case

# Parts that one person never has in one case, not even one after the other.
APART: dict[str, tuple[str, ...]] = {
    Role.MEDIATOR: (Role.INVESTIGATOR, Role.TRAINEE),
    Role.INVESTIGATOR: (Role.MEDIATOR,),
    Role.TRAINEE: (Role.MEDIATOR,),
}


@transaction.atomic
def assign(case: Case, *, to: User, role: str, by: User, reason: str = "") -> Assignment:
    """Give the case to a person, in place of whoever had it in the same part; the reason, if any, is kept."""
    if not to.is_active or not to.appointments.in_force().filter(agency=case.agency, role=role).exists():
        raise Refused(_("%(person)s is not appointed to that role at this agency today.") % {"person": to})
    if role == Role.ADMIN:
        raise Refused(_("%(person)s is an administrator and has no case access. Choose someone else.") % {"person": to})
    if case.walls.current().filter(user=to).exists():
        raise Refused(_("%(person)s is behind an ethical wall in this case. Choose someone else.") % {"person": to})
    if to.person_id and case.parties.filter(person=to.person_id).exists():
        raise Refused(_("%(person)s is or was a party to this case. Choose someone else.") % {"person": to})
    if role in APART and case.assignments.filter(user=to, role__in=APART[role]).exists():
        raise Refused(
            _("%(person)s has had the other role in this case. Nobody both mediates and investigates the same case.")
            % {"person": to}
        )
    event = case.record(acts.ASSIGNED, by=by, to=to.pk, role=role, reason=reason)
    for before in case.assignments.current().filter(role=role):
        before.end(event, _("Reassigned."))
    return Assignment.objects.begin(event, user=to, role=role)
