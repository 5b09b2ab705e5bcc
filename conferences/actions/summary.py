"""The summary of a fact-finding conference: written in versions, reviewed as the level of its author asks."""

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.actions import write_work
from chro_cases.cases.models import WorkVersion
from chro_cases.errors import Refused
from chro_cases.people.models import User

from ..models import Conference, ConferenceOutcome, Summary


@transaction.atomic
def write_summary(conference: Conference, body: dict, *, by: User, base: int) -> WorkVersion:
    """Keep a new version of the summary; `body` as `Summary` describes it. Of a mediation there is none."""
    case = conference.case
    summary = Summary.objects.filter(conference=conference).first() or Summary.objects.create(
        case=case, conference=conference
    )
    version = write_work(summary, body, by=by, may="hold_conference", base=base)
    if conference.is_mediation:
        raise Refused(_("What is said in a mediation is confidential: there is no summary of it."))
    if not conference.outcomes.current().filter(outcome=ConferenceOutcome.Outcome.HELD).exists():
        raise Refused(_("Record first that the conference was held, and who came."))
    return version
