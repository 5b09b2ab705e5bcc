"""A missed date asks whoever owns it why."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.rules.missed_dates import MISS_REASONS

from .. import acts
from ..missed_deadlines import may_explain, missed
from ..models import Deadline, Miss


@transaction.atomic
def explain_miss(deadline: Deadline, *, by: User, reason: str, note: str = "") -> Miss:
    """Say why a date that the agency owed was missed. A second reason takes the place of the first, and both stay.

    `reason` is a key of MISS_REASONS. The date runs on: nothing is closed or moved by a miss or by its reason.
    """
    case, note = deadline.case, note.strip()
    event = case.record(
        acts.MISS_EXPLAINED,
        by=by,
        clock=deadline.clock,
        due_on=deadline.due_on,
        reason=reason,
        note=note,
    )
    if not may_explain(by, deadline):
        raise PermissionDenied(
            _("Only the person assigned to the case or responsible for the deadline records the reason for delay.")
        )
    reasons = []
    if not missed(clock.today(case.agency)).filter(pk=deadline.pk).exists():
        reasons.append(_("The agency did not miss this deadline. Only a missed deadline needs a reason."))
    if reason not in MISS_REASONS:
        reasons.append(_("Choose one of the reasons in the list."))
    if reason == "other" and not note:
        reasons.append(_("Explain the other reason."))
    if reasons:
        raise Refused(*reasons)
    for before in Miss.objects.current().filter(deadline=deadline):
        before.end(event, _("Superseded by another reason."))
    return Miss.objects.begin(event, deadline=deadline, reason=reason, note=note)
