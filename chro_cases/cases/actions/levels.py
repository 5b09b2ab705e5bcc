"""Widening and narrowing how closely a person is supervised, task by task."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.errors import Refused
from chro_cases.people.actions import set_level
from chro_cases.people.models import Agency, SupervisionLevel, User
from chro_cases.people.roles import KEEP_LEVELS, MAY

from ..access import supervised_by

ORDER = SupervisionLevel.Level.values


@transaction.atomic
def change_level(user: User, agency: Agency, task: str, level: str, *, reason: str, by: User) -> SupervisionLevel:
    """The supervisor of a person, or the deputy of that day, widens or narrows their level on one task, and says why.

    The step from one level to the next is taken one at a time when it widens; narrowing may go as far as it must.
    """
    if not any(KEEP_LEVELS in MAY[role] for role in by.roles) or not supervised_by(by).filter(user=user).exists():
        raise PermissionDenied(_("Only the supervisor of a person decides on their level."))
    before = SupervisionLevel.objects.in_force().filter(user=user, task=task).first()
    reasons = []
    if not reason.strip():
        reasons.append(_("Give the reason."))
    if before and before.level == level:
        reasons.append(_("This level is already in force."))
    if ORDER.index(level) > ORDER.index(before.level if before else ORDER[0]) + 1:
        reasons.append(_("Supervision can be reduced by only one level at a time."))
    if reasons:
        raise Refused(*reasons)
    return set_level(user, agency, task, level, reason=reason, by=by)
