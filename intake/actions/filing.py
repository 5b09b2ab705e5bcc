"""Filing: the signed and sworn charge is received, numbered and acknowledged, and the clocks of the law start."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.actions import draw_number
from chro_cases.cases.models import Case, Party, Receipt
from chro_cases.casework.notices import tell_something_waits
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.documents.actions import issue
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..contents import acknowledgement_content, notice_content
from ..models import Charge, LateFiling
from .charge import complainants


@transaction.atomic
def allow_late_filing(case: Case, *, by: User, ground: str, explanation: str) -> LateFiling:
    """A supervisor allows a charge to be taken after its limit, on a ground and with an explanation."""
    event = case.record(acts.LATE_FILING_ALLOWED, by=by, ground=ground, explanation=explanation)
    for before in case.late_filings.current():
        before.end(event, _("Superseded by a new decision."))
    return LateFiling.objects.begin(event, ground=ground, explanation=explanation)


@transaction.atomic
def file_charge(charge: Charge, *, by: User, key: str, on: date | None = None) -> Receipt:
    """File the charge on the day it was received, signed and sworn. A retry gets the same receipt.

    Papers for both sides are issued in the same transaction: an acknowledgement for each complainant, and for each
    respondent the notice that goes out with the charge.
    """
    case = charge.case
    day = on or clock.today(case.agency)
    words = {"charge": charge.pk, "on": day}
    if receipt := Receipt.objects.held(key, words):
        return receipt
    last_fact = max([oath.sworn_on for oath in case.oaths.current()], default=day)
    if day < last_fact:
        raise Refused(
            _("The charge was sworn on %(day)s: it cannot have been filed before.") % {"day": date_format(last_fact)}
        )
    event = case.file_charge(by=by, on=day, document=str(charge.paper.pk) if charge.paper else "")
    draw_number(case, "docket", event)
    case.refresh_from_db()
    update_deadlines(event)
    for party in complainants(case):
        issue(
            event,
            Document.Kind.ACKNOWLEDGEMENT,
            acknowledgement_content(case, party),
            to_party=party,
            language=party.language,
        )
        tell_something_waits(party, key=f"filed:{event.pk}:{party.pk}")
    for party in case.parties.current().filter(role=Party.Role.RESPONDENT):
        issue(event, Document.Kind.SERVICE_NOTICE, notice_content(case, party), to_party=party)
    return Receipt.objects.give(key, words, event)
