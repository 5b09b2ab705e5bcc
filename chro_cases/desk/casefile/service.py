"""Service: each respondent's papers on their way, with proof and receipt."""

from chro_cases.cases.models import Case
from chro_cases.documents.models import Delivery, Mailing


def mailings(case: Case) -> list[dict]:
    """Each mailing with the receipt that stands: presumed by law, or proven."""
    rows = (
        Mailing.objects.current()
        .filter(case=case, purpose="service")
        .select_related("party__person", "party__organisation")
    )
    received = {one.mailing_id: one for one in Delivery.objects.current().filter(case=case)}
    names = {way.code: way.name for way in case.pack.service_methods}
    return [
        {
            "mailing": row,
            "party": row.party.name,
            "method": names.get(row.method, row.method),
            "receipt": received.get(row.pk),
        }
        for row in rows
    ]
