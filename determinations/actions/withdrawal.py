"""A complainant takes the complaint back, in writing. Each withdraws alone; the claims of the others go on."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.lifecycle import FILED_ON
from chro_cases.cases.models import Case, Party, Receipt, Withdrawal
from chro_cases.deadlines.actions import filed_on, follow
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import User


@transaction.atomic
def record_withdrawal(
    case: Case, *, by: User, party: Party, on: date, with_benefits: bool, reason: str, channel: str = Channel.PAPER
) -> Withdrawal:
    """Record a withdrawal that came in writing. `on` is the day it was received; `channel` the door it came in by."""
    return _take(case, by=by, may="record_withdrawal", party=party, on=on, with_benefits=with_benefits, reason=reason,
                 channel=channel)  # fmt: skip


@transaction.atomic
def withdraw(
    case: Case, *, by: User, party: Party, with_benefits: bool, reason: str, freely: bool, key: str
) -> Receipt:
    """A complainant, or who represents one, withdraws on the own page. A retry gets the same receipt."""
    words = {"party": str(party.pk), "with_benefits": with_benefits, "reason": reason}
    if receipt := Receipt.objects.held(key, words):
        return receipt
    if not party.spoken_for_by(by):
        raise PermissionDenied(_("Only the complainant, or who represents them, withdraws here."))
    if not freely:
        raise Refused(_("Tick that you withdraw of your own free will. If somebody presses you, call us instead."))
    fact = _take(case, by=by, may="withdraw", party=party, on=None, with_benefits=with_benefits, reason=reason,
                 channel=Channel.PORTAL)  # fmt: skip
    return Receipt.objects.give(key, words, fact.made_by)


def staying(case: Case) -> list[Party]:
    """The complainants who have not withdrawn: their claims go on."""
    gone = case.withdrawals.current().values("party")
    parties = case.parties.current().filter(role=Party.Role.COMPLAINANT).exclude(pk__in=gone)
    return list(parties.select_related("person", "organisation"))


def _take(
    case: Case, *, by: User, may: str, party: Party, on: date | None, with_benefits: bool, reason: str, channel: str
) -> Withdrawal:
    event = case.record(
        "withdrawal_received", by=by, may=may, on=on, for_party=party, compartment="party-shared", channel=channel,
        with_benefits=with_benefits,
    )  # fmt: skip
    reasons = []
    if case.stage not in FILED_ON:
        reasons.append(_("Only a complaint that is filed and open can be withdrawn."))
    if party.case_id != case.pk or party.role != Party.Role.COMPLAINANT or party.ended_at:
        reasons.append(_("Only a complainant of this case withdraws."))
    if case.withdrawals.current().filter(party=party).exists():
        reasons.append(_("%(party)s has withdrawn already.") % {"party": party.name})
    if not reason.strip():
        reasons.append(_("Write why the complaint is withdrawn."))
    filed = filed_on(case)
    if filed and event.on < filed:
        reasons.append(
            _("The charge was filed on %(day)s: it cannot have been withdrawn before.") % {"day": date_format(filed)}
        )
    if reasons:
        raise Refused(*reasons)
    withdrawal: Withdrawal = Withdrawal.objects.begin(event, party=party, with_benefits=with_benefits, reason=reason)
    follow(event)
    return withdrawal
