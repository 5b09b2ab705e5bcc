"""Default: asked for when a respondent was silent, ordered or denied after a wait, and sent to a hearing on relief."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Event, Party
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.deadlines.models import Deadline, open_ended
from chro_cases.documents.models import Document
from chro_cases.people.models import User

from .. import acts
from ..models import DefaultOrder, DefaultRequest
from .answer import areas
from .filing_day import before_filing

_SILENT_ON_THE_CHARGE = DefaultRequest.Ground.ANSWER


def answer_deadline(party: Party) -> Deadline | None:
    """The running date by which this respondent answers, where silence lets somebody ask for a default."""
    running = party.case.deadlines.current().filter(party=party).order_by("due_on", "pk")
    own = (one for one in running if one.rule.next_act == "request_default")
    return next((one for one in own if "answer_received" in one.rule.stopped_by), None)


def waiting_until(request: DefaultRequest) -> date | None:
    """The last day on which the respondent may still answer or object, or None where the law sets none. A closing in
    between takes nothing from it.
    """
    wait = _wait(request)
    return wait.due_on if wait else None


def _wait(request: DefaultRequest) -> Deadline | None:
    asked = request.case.events.filter(kind="default_requested", for_party=request.party).last()
    return request.case.deadlines.filter(party=request.party, trigger=asked).order_by("pk").last()


def _standing_still(deadline: Deadline | None) -> str:
    """What keeps a respondent's time from running out, in one sentence; "" when its days pass or were over before."""
    if deadline is None:
        return ""
    held = [stay for stay in open_ended(deadline.case) if stay.holds(deadline)]
    said = _("The respondent’s days stand still since %(day)s: %(stay)s. Go on once the stay has ended.")
    return said % {"day": date_format(held[0].since), "stay": held[0].name} if held else ""


@transaction.atomic
def request_default(party: Party, *, by: User, ground: str, facts: str, on: date, proof: str) -> DefaultRequest:
    """Ask that a silent respondent is held in default. The request goes to all parties on day `on`, with `proof` of
    its mailing; from then the respondent has time to answer or to object.
    """
    case = party.case
    event = case.record(
        acts.DEFAULT_REQUESTED,
        by=by,
        on=on,
        for_party=party,
        ground=ground,
        proof=proof,
        unless=lambda: (*_not_yet(party, ground, on), *_not_said(facts, proof)),
    )
    request = DefaultRequest.objects.begin(
        event, party=party, ground=ground, facts=facts, mailed_on=event.on, proof=proof
    )
    clocks = tuple(one.clock for one in update_deadlines(event, party=party))

    def say(_to: Party) -> LetterContent:
        asked = _("It is asked that %(party)s is held in default: %(ground)s.") % {
            "party": party.name,
            "ground": request.get_ground_display().lower(),
        }
        next_ = _("The respondent may still answer, which ends this request, or object in writing with reasons.")
        parts = [section(_("What is asked"), asked), section(_("Facts"), facts), section(_("What happens now"), next_)]
        return LetterContent(_("Request for a default"), parts, clocks)

    send_letters(event, Document.Kind.DEFAULT_REQUEST, say, to=opposing_parties(case))
    return request


def _not_said(facts: str, proof: str) -> Iterator[str]:
    if not facts.strip():
        yield _("Write the facts: what was owed, by which day, and that it did not come.")
    if not proof.strip():
        yield _("Say what proves that the request was mailed to all parties.")


def _not_yet(party: Party, ground: str, on: date) -> Iterator[str]:
    """Every sentence that stands between a respondent and a request for a default."""
    case = party.case
    yield from before_filing(case, on)
    if not case.pack.has("default", areas(case)):
        yield _("The law of this case knows no default.")
    if party.role != Party.Role.RESPONDENT or party.ended_at:
        yield _("Only a respondent can be held in default.")
    if case.default_requests.current().filter(party=party).exists():
        yield _("A default was already asked for against %(party)s.") % {"party": party.name}
    if ground != _SILENT_ON_THE_CHARGE:
        return
    due = answer_deadline(party)
    if case.answers.current().filter(party=party).exists():
        yield _("%(party)s has answered.") % {"party": party.name}
    elif due is None and case.events.filter(kind="early_conciliation_asked", for_party=party).exists():
        yield _(
            "Conciliation is tried before the answer: the time of %(party)s to answer begins when it has failed."
        ) % {"party": party.name}
    elif due is None:
        yield _("The time of %(party)s to answer does not run: record how the charge was received.") % {
            "party": party.name
        }
    elif held := _standing_still(due):
        yield held
    elif on <= due.due_on:
        yield _("%(party)s may answer until %(day)s. Ask for a default after that day.") % {
            "party": party.name,
            "day": date_format(due.due_on),
        }


@transaction.atomic
def decide_default(
    request: DefaultRequest, *, by: User, ordered: bool, reasons: str, objection: str = ""
) -> DefaultOrder:
    """Order the default or deny it, once the respondent's time to answer or object is over. An answer has cured it."""
    case, party = request.case, request.party
    event = case.record(
        acts.DEFAULT_ORDERED if ordered else acts.DEFAULT_DENIED,
        by=by,
        for_party=party,
        request=request.pk,
        objected=bool(objection.strip()),
        unless=lambda: _undecidable(request),
    )
    if objection.strip():
        request = _with_objection(request, event, objection)
    order = DefaultOrder.objects.begin(event, request=request, ordered=ordered, reasons=reasons)
    update_deadlines(event, party=party)
    if not ordered:
        _let_go(request, event)
    send_letters(event, Document.Kind.DEFAULT_ORDER, lambda _to: _order_letter(order), to=opposing_parties(case))
    return order


def _undecidable(request: DefaultRequest) -> Iterator[str]:
    request.refresh_from_db()
    if request.ended_at:
        yield _("This request no longer stands. %(why)s") % {"why": request.ended_why}
    if request.orders.current().exists():
        yield _("This request is already decided.")
    if held := _standing_still(_wait(request)):
        yield held
    until = waiting_until(request)
    if until and clock.today(request.case.agency) <= until:
        yield _("%(party)s may answer or object until %(day)s. Decide after that day.") % {
            "party": request.party.name,
            "day": date_format(until),
        }


def _with_objection(request: DefaultRequest, event: Event, objection: str) -> DefaultRequest:
    """The same request, together with what the respondent wrote against it."""
    request.end(event, _("Superseded by the record with the objection."))
    return DefaultRequest.objects.begin(
        event,
        party=request.party,
        ground=request.ground,
        facts=request.facts,
        mailed_on=request.mailed_on,
        proof=request.proof,
        objection=objection,
    )


def _let_go(request: DefaultRequest, event: Event) -> None:
    request.end(event, _("The default was denied."))
    for wait in request.case.deadlines.current().filter(party=request.party, trigger__kind="default_requested"):
        wait.end(event, _("The default was denied."))


def _order_letter(order: DefaultOrder) -> LetterContent:
    title = _("Default ordered") if order.ordered else _("Default denied")
    what = (
        _("%(party)s is held in default. What remains is a hearing on what the complainant is to get.")
        if order.ordered
        else _("%(party)s is not held in default. The case goes on.")
    )
    parts = [
        section(_("What was decided"), what % {"party": order.request.party.name}),
        section(_("Reasons"), order.reasons),
    ]
    if order.request.objection:
        parts.append(section(_("The objection"), order.request.objection))
    return LetterContent(title, parts)


@transaction.atomic
def send_default_to_hearing(case: Case, *, by: User) -> Event:
    """After an order of default the case goes straight to a hearing on relief."""
    event = case.send_default_to_hearing(by=by)
    update_deadlines(event)
    return event
