"""Issuing papers, sending them on their way, and learning when they arrived."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event, Party
from chro_cases.cases.registry import papers_of
from chro_cases.errors import Refused
from chro_cases.jobs.actions import enqueue
from chro_cases.people.models import User
from chro_cases.rules import ServiceMethod, Unreckonable, presumed_receipt

from . import acts
from .models import Delivery, Document, Mailing


def issue(
    event: Event,
    kind: str,
    content: dict[str, Any],
    *,
    to_party: Party | None = None,
    language: str = settings.LANGUAGE_CODE,
) -> Document:
    """Freeze what a paper says now, and enqueue its printing. ValueError for a paper that its act does not declare."""
    if kind not in papers_of(event.kind):
        raise ValueError(f"The act {event.kind} declares no paper of the kind {kind}.")
    document = Document.objects.create(
        case=event.case,
        kind=kind,
        content=content,
        to_party=to_party,
        language=language,
        made_by=event,
        made_at=event.at,
    )
    enqueue("print_document", document.pk)
    return document


def post_letter(document: Document, *, by_method: str = "first_class_mail") -> Mailing | None:
    """Note that a letter goes to its party on the day of the event that issued it, at the address we have.

    Nothing to note for a party without a postal address: they read it on their page.
    """
    party = document.to_party
    if party is None or not party.address:
        return None
    event = document.made_by
    mailing = Mailing.objects.begin(
        event,
        party=party,
        purpose=Mailing.Purpose.LETTER,
        method=by_method,
        address=party.address[:300],
        sent_on=event.on,
    )
    mailing.documents.add(document)
    return mailing


@transaction.atomic
def mail_papers(
    party: Party, papers: list[Document], *, method: str, address: str, on: date, proof: str, by: User
) -> Mailing:
    """Send papers to a party by a method its law knows, on a day, with what proves that they were sent.

    Where the law presumes receipt, the presumed day is stated at once, with its reckoning.
    """
    case = party.case
    case.lock()
    if any(not paper.is_printed for paper in papers) or not papers:
        raise Refused(
            _("The documents for %(party)s are still being prepared. Wait until they can be opened.") % {"party": party}
        )
    if case.mailings.of_the_charge().current().filter(party=party).exists():
        raise Refused(_("A mailing to %(party)s is already on file. Record its receipt instead.") % {"party": party})
    way = _method(case, method)
    event = case.record(
        acts.CHARGE_MAILED,
        by=by,
        on=on,
        for_party=party,
        method=way.code,
        address=address,
        proof=proof,
        papers={str(paper.pk): paper.sha256 for paper in papers},
    )
    mailing = Mailing.objects.begin(event, party=party, method=way.code, address=address, sent_on=event.on, proof=proof)
    mailing.documents.add(*papers)
    return mailing


def presume_receipt(mailing: Mailing, *, by: User) -> Event | None:
    """State the day the law presumes the mailing to be received, or nothing where receipt must be proven."""
    case = mailing.case
    try:
        reckoning = presumed_receipt(_method(case, mailing.method), mailing.sent_on, case.agency.calendar)
    except Unreckonable:
        return None
    event = case.record(
        acts.CHARGE_RECEIVED,
        by=by,
        on=reckoning.due_on,
        for_party=mailing.party,
        presumed=True,
        how="presumed",
    )
    Delivery.objects.begin(
        event, mailing=mailing, received_on=reckoning.due_on, presumed=True, reckoning=reckoning.as_json()
    )
    return event


@transaction.atomic
def prove_receipt(mailing: Mailing, *, sent_on: date, on: date, proof: str, by: User) -> Event:
    """Record the day the papers were really received and what proves it; a presumption ends.

    `sent_on` is the day they were sent, as it stands now.
    """
    case = mailing.case
    if on < sent_on:
        raise Refused(
            _("The documents were sent on %(day)s: they cannot have been received before.")
            % {"day": date_format(sent_on)}
        )
    event = case.record(acts.CHARGE_RECEIVED, by=by, on=on, for_party=mailing.party, how="proven", proof=proof)
    for before in Delivery.objects.current().filter(mailing=mailing):
        before.end(event, _("Another day of receipt was proven."))
    Delivery.objects.begin(event, mailing=mailing, received_on=on, presumed=False, proof=proof)
    return event


def _method(case: Case, code: str) -> ServiceMethod:
    try:
        return case.pack.service_method(code)
    except KeyError as unknown:
        raise Refused(str(unknown.args[0])) from unknown
