"""Service: each respondent is sent the charge, by a method with proof; receipt starts each one's own time to answer."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event, Party
from chro_cases.deadlines.actions import day_of, update_deadlines
from chro_cases.documents.actions import mail_papers, presume_receipt, prove_receipt
from chro_cases.documents.models import Document, Mailing
from chro_cases.errors import Refused
from chro_cases.people.models import User


@transaction.atomic
def serve_respondent(party: Party, *, by: User, method: str, address: str, on: date, proof: str) -> Mailing:
    """Send one respondent the charge and its notice; where the law presumes receipt, their time to answer starts."""
    case = party.case
    if party.role != Party.Role.RESPONDENT or party.ended_at:
        raise Refused(_("Only a respondent of this case is served."))
    filing = case.events.filter(kind="file_charge").last()
    if filing is None:
        raise Refused(_("The charge has yet to be filed."))
    if on < (filed := day_of(filing)):
        raise Refused(
            _("The charge was filed on %(day)s: it cannot have been served before.") % {"day": date_format(filed)}
        )
    charge = case.documents.filter(kind=Document.Kind.CHARGE).last()
    notice = case.documents.filter(kind=Document.Kind.SERVICE_NOTICE, to_party=party).last()
    papers = [paper for paper in (charge, notice) if paper is not None]
    mailing = mail_papers(party, papers, method=method, address=address, on=on, proof=proof, by=by)
    update_deadlines(mailing.made_by, party=party)
    received = presume_receipt(mailing, by=by)
    if received:
        update_deadlines(received, party=party)
    return mailing


@transaction.atomic
def record_receipt(mailing: Mailing, *, by: User, on: date, proof: str) -> Event:
    """Record the proven day of receipt; the respondent's time to answer is reckoned anew from it."""
    event = prove_receipt(mailing, sent_on=day_of(mailing.made_by), on=on, proof=proof, by=by)
    update_deadlines(event, party=mailing.party)
    return event


@transaction.atomic
def complete_service(case: Case, *, by: User) -> Event:
    """Every respondent was served: the case waits for their answers."""
    event = case.serve_charge(by=by)
    update_deadlines(event)
    return event
