"""Reconsideration: asked for in time by the day of receipt, decided by somebody who had no part in the finding."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event, Party, Receipt
from chro_cases.casework.access import door, is_own_page, refuse_another_day, refuse_unless_complainant
from chro_cases.casework.letters import Said, section, send_letters, sides
from chro_cases.deadlines.actions import day_of, follow
from chro_cases.deadlines.models import Deadline
from chro_cases.deadlines.plain_words import sum_of
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from ..models import ReconsiderationRequest

IN_TIME, LATE = ReconsiderationRequest.Timeliness.IN_TIME, ReconsiderationRequest.Timeliness.LATE


# What reconsideration can be asked of (RCSA 46a-54-62a(a)).
RECONSIDERED = ("no_cause_found", "dismissed_without_finding")


def finding_of(case: Case) -> Event | None:
    """The finding of no cause, or the dismissal without one, by which the case is closed now; None where neither is."""
    if case.stage != "closed":
        return None
    closure = case.closures.current().select_related("made_by").first()
    return closure.made_by if closure and closure.made_by.kind in RECONSIDERED else None


def last_day_to_ask(finding: Event) -> Deadline | None:
    """The date by which a request has to be received, as last reckoned; it stays on file after a request met it."""
    dates = Deadline.objects.filter(case=finding.case_id, trigger=finding).order_by("-pk")
    return next((one for one in dates if "reconsideration_asked" in one.rule.stopped_by), None)


@transaction.atomic
def ask_for_reconsideration(
    case: Case, *, by: User, party: Party, received_on: date, reasons: str, certified_copy: bool,
    written_on: date | None = None, postmarked_on: date | None = None, as_late: bool = False, key: str = "",
) -> ReconsiderationRequest:  # fmt: skip
    """Take in a request, on the party's own page or from paper. Of its three days only the day of receipt counts.

    A late one is refused with the sum; with `as_late` somebody at the office records it as rejected, by letter.
    """
    words = {"party": str(party.pk), "reasons": reasons, "written_on": written_on, "postmarked_on": postmarked_on}
    if key and (receipt := Receipt.objects.held(key, words)):
        return ReconsiderationRequest.objects.get(made_by=receipt.event)
    case.lock()
    entrance = door(case, by=by, party=party, verb="ask_reconsideration")
    refuse_unless_complainant(party)
    finding, last = _in_force(case)
    refuse_another_day(entrance, case, received_on)
    _refuse_disorder(finding, received_on, (written_on, postmarked_on), reasons)
    _refuse_twice(case, party, finding)
    if is_own_page(entrance) and not certified_copy:
        raise Refused(_("Confirm that you sent a copy of your request to the other side."))
    late = received_on > last.due_on
    _refuse_late(last, late, as_late=as_late and not is_own_page(entrance), own=is_own_page(entrance))
    event = case.record("reconsideration_came_late" if late else "reconsideration_asked", on=received_on, **entrance)
    for before in case.reconsideration_requests.current().filter(party=party):
        before.end(event, "It was about an earlier finding.")
    request = ReconsiderationRequest.objects.begin(
        event, party=party, written_on=written_on, postmarked_on=postmarked_on, received_on=received_on,
        last_day=last.due_on, reasons=reasons, certified_copy=certified_copy, timeliness=LATE if late else IN_TIME,
    )  # fmt: skip
    _answer_late(event, last) if late else follow(event)
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


def _refuse_disorder(finding: Event, received_on: date, sent: tuple[date | None, date | None], said: str) -> None:
    reasons = []
    if not said.strip():
        reasons.append(_("Say exactly what we got wrong, and where we can see it."))
    if received_on < (mailed := day_of(finding)):
        reasons.append(
            _("The finding was mailed on %(day)s: nobody can have asked before.") % {"day": date_format(mailed)}
        )
    if any(day and day > received_on for day in sent):
        reasons.append(_("A request is not written or posted after the day on which it is received."))
    if reasons:
        raise Refused(*reasons)


def _refuse_twice(case: Case, party: Party, finding: Event) -> None:
    before = case.reconsideration_requests.current().filter(party=party, made_by__number__gt=finding.number).first()
    if before:
        raise Refused(_("A request received on %(day)s is on file already.") % {"day": date_format(before.received_on)})


def _refuse_late(last: Deadline, late: bool, *, as_late: bool, own: bool) -> None:
    if as_late and not late:
        raise Refused(
            _("It came in time: the last day was %(day)s. Record it as usual.") % {"day": date_format(last.due_on)}
        )
    if late and not as_late:
        hint = "" if own else _("Record it as late: it is then rejected by letter, without a look at its reasons.")
        raise Refused(*filter(None, (_too_late(last), hint)))


def _too_late(last: Deadline) -> str:
    return _("It came too late. The last day to be received was %(day)s (%(citation)s). %(sum)s") % {
        "day": date_format(last.due_on), "citation": last.rule.citation, "sum": sum_of(last),
    }  # fmt: skip


def _answer_late(event: Event, last: Deadline) -> None:
    def say(_party: Party) -> Said:
        why = _("The request was received on %(day)s. The day of receipt counts, not the day it was written or posted.")
        words = section(_("Rejected as too late"), why % {"day": date_format(event.on)}, _too_late(last))
        return Said(_("Decision on reconsideration"), [words])

    send_letters(event, Document.Kind.RECONSIDERATION, say, to=sides(event.case))
