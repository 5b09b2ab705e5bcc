"""The answer: what one respondent says to the charge, on paper or on their own page, once."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NotRequired, TypedDict, Unpack

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event, Party, Receipt
from chro_cases.casework.letters import LetterContent, section, send_letters
from chro_cases.deadlines.actions import day_of, update_deadlines
from chro_cases.deadlines.models import Deadline
from chro_cases.documents.models import Document
from chro_cases.history.models import Channel
from chro_cases.people.models import User
from intake.actions.charge import complainants

from .. import acts
from ..models import Answer, AnswerLine, DefaultRequest

LineSaid = tuple[int, str, str]


class Given(TypedDict):
    """The words of an answer. `form` is one of Answer.Form; an oath has both its day and before whom it was sworn."""

    form: str
    statement: str
    defenses: str
    signed_by: str
    sworn_before: NotRequired[str]
    sworn_on: NotRequired[date | None]


@transaction.atomic
def record_answer(
    party: Party,
    *,
    by: User,
    on: date,
    lines: Sequence[LineSaid] = (),
    channel: str = Channel.PAPER,
    key: str = "",
    **given: Unpack[Given],
) -> Answer:
    """Take in the answer of one respondent, received on a day. With a key, a retry gets the same answer.

    `lines` are (number of the paragraph, AnswerLine.Response, words). Where the law wants a sworn answer, every
    numbered paragraph needs its line, unless everything is denied in general. An answer cures a default that was
    asked for and not yet ordered.
    """
    case = party.case
    said: dict[str, Any] = {"sworn_before": "", "sworn_on": None, **given}
    words = {**said, "party": party.pk, "lines": [list(line) for line in lines]}
    if key and (receipt := Receipt.objects.held(key, words)):
        return Answer.objects.get(made_by=receipt.event)
    event = case.record(
        acts.ANSWER_RECEIVED,
        by=by,
        on=on,
        channel=channel,
        for_party=party,
        unless=lambda: (*_about_the_case(party, on), *_about_oath(case, said, on), *_about_words(case, said, lines)),
        **{name: said[name] for name in ("form", "signed_by", "sworn_on")},
    )
    answer = Answer.objects.begin(event, party=party, received_on=event.on, **said)
    AnswerLine.objects.bulk_create(
        AnswerLine(answer=answer, number=number, response=response, text=text) for number, response, text in lines
    )
    _cure(party, event)
    _tell(answer, update_deadlines(event, party=party))
    if key:
        Receipt.objects.give(key, words, event)
    return answer


def areas(case: Case) -> set[str]:
    """The areas of life that the claims of a case are about."""
    return {claim.area for claim in case.claims.current()}


def charge_paragraphs(case: Case) -> list[str]:
    """The numbered paragraphs of the charge as it was filed."""
    charge = case.documents.filter(kind=Document.Kind.CHARGE).last()
    return list(charge.content.get("paragraphs", [])) if charge else []


def _about_the_case(party: Party, on: date) -> Iterator[str]:
    case = party.case
    if party.role != Party.Role.RESPONDENT or party.ended_at:
        yield _("Only a respondent of this case answers.")
    mailed = party.services.first()
    if mailed is None:
        yield _("%(party)s has yet to be sent the charge.") % {"party": party.name}
    elif on < (sent := day_of(mailed)):
        yield _("The charge was sent on %(day)s: it cannot have been answered before.") % {"day": date_format(sent)}
    if case.answers.current().filter(party=party).exists():
        yield _("The answer of %(party)s is already on file. File what comes later as an exhibit.") % {
            "party": party.name
        }


def _about_oath(case: Case, said: dict[str, Any], on: date) -> Iterator[str]:
    before, day = said["sworn_before"], said["sworn_on"]
    if not said["signed_by"]:
        yield _("Say who signed the answer.")
    if case.pack.has("sworn_answer", areas(case)) and not (before and day):
        yield _("The law takes only a sworn answer. Say before whom and on which day it was sworn.")
    elif bool(before) != bool(day):
        yield _("An oath needs both: before whom, and the day.")
    if day and day > on:
        yield _("The answer came on %(day)s: it cannot have been sworn later.") % {"day": date_format(on)}


def _about_words(case: Case, said: dict[str, Any], lines: Sequence[LineSaid]) -> Iterator[str]:
    numbers = [number for number, _response, _text in lines]
    whole = range(1, len(charge_paragraphs(case)) + 1)
    sworn = case.pack.has("sworn_answer", areas(case))
    if sworn and said["form"] != Answer.Form.GENERAL:
        silent = [str(number) for number in whole if number not in numbers]
        if silent:
            yield _("Answer every paragraph. Nothing is said yet to: %(numbers)s.") % {"numbers": ", ".join(silent)}
    elif said["form"] == Answer.Form.STATEMENT and not said["statement"].strip():
        yield _("Write what the respondent says to the charge.")
    if len(set(numbers)) < len(numbers) or not set(numbers) <= set(whole):
        yield _("Each paragraph of the charge is answered once, and only those it has.")
    for number, response, text in lines:
        if response == AnswerLine.Response.PARTLY and not text.strip():
            yield _("Paragraph %(number)s is admitted in part: say which part.") % {"number": number}


def _cure(party: Party, event: Event) -> None:
    """A default that was asked for and not yet ordered ends: the respondent has answered."""
    for request in DefaultRequest.objects.current().filter(party=party, orders=None):
        request.end(event, "Cured by the answer.")


def _tell(answer: Answer, started: list[Deadline]) -> None:
    """Each complainant reads the answer, where the law of this stage lets them."""
    event = answer.made_by
    if event.case.is_at(*event.case.pack.inspection_stages(Party.Role.COMPLAINANT, "answer")):
        replies = tuple(one.clock for one in started if one.owed_by == "complainant")
        send_letters(event, Document.Kind.ANSWER, lambda _to: _letter(answer, replies), to=complainants(event.case))


def _letter(answer: Answer, clocks: tuple[str, ...]) -> LetterContent:
    lines = [f"{line.number}. {line.get_response_display()}. {line.text}".strip() for line in answer.lines.all()]
    came = _("%(party)s answered your complaint on %(day)s: %(form)s, signed by %(who)s.") % {
        "party": answer.party.name,
        "day": date_format(answer.received_on),
        "form": answer.get_form_display(),
        "who": answer.signed_by,
    }
    parts = [
        section(_("What came in"), came),
        section(_("Paragraph by paragraph"), *lines),
        section(_("What they say in their own words"), answer.statement),
        section(_("Their defenses"), answer.defenses),
        section(_("What you can do"), _("You may reply in writing, and you may read what the other side has filed.")),
    ]
    return LetterContent(_("The answer to your complaint"), [part for part in parts if part["paragraphs"]], clocks)
