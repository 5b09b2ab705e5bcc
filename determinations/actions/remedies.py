"""Remedies: what was agreed or ordered, as dated promises, each kept, missed or released."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Event
from chro_cases.casework.letters import opposing_parties, send_letters
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User
from conferences.models import SettlementTerm

from .. import acts
from ..hearing_contents import monitoring_content
from ..models import Remedy, RemedyKept, RemedyMissed

_PROVEN_BY: dict[str, str] = {Remedy.Source.SETTLEMENT: "settlement_signed", Remedy.Source.ORDER: "hearing_decided"}
MOST_DOLLARS = Decimal("9999999999.99")


@dataclass(frozen=True)
class Promised:
    """One remedy as it is agreed or ordered: `kind` of Remedy.Kind, `amount` in dollars for money alone."""

    kind: str
    what: str
    due_on: date
    amount: Decimal | None = None
    to_whom: str = ""


@transaction.atomic
def promise_remedy(
    case: Case,
    *,
    by: User,
    kind: str,
    what: str,
    due_on: date,
    source: str,
    amount: Decimal | None = None,
    to_whom: str = "",
    on: date | None = None,
) -> Remedy:
    """Put one thing that was agreed or ordered on file, with the day by which it is done.

    `source` is settlement or order, `amount` in dollars. Refused before there is an agreement or an order.
    """
    return enqueue(case, [Promised(kind, what, due_on, amount, to_whom)], by=by, on=on, source=source)[0]


def enqueue(case: Case, promised: Iterable[Promised], *, by: User, on: date | None, source: str) -> list[Remedy]:
    """Put several remedies of one agreement or order on file by one event; every reason against any of them at once."""
    asked = list(promised)
    agreed_on = on or clock.today(case.agency)
    event = case.record(
        acts.REMEDY_AGREED,
        by=by,
        on=on,
        source=source,
        remedies=[one.what for one in asked],
        unless=lambda: dict.fromkeys(
            (*_case_reasons(case, source), *(said for one in asked for said in _reasons(one, agreed_on)))
        ),
    )
    update_deadlines(event)
    return [Remedy.objects.begin(event, source=source, **asdict(one)) for one in asked]


def _case_reasons(case: Case, source: str) -> list[str]:
    proof = _PROVEN_BY.get(source)
    if proof is None or not case.events.filter(kind=proof).exists():
        return [_("No such agreement or order is on file. Record it first.")]
    return []


def _reasons(one: Promised, agreed_on: date) -> list[str]:
    reasons = []
    if one.kind not in Remedy.Kind.values or not one.what.strip():
        reasons.append(_("Enter the type of remedy and what must be done."))
    if one.due_on < agreed_on:
        reasons.append(_("The day by which it is done must not lie before the agreement or the order."))
    is_money = one.kind == Remedy.Kind.MONEY
    if is_money and not (one.amount and 0 < one.amount <= MOST_DOLLARS and one.to_whom.strip()):
        reasons.append(_("Money needs an amount and a payee."))
    if not is_money and one.amount is not None:
        reasons.append(_("Only money has an amount."))
    return reasons


@transaction.atomic
def begin_monitoring(case: Case, *, by: User) -> Event:
    """An agreement or an order has to be carried out: watch it, and tell both sides what is due when."""
    event: Event = case.begin_monitoring(by=by)
    update_deadlines(event)
    _keep_agreed(event)
    remedies = list(case.remedies.current())
    orders = any(one.source == Remedy.Source.ORDER for one in remedies)
    kind = Document.Kind.DECISION if orders else Document.Kind.CONCILIATION
    send_letters(event, kind, lambda _party: monitoring_content(remedies), to=opposing_parties(case))
    return event


def _keep_agreed(event: Event) -> None:
    """Every term of the signed agreement that has a day is a remedy, unless its remedies were put on file by hand."""
    case, source = event.case, Remedy.Source.SETTLEMENT
    if case.remedies.filter(source=source).exists():
        return
    for term in SettlementTerm.objects.filter(settlement__in=case.settlements.current(), due_on__isnull=False):
        kind = Remedy.Kind.MONEY if term.monetary else Remedy.Kind.OTHER
        Remedy.objects.begin(
            event,
            kind=kind,
            what=term.what,
            amount=term.amount,
            to_whom=term.to_whom,
            due_on=term.due_on,
            source=source,
        )


@transaction.atomic
def record_remedy_kept(remedy: Remedy, *, by: User, on: date, proof: str) -> RemedyKept:
    """Record that a remedy was carried out on a day, and what proves it. A missed one is made good by it."""
    case = remedy.case
    event = case.record(acts.REMEDY_KEPT, by=by, on=on, remedy=remedy.pk, proof=proof)
    reasons = _no_longer_open(remedy)
    if on < remedy.made_by.on:
        reasons.append(
            _("It was promised on %(day)s: compliance cannot be earlier.") % {"day": date_format(remedy.made_by.on)}
        )
    if not proof.strip():
        reasons.append(_("Enter the proof of compliance."))
    if reasons:
        raise Refused(*reasons)
    for missed in remedy.misses.current():
        missed.end(event, _("Complied on %(day)s.") % {"day": date_format(event.on)})
    kept: RemedyKept = RemedyKept.objects.begin(event, remedy=remedy, kept_on=event.on, proof=proof)
    return kept


@transaction.atomic
def record_remedy_missed(remedy: Remedy, *, by: User, reason: str) -> RemedyMissed:
    """Note that the day of a remedy passed without it, why, and what is done about it."""
    case = remedy.case
    event = case.record(acts.REMEDY_MISSED, by=by, remedy=remedy.pk)
    reasons = _no_longer_open(remedy)
    if remedy.due_on >= clock.today(case.agency):
        reasons.append(
            _("It is due on %(day)s, and that day has not passed yet.") % {"day": date_format(remedy.due_on)}
        )
    if remedy.missed:
        reasons.append(_("This remedy is already recorded as breached."))
    if not reason.strip():
        reasons.append(_("Give the reason for the breach and the follow-up."))
    if reasons:
        raise Refused(*reasons)
    missed: RemedyMissed = RemedyMissed.objects.begin(event, remedy=remedy, reason=reason)
    return missed


@transaction.atomic
def release_remedy(remedy: Remedy, *, by: User, reason: str) -> Event:
    """Let whoever owes a remedy off, for a reason; the promise stays readable and holds the case open no longer."""
    event = remedy.case.record(acts.REMEDY_RELEASED, by=by, remedy=remedy.pk)
    reasons = _no_longer_open(remedy)
    if not reason.strip():
        reasons.append(_("Give the reason for the waiver."))
    if reasons:
        raise Refused(*reasons)
    remedy.end(event, reason[:300])
    return event


def _no_longer_open(remedy: Remedy) -> list[str]:
    if not Remedy.objects.current().filter(pk=remedy.pk).exists():  # as it is now, under the lock
        return [_("This remedy was waived.")]
    return [_("This remedy is already recorded as complied with.")] if remedy.kept else []
