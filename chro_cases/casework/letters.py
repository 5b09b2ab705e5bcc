"""Letters of the stages after filing: a title, headed words, and the dates that matter to whoever gets it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import override

from chro_cases.cases.models import Case, Event, Party
from chro_cases.deadlines.models import Deadline
from chro_cases.documents.actions import issue, post_letter
from chro_cases.documents.models import Document

from .letterhead import date_words, filed, once, who
from .notices import tell_something_waits

BOTH_SIDES = (Party.Role.COMPLAINANT, Party.Role.RESPONDENT)


@dataclass(frozen=True)
class LetterContent:
    """What a letter says: its title and its headed sections, each {"heading": str, "paragraphs": [str]}.

    `clocks` are the codes of the running dates printed on it, each with its provision and its sum.
    """

    title: str
    sections: list[dict[str, Any]] = field(default_factory=list)
    clocks: tuple[str, ...] = ()


def section(heading: str, *paragraphs: str) -> dict[str, Any]:
    """One headed part of a letter."""
    return {"heading": heading, "paragraphs": [paragraph for paragraph in paragraphs if paragraph]}


def letter_content(event: Event, party: Party, said: LetterContent, about: dict[str, Any]) -> dict[str, Any]:
    """Every word of one letter, as plain JSON. Dates are those that run for the case or for this very party.

    `about` is what every letter of the case says of the filed charge (`filed`).
    """
    running = event.case.deadlines.current().filter(clock__in=said.clocks).soonest()
    theirs = [one for one in running if one.party_id in (None, party.pk)]
    dates = once([date_words(one) for one in _of_this(event, theirs)])
    return {
        **about,
        "party": who(party),
        "title": said.title,
        "sections": said.sections,
        "dates": dates,
        "sent_by": str(event.by),
        "reader": party.role,
    }


def _of_this(event: Event, dates: list[Deadline]) -> list[Deadline]:
    """Of a clock that runs once for each request, the date that this very event began, if it began one."""
    began = {one.clock for one in dates if one.made_by_id == event.pk}
    return [one for one in dates if one.clock not in began or one.made_by_id == event.pk]


def send_letters(
    event: Event, kind: str, say: Callable[[Party], LetterContent], *, to: Iterable[Party]
) -> list[Document]:
    """Issue one letter to each party in their language, note that it is posted, and tell those who have a login.

    `say` is asked for the words of each letter with the party's language switched on; call it after
    `update_deadlines(event)`, so that the dates the event started stand on the paper.
    """
    papers, about = [], filed(event.case)
    for party in to:
        with override(party.language):
            words = letter_content(event, party, say(party), about)
        paper = issue(event, kind, words, to_party=party, language=party.language)
        post_letter(paper)
        tell_something_waits(party, key=f"{kind}:{event.pk}:{party.pk}")
        papers.append(paper)
    return papers


def opposing_parties(case: Case) -> list[Party]:
    """Everybody on either side of the case today: complainants, then respondents."""
    parties = case.parties.current().filter(role__in=BOTH_SIDES).select_related("person", "organisation")
    return sorted(parties, key=lambda party: BOTH_SIDES.index(party.role))
