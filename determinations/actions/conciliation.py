"""The end of a conciliation that found no agreement, and the way to the hearing."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.deadlines.actions import day_of, update_deadlines
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..models import FailedConciliation


@transaction.atomic
def record_conciliation_failed(case: Case, *, by: User, on: date, what_was_tried: str) -> FailedConciliation:
    """Declare that conciliation did not end in an agreement. Both sides are told so, and nothing of what was said."""
    event = case.record(acts.CONCILIATION_FAILED, by=by, on=on, unless=lambda: _not_failed(case, on, what_was_tried))
    failed: FailedConciliation = FailedConciliation.objects.begin(
        event, failed_on=event.on, what_was_tried=what_was_tried
    )
    clocks = tuple(one.clock for one in update_deadlines(event))
    send_letters(event, Document.Kind.CONCILIATION, lambda _party: _failed(clocks), to=opposing_parties(case))
    return failed


def _not_failed(case: Case, on: date, what_was_tried: str) -> Iterator[str]:
    """Every reason why conciliation cannot be declared failed."""
    if case.failed_conciliations.current().exists():
        yield _("It is on file already that conciliation failed.")
    if not what_was_tried.strip():
        yield _("Write what was tried: the talks and their days. Leave out what anybody offered.")
    cause = case.events.filter(kind="find_cause").last()
    if cause and on < (found := day_of(cause)):
        yield _("Cause was found on %(day)s: conciliation cannot have failed before.") % {"day": date_format(found)}


@transaction.atomic
def send_to_hearing(case: Case, *, by: User, on: date | None = None) -> Event:
    """Certify the complaint: it goes to a public hearing, and both sides get the certification."""
    failed = case.failed_conciliations.current().first()
    if failed is None and case.allows(by, Case.send_to_hearing.act):
        raise Refused(_("Conciliation has yet to be declared failed."))
    if failed and on and on < failed.failed_on:
        raise Refused(
            _("Conciliation failed on %(day)s: it cannot have been certified before.")
            % {"day": date_format(failed.failed_on)}
        )
    event: Event = case.send_to_hearing(by=by, on=on)
    clocks = tuple(one.clock for one in update_deadlines(event))
    send_letters(event, Document.Kind.CONCILIATION, lambda _party: _certified(clocks), to=opposing_parties(case))
    return event


def _failed(clocks: tuple[str, ...]) -> LetterContent:
    return LetterContent(
        _("Conciliation has ended without an agreement"),
        [
            section(
                _("What happened"),
                _("The commission found cause and tried to end the matter by agreement. The two sides did not agree."),
                _("What was said or offered in the talks stays out of the case. Nobody may use it at a hearing."),
            ),
            section(
                _("What happens next"),
                _("The commission decides whether the complaint goes to a public hearing. You get a letter about it."),
                _("You can still agree with the other side at any time. Tell us if you want to talk again."),
            ),
        ],
        clocks,
    )


def _certified(clocks: tuple[str, ...]) -> LetterContent:
    return LetterContent(
        _("The complaint goes to a public hearing"),
        [
            section(
                _("What this means"),
                _("We certify that cause was found and that conciliation failed. The complaint goes to a hearing."),
                _("The hearing looks at everything afresh. Somebody who has not worked on the case presides over it."),
            ),
            section(
                _("What happens next"),
                _("You get a notice with the day, the place and the name of who presides."),
                _("You may come with a lawyer. Keep your papers, and the names of people who saw or heard something."),
            ),
        ],
        clocks,
    )
