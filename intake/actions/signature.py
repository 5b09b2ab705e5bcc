"""Signing the charge: whose name, under which bytes, once, whatever is clicked. Signing alone does not swear."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Event, Party, Receipt
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.folding import spelt_alike
from chro_cases.people.models import User
from chro_cases.rules import OathMethod

from .. import acts
from ..models import Charge, CorrectionRequest, Oath, Signature

CONSENT = "2026-1"


def signers(case: Case, user: User) -> list[Party]:
    """What this person complains as in this case. For these they sign, at once; nobody signs for another."""
    own = case.parties.acting_for(user).filter(role=Party.Role.COMPLAINANT, person=user.person_id)
    if not (parties := list(own.select_related("person"))):
        raise PermissionDenied
    return parties


def declaration(case: Case) -> OathMethod | None:
    """The oath that the law lets a complainant make with the signature itself, if it knows one for every claim."""
    areas = {claim.area for claim in case.claims.current()}
    for method in case.pack.oath_methods:
        if method.signer_declares and all(method.covers_area(area) for area in areas):
            return method
    return None


@transaction.atomic
def sign_charge(
    charge: Charge, *, by: User, sha256: str, typed_name: str, agrees: bool, declares: bool, key: str
) -> Receipt:
    """A complainant puts their name to the exact paper they were shown; consent is its own event. A retry gets the
    same receipt.

    Where the law takes a declaration with the signature (`declaration`), it is made here and kept as an Oath; elsewhere
    the charge is signed and has yet to be sworn.
    """
    case = charge.case
    words = {"sha256": sha256, "typed_name": typed_name, "declares": declares}
    if receipt := Receipt.objects.held(key, words):
        return receipt
    parties = signers(case, by)
    case.lock()
    signed = case.signatures.current().filter(party__in=parties).first()
    if signed and (receipt := signed.made_by.receipts.filter(kind="charge_signed").first()):
        return receipt
    if signed:
        raise Refused(_("You have signed already, on paper. There is nothing more to sign."))
    method, party = declaration(case), parties[0]
    paper = _check(charge, party, sha256, typed_name, agrees, declares, method)
    door: dict[str, Any] = {"by": by, "channel": Channel.PORTAL, "for_party": party}
    consent = case.record(acts.CONSENT_GIVEN, consent_text=CONSENT, **door)
    event = case.record(acts.CHARGE_SIGNED, document=str(paper.pk), sha256=sha256, typed_name=typed_name, **door)
    own = {"document": paper, "sha256": sha256, "typed_name": typed_name, "signed_on": event.on, "consent": consent}
    signatures = [Signature.objects.begin(event, party=one, **own) for one in parties]
    update_deadlines(event)
    if method is not None:
        _declare(signatures, method, door)
    return Receipt.objects.give(key, words, event)


def _check(
    charge: Charge, party: Party, sha256: str, typed_name: str, agrees: bool, declares: bool, method: OathMethod | None
) -> Document:
    """The paper to be signed, or every reason why it cannot be."""
    paper = charge.paper
    if paper is None:
        raise Refused(_("The charge is not out for signature now."))
    if not paper.is_printed:
        raise Refused(_("Your paper is still being made. Wait a moment, then reload this page."))
    if paper.sha256 != sha256:
        raise Refused(_("The charge was changed after you opened it. Read the new text below before you sign."))
    reasons = []
    if not agrees:
        reasons.append(_("Agree to sign on this page, or ask us for paper."))
    # Spelling never stops a filing: the name is kept as it was typed, beside the one in the charge.
    if not spelt_alike(typed_name, str(party.who)):
        reasons.append(_("Type your name as it stands in the charge: %(name)s.") % {"name": party.who})
    if method is not None and not declares:
        reasons.append(_("Make the declaration, or ask us for another way to swear to the charge."))
    if reasons:
        raise Refused(*reasons)
    return paper


def _declare(signatures: list[Signature], method: OathMethod, door: dict[str, Any]) -> None:
    event = signatures[0].case.record(acts.OATH_TAKEN, method=method.code, words=method.words, **door)
    for one in signatures:
        Oath.objects.begin(event, signature=one, method=method.code, how=Oath.How.WITH_SIGNATURE, sworn_on=event.on)


@transaction.atomic
def record_paper_signature(charge: Charge, party: Party, *, by: User, on: date, typed_name: str) -> Signature:
    """Record that a complainant signed the printed charge by hand, on a day; the signed sheet is kept by the office."""
    case = charge.case
    case.lock()
    paper = charge.paper
    if paper is None or not paper.is_printed:
        raise Refused(_("The charge is not out for signature now."))
    if case.signatures.current().filter(party=party).exists():
        raise Refused(_("%(party)s has already signed.") % {"party": party})
    if on < clock.day(paper.made_at, case.agency):
        raise Refused(
            _("The charge was sent on %(day)s: it cannot have been signed before.")
            % {"day": date_format(clock.day(paper.made_at, case.agency))}
        )
    event: Event = case.record(
        acts.CHARGE_SIGNED,
        by=by,
        on=on,
        channel=Channel.PAPER,
        for_party=party,
        document=str(paper.pk),
        sha256=paper.sha256,
        typed_name=typed_name,
    )
    signature = Signature.objects.begin(
        event, party=party, document=paper, sha256=paper.sha256, typed_name=typed_name, signed_on=event.on
    )
    update_deadlines(event)
    return signature


@transaction.atomic
def ask_for_correction(charge: Charge, *, by: User, what_is_wrong: str) -> CorrectionRequest:
    """A complainant says what is wrong with the charge instead of signing it. The office sees it at once."""
    case, party = charge.case, signers(charge.case, by)[0]
    case.lock()
    paper = charge.paper
    if paper is None:
        raise Refused(_("The charge is not out for signature now."))
    event = case.record(
        acts.CORRECTION_ASKED,
        by=by,
        channel=Channel.PORTAL,
        for_party=party,
    )
    return CorrectionRequest.objects.begin(event, party=party, document=paper, what_is_wrong=what_is_wrong)
