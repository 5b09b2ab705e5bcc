"""The summary of a fact-finding conference: written in versions, reviewed as the level of its author asks."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.actions import write_work
from chro_cases.cases.models import Event, WorkVersion
from chro_cases.casework.letters import LetterContent, opposing_parties, send_letters
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..models import Conference, ConferenceOutcome, Summary
from .outcome import leads


@transaction.atomic
def write_summary(conference: Conference, body: dict[str, Any], *, by: User, base: int) -> WorkVersion:
    """Keep a new version of the summary; `body` as `Summary` describes it. Of a mediation there is none."""
    case = conference.case
    if not leads(case, conference.kind, by):
        raise PermissionDenied("summary_drafted")
    summary = Summary.objects.filter(conference=conference).first() or Summary.objects.create(
        case=case, conference=conference
    )
    version = write_work(summary, body, by=by, base=base)
    if conference.is_mediation:
        raise Refused(_("What is said in a mediation is confidential: there is no summary of it."))
    if not conference.outcomes.current().filter(outcome=ConferenceOutcome.Outcome.HELD).exists():
        raise Refused(_("Record first that the conference was held, and who came."))
    return version


@transaction.atomic
def send_summary(conference: Conference, *, by: User) -> Event:
    """Send both sides the summary in the words that were approved, or that went out at the level of their author."""
    case = conference.case
    if not leads(case, conference.kind, by):
        raise PermissionDenied("summary_sent")
    event = case.record(acts.SUMMARY_SENT, by=by, conference=conference.pk)
    summary = Summary.objects.filter(conference=conference).first()
    review = summary.reviews.standing("summary") if summary else None
    if review is None:
        raise Refused(_("A supervisor has yet to approve the summary of this conference."))
    if summary_sent(conference) != event:
        raise Refused(_("The summary was sent already."))
    said = LetterContent(_("Conference summary"), review.content["sections"])
    send_letters(event, Document.Kind.SUMMARY, lambda _party: said, to=opposing_parties(case))
    return event


def summary_sent(conference: Conference) -> Event | None:
    """The event that sent the summary of this conference first, or None."""
    sent = conference.case.events.filter(kind="summary_sent", facts__conference=conference.pk)
    return sent.order_by("number").first()
