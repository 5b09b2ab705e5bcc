"""The settlement: written, read by a supervisor, and signed by everybody in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.actions import write_work
from chro_cases.cases.models import Case, Party, Review, WorkVersion
from chro_cases.casework.letters import opposing_parties, send_letters
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..letters import settlement_content
from ..models import Agreement, Settlement, SettlementTerm, settlement_kept_from
from ..models.agreement import settled_as


@dataclass(frozen=True)
class Signer:
    """Who signed for a party: the party's own name, or who had authority to sign for it."""

    party: Party
    name: str


@transaction.atomic
def write_settlement(case: Case, body: dict[str, Any], *, by: User, base: int) -> WorkVersion:
    """Keep a new version of the settlement; `body` as `Agreement` describes it."""
    if settlement_kept_from(case, by):
        raise PermissionDenied(acts.SETTLEMENT.drafted.kind)
    agreement, _new = Agreement.objects.get_or_create(case=case)
    version = write_work(agreement, body, by=by, base=base)
    if Settlement.objects.current().filter(case=case).exists():
        raise Refused(_("The settlement is signed. Its text can no longer be changed."))
    return version


@transaction.atomic
def sign_settlement(case: Case, *, by: User, on: date, signers: Iterable[Signer]) -> Settlement:
    """Record that every party signed the approved words on a day.

    It proves the closing reason it names. Where it promises something for a later day, a remedy was agreed that has to
    be carried out. Each party is sent the agreement.
    """
    if settlement_kept_from(case, by):
        raise PermissionDenied(acts.SETTLEMENT_SIGNED.kind)
    signed = [
        {"party": str(one.party.pk), "for": one.party.name, "name": one.name.strip()}
        for one in signers
        if one.name.strip()
    ]
    event = case.record(
        acts.SETTLEMENT_SIGNED,
        by=by,
        on=on,
        signers=[f"{one['name']}: {one['for']}" for one in signed],
    )
    review = case.reviews.standing("settlement")
    reasons = _not_signed(case, review, on, {one["party"] for one in signed})
    if reasons or review is None:
        raise Refused(*reasons)
    body, sections = review.content["body"], review.content["sections"]
    settlement = Settlement.objects.begin(event, kind=body["reason"], signed_on=on, signers=signed, approved_in=review)
    promises = _keep_terms(settlement, body["terms"])
    update_deadlines(event)
    if promises:
        update_deadlines(case.record(acts.REMEDY_AGREED, by=by, on=on, promises=promises))
    send_letters(
        event,
        Document.Kind.SETTLEMENT,
        lambda _party: settlement_content(settlement, sections),
        to=opposing_parties(case),
    )
    return settlement


def _not_signed(case: Case, review: Review | None, on: date, signed: set[str]) -> list[str]:
    """Every reason why these signatures do not make a settlement."""
    reasons = []
    if Settlement.objects.current().filter(case=case).exists():
        reasons.append(_("A signed settlement is already on file."))
    if review is None:
        reasons.append(_("A supervisor has yet to approve the text of the settlement."))
    else:
        reasons += _against_approval(case, review, on)
    reasons += [
        _("%(party)s has yet to sign.") % {"party": party.name}
        for party in opposing_parties(case)
        if str(party.pk) not in signed
    ]
    return reasons


def _against_approval(case: Case, review: Review, on: date) -> list[str]:
    reasons = []
    approved_on = clock.day(review.decided_at or review.submitted_at, case.agency)
    if on < approved_on:
        reasons.append(
            _("The text was approved on %(day)s. It cannot have been signed before.")
            % {"day": date_format(approved_on)}
        )
    if review.content["body"]["reason"] not in {row.code for row in settled_as(case)}:
        reasons.append(_("A case at this stage cannot end by this type of settlement. Choose another type."))
    return reasons


def _keep_terms(settlement: Settlement, terms: list[dict[str, Any]]) -> int:
    """Keep the terms as rows; the number of those that somebody still has to fulfil on a day."""
    for number, term in enumerate(terms, 1):
        SettlementTerm.objects.create(
            settlement=settlement,
            number=number,
            what=term["what"],
            to_whom=term["to_whom"],
            monetary=term["monetary"],
            amount=Decimal(term["amount"]) if term["monetary"] else None,
            due_on=date.fromisoformat(term["due_on"]) if term["due_on"] else None,
        )
    return settlement.terms.filter(due_on__isnull=False).count()
