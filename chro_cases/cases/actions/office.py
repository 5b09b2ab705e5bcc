"""At which office of the agency the case is."""

from collections.abc import Iterator

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.people.models import Office, User

from .. import acts
from ..models import Case, CaseOffice, Event


def begin_at_office(event: Event) -> CaseOffice | None:
    """Place a case with its first contact: at the office of whoever took it; what came by itself, at the first office
    of the agency. None where an agency has no office.
    """
    agency = event.case.agency
    posts = event.by.appointments.in_force().filter(agency=agency).order_by("pk") if event.by else ()
    office = next((post.office for post in posts if post.office), None) or agency.offices.order_by("pk").first()
    return CaseOffice.objects.begin(event, office=office) if office else None


@transaction.atomic
def move_to_office(case: Case, *, office: Office, by: User, reason: str) -> CaseOffice:
    """Move the case to another office of the agency, and say why. Who works it stays as it is."""
    event = case.record(
        acts.MOVED, by=by, office=office.name, reason=reason, unless=lambda: _against(case, office, reason)
    )
    for before in case.offices.current():
        before.end(event, reason)
    return CaseOffice.objects.begin(event, office=office)


def _against(case: Case, office: Office, reason: str) -> Iterator[str]:
    """What stands against moving the case there."""
    if office.agency_id != case.agency_id:
        yield _("%(office)s is no office of this agency. Choose another one.") % {"office": office}
    if case.offices.current().filter(office=office).exists():
        yield _("The case is at %(office)s already. Choose another one.") % {"office": office}
    if not reason.strip():
        yield _("Say why the case moves.")
