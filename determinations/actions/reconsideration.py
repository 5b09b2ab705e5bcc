"""Reconsideration: asked for in time by the day of receipt, decided by somebody who had no part in the finding."""

from collections.abc import Iterator
from datetime import date
from typing import NotRequired, TypedDict, Unpack

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event, Party, Receipt
from chro_cases.casework.access import against_another_day
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.deadlines.actions import day_of, update_deadlines
from chro_cases.deadlines.explanations import sum_of
from chro_cases.deadlines.models import Deadline
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..conditions import RECONSIDERED
from ..models import ReconsiderationRequest

IN_TIME, LATE = ReconsiderationRequest.Timeliness.IN_TIME, ReconsiderationRequest.Timeliness.LATE


def finding_of(case: Case) -> Event | None:
    """The finding of no cause, or the dismissal without one, by which the case is closed now; None where neither is."""
    closure = case.closures.current().select_related("made_by").first()
    return closure.made_by if closure and closure.made_by.kind in RECONSIDERED else None


def last_day_to_ask(finding: Event) -> Deadline | None:
    """The date by which a request has to be received, as last reckoned; it stays on file after a request met it."""
    dates = Deadline.objects.filter(case=finding.case_id, trigger=finding).order_by("-pk")
    return next((one for one in dates if "reconsideration_asked" in one.rule.stopped_by), None)


class Said(TypedDict):
    """What a request says of itself: why, whether the other side has a copy, and its days of writing and posting."""

    reasons: str
    certified_copy: bool
    written_on: NotRequired[date | None]
    postmarked_on: NotRequired[date | None]


@transaction.atomic
def ask_for_reconsideration(
    case: Case, *, by: User, party: Party, received_on: date, as_late: bool = False, key: str = "", **said: Unpack[Said]
) -> ReconsiderationRequest:
    """Take in a request, on the party's own page or from paper. Of its three days only the day of receipt counts.

    A late one is refused with the sum; with `as_late` somebody at the office records it as rejected, by letter.
    """
    sent = said.get("written_on"), said.get("postmarked_on")
    words = {"party": str(party.pk), "reasons": said["reasons"], "written_on": sent[0], "postmarked_on": sent[1]}
    if key and (receipt := Receipt.objects.held(key, words)):
        return ReconsiderationRequest.objects.get(made_by=receipt.event)
    case.lock()
    own = party.spoken_for_by(by)
    finding, last = _in_force(case)
    late = received_on > last.due_on
    event = case.record(
        acts.RECONSIDERATION_CAME_LATE if late else acts.RECONSIDERATION_ASKED,
        by=by,
        on=received_on,
        for_party=party,
        unless=lambda: (
            *against_another_day(case, own, received_on),
            *_out_of_order(finding, received_on, sent, said["reasons"]),
            *_twice(case, party, finding),
            *_without_copy(own, said["certified_copy"]),
            *_late(last, late, as_late=as_late and not own, own=own),
        ),
    )
    for before in case.reconsideration_requests.current().filter(party=party):
        before.end(event, "It was about an earlier finding.")
    request = ReconsiderationRequest.objects.begin(
        event, party=party, received_on=received_on, last_day=last.due_on, timeliness=LATE if late else IN_TIME, **said
    )
    _answer_late(event, last) if late else update_deadlines(event)
    if key:
        Receipt.objects.give(key, words, event)
    return request


def _in_force(case: Case) -> tuple[Event, Deadline]:
    """The finding that a request can be about, and the last day to ask; Refused where there is none."""
    if not case.pack.has("reconsideration"):
        raise Refused(_("The law of this case knows no reconsideration. A court can be asked instead."))
    finding = finding_of(case)
    last = last_day_to_ask(finding) if finding else None
    if finding is None or last is None:
        raise Refused(_("The case is not closed by a finding or a dismissal that can be looked at again."))
    return finding, last


def _out_of_order(finding: Event, received_on: date, sent: tuple[date | None, date | None], said: str) -> Iterator[str]:
    if not said.strip():
        yield _("Say exactly what we got wrong, and where we can see it.")
    if received_on < (mailed := day_of(finding)):
        yield _("The finding was mailed on %(day)s: nobody can have asked before.") % {"day": date_format(mailed)}
    if any(day and day > received_on for day in sent):
        yield _("A request is not written or posted after the day on which it is received.")


def _without_copy(own: bool, certified_copy: bool) -> Iterator[str]:
    if own and not certified_copy:
        yield _("Confirm that you sent a copy of your request to the other side.")


def _twice(case: Case, party: Party, finding: Event) -> Iterator[str]:
    before = case.reconsideration_requests.current().filter(party=party, made_by__number__gt=finding.number).first()
    if before:
        yield _("A request received on %(day)s is on file already.") % {"day": date_format(before.received_on)}


def _late(last: Deadline, late: bool, *, as_late: bool, own: bool) -> Iterator[str]:
    if as_late and not late:
        yield _("It came in time: the last day was %(day)s. Record it as usual.") % {"day": date_format(last.due_on)}
    if late and not as_late:
        yield _too_late(last)
        if not own:
            yield _("Record it as late: it is then rejected by letter, without a look at its reasons.")


def _too_late(last: Deadline) -> str:
    return _("It came too late. The last day to be received was %(day)s (%(citation)s). %(sum)s") % {
        "day": date_format(last.due_on),
        "citation": last.rule.citation,
        "sum": sum_of(last),
    }


def _answer_late(event: Event, last: Deadline) -> None:
    def say(_party: Party) -> LetterContent:
        why = _("The request was received on %(day)s. The day of receipt counts, not the day it was written or posted.")
        words = section(_("Rejected as too late"), why % {"day": date_format(event.on)}, _too_late(last))
        return LetterContent(_("Decision on reconsideration"), [words])

    send_letters(event, Document.Kind.RECONSIDERATION, say, to=opposing_parties(event.case))
