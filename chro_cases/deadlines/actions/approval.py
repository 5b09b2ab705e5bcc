"""Counsel stands by a rule that was not read in the law itself."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.errors import Refused
from chro_cases.people.actions import note
from chro_cases.people.models import Agency, User
from chro_cases.people.roles import APPROVE_RULES
from chro_cases.rules import Clock

from ..models import RuleApproval


@transaction.atomic
def approve_rule(agency: Agency, rule: Clock, *, by: User, words: str) -> RuleApproval:
    """Counsel of an agency stands by one row in the wording it has now, and says what it rests on.

    The mark of the row stays what it is; wherever its date is shown, the approval stands beside it.
    """
    if not by.may_at(agency, APPROVE_RULES):
        raise PermissionDenied(_("Only the commission’s counsel approves a rule."))
    agency = Agency.objects.select_for_update().get(pk=agency.pk)
    reasons = []
    if not words.strip():
        reasons.append(_("State the basis of the approval: what you read, and where."))
    if approval_of(agency, rule):
        reasons.append(_("This version of %(rule)s is already approved.") % {"rule": rule.code})
    if reasons:
        raise Refused(*reasons)
    event = note(
        agency, "rule_approved", by, jurisdiction=rule.jurisdiction, clock=rule.code, edition=rule.edition, words=words
    )
    return RuleApproval.objects.create(
        agency=agency,
        jurisdiction=rule.jurisdiction,
        clock=rule.code,
        edition=rule.edition,
        note=words,
        by=by,
        made_by=event,
        made_at=event.at,
    )


def approval_of(agency: Agency, rule: Clock) -> RuleApproval | None:
    """The approval of one row in exactly its wording, if counsel of this agency gave it."""
    return RuleApproval.objects.filter(
        agency=agency, jurisdiction=rule.jurisdiction, clock=rule.code, edition=rule.edition
    ).first()
