"""A complainant takes the complaint back, in writing. Each withdraws alone; the claims of the others go on."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party, Receipt, Withdrawal
from chro_cases.deadlines.actions import filed_on, update_deadlines
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import User

from .. import acts


@transaction.atomic
def record_withdrawal(
    case: Case, *, by: User, party: Party, on: date, with_benefits: bool, reason: str, channel: str = Channel.PAPER
) -> Withdrawal:
    """Record a withdrawal that came in writing. `on` is the day it was received; `channel` the door it came in by."""
    return _take(case, by=by, party=party, on=on, with_benefits=with_benefits, reason=reason, channel=channel)


@transaction.atomic
def withdraw(
    case: Case, *, by: User, party: Party, with_benefits: bool, reason: str, freely: bool, key: str
) -> Receipt:
    """A complainant, or who represents one, withdraws on the own page. A retry gets the same receipt."""
    words = {"party": str(party.pk), "with_benefits": with_benefits, "reason": reason}
    if receipt := Receipt.objects.held(key, words):
        return receipt
    if not freely:
        raise Refused(_("Tick that you withdraw of your own free will. If somebody presses you, call us instead."))
    fact = _take(case, by=by, party=party, on=None, with_benefits=with_benefits, reason=reason, channel=Channel.PORTAL)
    return Receipt.objects.give(key, words, fact.made_by)


def staying(case: Case) -> list[Party]:
    """The complainants who have not withdrawn: their claims go on."""
    gone = case.withdrawals.current().values("party")
    parties = case.parties.current().filter(role=Party.Role.COMPLAINANT).exclude(pk__in=gone)
    return list(parties.select_related("person", "organisation"))


def _take(
    case: Case, *, by: User, party: Party, on: date | None, with_benefits: bool, reason: str, channel: str
) -> Withdrawal:
    event = case.record(
        acts.WITHDRAWAL_RECEIVED,
        by=by,
        on=on,
        for_party=party,
        channel=channel,
        with_benefits=with_benefits,
        unless=lambda: _against(case, party, on or clock.today(case.agency), reason),
    )
    withdrawal: Withdrawal = Withdrawal.objects.begin(event, party=party, with_benefits=with_benefits, reason=reason)
    update_deadlines(event)
    return withdrawal


def _against(case: Case, party: Party, on: date, reason: str) -> Iterator[str]:
    """Every reason why this withdrawal cannot be taken."""
    if case.withdrawals.current().filter(party=party).exists():
        yield _("%(party)s has withdrawn already.") % {"party": party.name}
    if not reason.strip():
        yield _("Write why the complaint is withdrawn.")
    filed = filed_on(case)
    if filed and on < filed:
        yield _("The charge was filed on %(day)s: it cannot have been withdrawn before.") % {"day": date_format(filed)}
