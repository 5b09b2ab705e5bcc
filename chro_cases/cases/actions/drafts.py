"""Writing a piece of work: every draft is a version, and nobody overwrites another unseen."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.errors import Refused
from chro_cases.people.models import User

from ..models import WorkVersion, Written
from ..registry import work_of


@transaction.atomic
def write_work(work: Written, body: dict[str, Any], *, by: User, base: int) -> WorkVersion:
    """Keep a new version of a piece of work. `body` is its words as plain JSON; `base` the version it was written from.

    Refused when someone else wrote a version meanwhile, or when nothing was changed.
    """
    case = work.case
    case.lock()
    latest = work.latest
    number = latest.number if latest else 0
    event = case.record(work_of(work.kind).drafted, by=by, compartment=work.compartment_for(by), version=number + 1)
    if latest and number != base:
        raise Refused(
            _("%(person)s wrote version %(number)s while you were writing. Compare, then save again.")
            % {"person": latest.written_by, "number": number}
        )
    if reasons := work.errors_in(body):
        raise Refused(*reasons)
    if latest and latest.body == body:
        raise Refused(_("Nothing changed since version %(number)s.") % {"number": number})
    return WorkVersion.objects.create(
        subject=work, number=number + 1, body=body, written_by=by, written_at=event.at, made_by=event
    )
