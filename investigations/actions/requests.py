"""Asking a party for information, item by item, and what comes in for each."""

from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Party
from chro_cases.casework.letters import BOTH_SIDES, LetterContent, section, send_letters
from chro_cases.deadlines.actions import day_of, update_deadlines
from chro_cases.documents.models import Document, Exhibit
from chro_cases.people.models import User

from .. import acts
from ..models import InformationRequest, ItemAnswer, RequestItem
from .filing_day import before_filing

MOST_ITEMS = 60


@transaction.atomic
def ask_for_information(party: Party, *, by: User, on: date, why: str, items: list[str]) -> InformationRequest:
    """Ask one side for what the file lacks, by a letter with a last day where the rules set one. At most 60 items."""
    case, asked = party.case, [item.strip() for item in items if item.strip()]
    event = case.record(
        acts.INFORMATION_REQUESTED,
        by=by,
        on=on,
        for_party=party,
        unless=lambda: _why_not_ask(party, on, asked),
        items=len(asked),
        why=why,
    )
    request = InformationRequest.objects.begin(event, party=party, number=_next(case), asked_on=on, why=why)
    for number, text in enumerate(asked, 1):
        RequestItem.objects.begin(event, request=request, number=number, text=text)
    # The periods of the rules are those of a respondent; nothing is set for whoever complains.
    running = update_deadlines(event, party=party) if party.role == Party.Role.RESPONDENT else []
    clocks = tuple(deadline.clock for deadline in running)
    send_letters(event, Document.Kind.REQUEST, lambda _to: _letter(request, asked, clocks), to=[party])
    return request


def _why_not_ask(party: Party, on: date, items: list[str]) -> list[str]:
    case = party.case
    reasons = before_filing(case, on)
    if party.role not in BOTH_SIDES or party.ended_at:
        reasons.append(_("%(party)s is not a party to this case today. Choose a party.") % {"party": party.name})
    if not items:
        reasons.append(_("Enter at least one item."))
    if len(items) > MOST_ITEMS:
        reasons.append(
            _("%(count)s items are too many for one letter. At most %(most)s: send a second request later.")
            % {"count": len(items), "most": MOST_ITEMS}
        )
    for request in case.information_requests.current().filter(party=party, asked_on=on):
        if list(request.items.current().values_list("text", flat=True)) == items:
            reasons.append(_("The same items were requested on that day (request %s).") % request.number)
    return reasons


def _next(case: Case) -> int:
    return (case.information_requests.aggregate(last=Max("number"))["last"] or 0) + 1


def _letter(request: InformationRequest, items: list[str], clocks: tuple[str, ...]) -> LetterContent:
    return LetterContent(
        _("Request for information %s") % request.number,
        [
            section(_("What we ask you to send"), *(f"{number}. {text}" for number, text in enumerate(items, 1))),
            *([section(_("Why we ask"), request.why)] if request.why else []),
            section(
                _("How to answer"),
                _("Answer each item by its number. If there is nothing to send for an item, say so."),
                _(
                    "If you will not send something, say which item and why. If you need more time, ask us before the "
                    "last day."
                ),
            ),
        ],
        clocks,
    )


@transaction.atomic
def record_item_answer(
    item: RequestItem, *, by: User, on: date, text: str, exhibit: Exhibit | None = None, refused: bool = False
) -> ItemAnswer:
    """Keep what came in for one item: words, an exhibit, or a refusal with its ground. A later answer takes the place
    of the one before. When no item of this request is open any more, the time to answer it ends.
    """
    case, request = item.case, item.request
    case.lock()
    before = item.answers.current().first()
    event = case.record(
        acts.ITEM_ANSWERED,
        by=by,
        on=on,
        for_party=request.party,
        request=request.number,
        item=item.number,
        refused=refused,
        unless=lambda: _why_not_keep(item, before, on, text, exhibit, refused),
    )
    if before:
        before.end(event, _("Superseded by a new answer."))
    answer = ItemAnswer.objects.begin(event, item=item, received_on=on, text=text, exhibit=exhibit, refused=refused)
    if not before and not RequestItem.objects.open().filter(request=request).exists():
        done = case.record(
            acts.INFORMATION_RECEIVED,
            by=by,
            on=on,
            for_party=request.party,
            request=request.number,
        )
        update_deadlines(done, party=request.party, request=request.made_by)
    return answer


def _why_not_keep(
    item: RequestItem, before: ItemAnswer | None, on: date, text: str, exhibit: Exhibit | None, refused: bool
) -> list[str]:
    reasons = []
    if on < (asked_on := day_of(item.request.made_by)):
        reasons.append(
            _("It cannot have been received before it was requested, %(day)s.") % {"day": date_format(asked_on)}
        )
    if refused and not text.strip():
        reasons.append(_("Give the ground of the refusal."))
    if not refused and not text.strip() and exhibit is None:
        reasons.append(_("Enter what was received, or choose the exhibit."))
    if exhibit is not None and (exhibit.case_id != item.case_id or exhibit.ended_at):
        reasons.append(_("That exhibit is not in this case. Choose another one."))
    if before and (before.text, before.exhibit, before.refused) == (text, exhibit, refused):
        reasons.append(_("The same answer is already recorded."))
    return reasons
