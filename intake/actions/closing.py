"""An inquiry that does not become a charge is closed for a reason, by letter, with the time that is left to file
printed on it.
"""

from collections.abc import Iterator

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Closure, Event, Reopening
from chro_cases.deadlines.actions import stop_all, update_deadlines
from chro_cases.documents.actions import issue
from chro_cases.documents.models import Document
from chro_cases.people.models import User

from .. import acts
from ..contents import closing_content
from .charge import complainants, end_signing


@transaction.atomic
def close_inquiry(case: Case, *, by: User, reason: str, explanation: str) -> Event:
    """Close before filing, for one of the reasons the pack has; each complainant who is known gets a letter that says
    why.
    """
    decided = case.record(
        acts.CLOSURE_RECORDED, by=by, unless=lambda: _against(case, reason), reason=reason, explanation=explanation
    )
    Closure.objects.begin(decided, reason=reason, explanation=explanation)
    letters = [(party, closing_content(case, party, reason, explanation)) for party in complainants(case)]
    event = case.close(by=by, reason=reason)
    for reopening in case.reopenings.current():
        reopening.end(event, _("The case was closed again."))
    stop_all(event, _("The case was closed."))
    # Reopened, it is drafted anew: what was signed before must not file words that nobody signed.
    end_signing(event, _("The case was closed."))
    for party, words in letters:
        issue(event, Document.Kind.CLOSING, words, to_party=party, language=party.language)
    return event


def _against(case: Case, reason: str) -> Iterator[str]:
    if reason not in {row.code for row in case.pack.closure_reasons_from(case.stage)}:
        yield _("That is not a reason for closing at this stage.")


@transaction.atomic
def reopen_inquiry(case: Case, *, by: User, reason: str) -> Event:
    """Take a file closed before filing up again, and reckon the time to file its claims anew."""
    decided = case.record(acts.REOPENING_RECORDED, by=by, reason=reason)
    Reopening.objects.begin(decided, reason=reason)
    event = case.reopen_as_inquiry(by=by)
    for closure in case.closures.current():
        closure.end(event, _("The case was reopened."))
    for claim in case.claims.current():
        update_deadlines(claim.made_by, claim=claim, again_by=event)
    return event
