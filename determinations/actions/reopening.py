"""Taking a closed complaint up again: its dates run again, and both sides are told."""

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event, Reopening
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from .endings import run_again

# Endings that a reopening takes back: the times to object that came of them end, and the time to answer who did.
_TAKEN_BACK = (
    "no_cause_found",
    "dismissed_without_finding",
    "complaint_dismissed",
    "reconsideration_asked",
    "reconsideration_decided",
)

TARGETS = ("investigation", "determination")


@transaction.atomic
def reopen_case(case: Case, *, by: User, reason: str, to: str = "investigation") -> Event:
    """Take a closed complaint up again, for a reason, at the investigation or at the determination.

    Refused where the notice that allows suit ended the commission's work for good.
    """
    decided = case.record(acts.REOPENING_RECORDED, by=by, reason=reason)
    _check(case, reason, to)
    for before in case.reopenings.current():
        before.end(decided, _("Reopened again."))
    Reopening.objects.begin(decided, reason=reason)
    step = case.reopen_determination if to == "determination" else case.reopen_investigation
    event: Event = step(by=by)
    _undo(event)
    send_letters(event, Document.Kind.REOPENING, lambda _party: _letter(case, reason), to=opposing_parties(case))
    return event


def _check(case: Case, reason: str, to: str) -> None:
    reasons = []
    if to not in TARGETS:
        reasons.append(_("A complaint is reopened at the investigation or at the determination."))
    if not reason.strip():
        reasons.append(_("Say why it is taken up again."))
    if case.pack.has("ministerial_release") and case.events.filter(kind="right_to_sue_issued").exists():
        reasons.append(
            _("The notice of right to sue ended the work for good. The law lets nobody take this complaint up again.")
        )
    if reasons:
        raise Refused(*reasons)


def _undo(event: Event) -> None:
    """End what stood because the case had ended, and let run what its end had stopped."""
    case, why = event.case, _("The case was reopened.")
    closures = list(case.closures.current())
    for fact in (
        *closures,
        *case.withdrawals.current(),
        *case.failed_conciliations.current(),
        *case.hearings.current(),
        *case.claim_outcomes.current(),
        *case.release_requests.current(),
        *case.reconsideration_requests.current().filter(decisions=None),
        *case.deadlines.current().filter(trigger__kind__in=_TAKEN_BACK),
    ):
        fact.end(event, why)
    for closure in closures:
        run_again(event, closure)


def _letter(case: Case, reason: str) -> LetterContent:
    return LetterContent(
        _("Your case is open again"),
        [
            section(_("Why we opened it again"), reason),
            section(
                _("What happens next"),
                _("The case is now at: %(stage)s.") % {"stage": _(case.stage_name)},
                _("We tell you before we need anything from you. Keep your papers and your witnesses’ names."),
            ),
        ],
        tuple(case.deadlines.current().values_list("clock", flat=True)),
    )
