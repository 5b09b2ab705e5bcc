"""The oath, where an officer or a notary administers it: before whom, how, where and when."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.rules import OathMethod

from .. import acts
from ..models import Oath, Signature


@transaction.atomic
def record_oath(
    signature: Signature, *, by: User, on: date, method: str, before_whom: str, office_held: str, how: str, place: str
) -> Oath:
    """Record that a signed charge was sworn before an officer or a notary that this commission's law allows."""
    case = signature.case
    way = _administered(case, method)
    if on < signature.signed_on:
        raise Refused(
            _("The charge was signed on %(day)s: it cannot have been sworn before.")
            % {"day": date_format(signature.signed_on)}
        )
    case.lock()
    if not case.signatures.current().filter(pk=signature.pk).exists() or signature.oaths.current().exists():
        raise Refused(_("This signature is already sworn or no longer valid."))
    event = case.record(
        acts.OATH_TAKEN,
        by=by,
        on=on,
        for_party=signature.party,
        method=way.code,
        before_whom=before_whom,
        office_held=office_held,
        how=how,
        place=place,
    )
    return Oath.objects.begin(
        event,
        signature=signature,
        method=way.code,
        before_whom=before_whom,
        office_held=office_held,
        how=how,
        place=place,
        sworn_on=event.on,
    )


def _administered(case: Case, method: str) -> OathMethod:
    """The way to swear before somebody that this code names; Refused where the law of the case does not take it."""
    areas = {claim.area for claim in case.claims.current()}
    try:
        way = case.pack.oath_method(method)
    except KeyError as unknown:
        raise Refused(str(unknown.args[0])) from unknown
    if not way.administered or not all(way.covers_area(area) for area in areas):
        raise Refused(_("“%(method)s” is not a form of oath before an officer for this charge.") % {"method": way.name})
    return way
