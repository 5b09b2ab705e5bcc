"""Service: each respondent's papers on their way, with proof and receipt."""

from typing import Any

from chro_cases.cases.models import Case
from chro_cases.deadlines.actions import day_of
from chro_cases.documents.models import Delivery, Mailing


def mailings(case: Case) -> list[dict[str, Any]]:
    """Each mailing with the receipt that stands, presumed by law or proven, on their days as last corrected."""
    rows = (
        Mailing.objects.current()
        .of_the_charge()
        .filter(case=case)
        .select_related("party__person", "party__organisation", "made_by")
    )
    receipts = Delivery.objects.current().filter(case=case).select_related("made_by")
    received = {one.mailing_id: one for one in receipts}
    names = {way.code: way.name for way in case.pack.service_methods}
    return [
        {
            "mailing": row,
            "party": row.party.name,
            "method": names.get(row.method, row.method),
            "receipt": received.get(row.pk),
            "sent_on": day_of(row.made_by),
            "received_on": day_of(received[row.pk].made_by) if row.pk in received else None,
        }
        for row in rows
    ]
