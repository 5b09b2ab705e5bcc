"""The draft finding, where the law lets both sides comment on it before the finding."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event, Party, Receipt, Review
from chro_cases.casework.access import against_another_day
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.deadlines.explanations import sum_of
from chro_cases.deadlines.models import Deadline
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.people.models import User

from .. import acts
from ..models import Comment
from .endings import codes

# Events that open a determination: a draft sent before the last of them is of no use to it.
OPENINGS = ("begin_determination", "reopen_determination")


def draft_sent(case: Case) -> Event | None:
    """The event that sent the draft of the determination now being made, or None."""
    opened = case.events.filter(kind__in=OPENINGS).order_by("number").last()
    sent = case.events.filter(kind="draft_finding_sent").order_by("number").last()
    return sent if sent and opened and sent.number > opened.number else None


def last_day_to_comment(draft: Event) -> Deadline | None:
    """The date that the draft started for comments on it."""
    started = Deadline.objects.allowing("comment_on_draft").filter(case=draft.case_id, trigger=draft)
    return started.order_by("pk").last()


@transaction.atomic
def send_draft_finding(case: Case, *, by: User, on: date) -> Event:
    """Send both sides the approved draft; their time to comment starts."""
    case.lock()
    review = case.reviews.standing("determination")
    if not case.pack.has("draft_finding"):
        raise Refused(_("The law of this case has no draft finding. Issue the determination."))
    if review is None:
        raise Refused(_("The determination has yet to be approved in the words it has now. Submit it for review."))
    event = case.record(
        acts.DRAFT_FINDING_SENT,
        by=by,
        on=on,
        review=review.pk,
        unless=lambda: (*review.not_cleared_by(on), *_sent_before(case, review)),
    )
    for comment in case.comments.current():
        comment.end(event, _("A new draft was sent."))
    clocks = codes(update_deadlines(event))
    send_letters(event, Document.Kind.DRAFT_FINDING, lambda _party: _draft(review, clocks), to=opposing_parties(case))
    return event


def _sent_before(case: Case, review: Review) -> list[str]:
    """That these very words are out for comment already: a second letter would begin the time of both sides anew."""
    draft = draft_sent(case)
    if draft is None or draft.facts.get("review") != review.pk:
        return []
    return [_("The draft finding was sent on %(day)s in these very words.") % {"day": date_format(draft.on)}]


def _draft(review: Review, clocks: tuple[str, ...]) -> LetterContent:
    asked = section(
        _("You can comment"),
        _(
            "This is a draft. It is not the commission’s finding yet. You can say, in writing or by telephone, what "
            "you think of it and of all the evidence in the file. We read every comment before we decide."
        ),
    )
    return LetterContent(_("Draft finding"), [asked, *review.content["sections"]], clocks)


@transaction.atomic
def comment_on_draft(case: Case, *, by: User, party: Party, on: date, text: str, key: str = "") -> Comment:
    """Keep what one party says to the draft: on their own page, or recorded from paper. A later one takes its place.

    Refused after the last day, with its sum. `key` makes a retry give the same comment.
    """
    words = {"party": str(party.pk), "text": text}
    if key and (receipt := Receipt.objects.held(key, words)):
        return Comment.objects.get(made_by=receipt.event)
    case.lock()
    own, draft = party.spoken_for_by(by), draft_sent(case)
    if draft is None:
        raise Refused(_("No draft finding is out for comment now."))
    event = case.record(
        acts.COMMENT_RECEIVED,
        by=by,
        on=on,
        for_party=party,
        unless=lambda: (*against_another_day(case, own, on), *_out_of_time(draft, on), *_unsaid(text)),
    )
    for before in case.comments.current().filter(party=party):
        before.end(event, "They commented again.")
    comment = Comment.objects.begin(event, party=party, draft=draft, received_on=event.on, text=text)
    if key:
        Receipt.objects.give(key, words, event)
    return comment


def _unsaid(text: str) -> Iterator[str]:
    if not text.strip():
        yield _("Write what is said to the draft.")


def _out_of_time(draft: Event, on: date) -> Iterator[str]:
    last = last_day_to_comment(draft)
    if on < draft.on:
        yield _("The draft was sent on %(day)s: nobody can have commented before.") % {"day": date_format(draft.on)}
    if last and last.has_passed(on):
        yield _("This is a comment after its period. The last day to comment was %(day)s (%(citation)s). %(sum)s") % {
            "day": date_format(last.due_on),
            "citation": last.rule.citation,
            "sum": sum_of(last),
        }
