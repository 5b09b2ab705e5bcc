"""Service: each respondent's papers on their way, with proof and receipt."""

from typing import Any

from chro_cases.cases.models import Case
from chro_cases.deadlines.actions import days_of
from chro_cases.documents.models import Delivery, Mailing


def mailings(case: Case) -> list[dict[str, Any]]:
    """Each mailing with the receipt that stands, presumed by law or proven, on their days as last corrected."""
    received = {one.mailing_id: one for one in case.current(Delivery)}
    served = [one for one in case.current(Mailing) if one.is_service]
    days = days_of(case, [one.made_by for one in (*served, *received.values())])
    names = {way.code: way.name for way in case.pack.service_methods}
    return [
        {
            "mailing": row,
            "party": row.party.name,
            "method": names.get(row.method, row.method),
            "receipt": received.get(row.pk),
            "sent_on": days[row.made_by_id],
            "received_on": days[received[row.pk].made_by_id] if row.pk in received else None,
        }
        for row in served
    ]
