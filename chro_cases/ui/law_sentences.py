"""The sentences of the law's tables that are printed in letters to the parties, for the translators."""

import re
from collections.abc import Iterator

from chro_cases.rules import EVENT_KINDS, PACKS, Confidence, Pack

WORDS = ("charge", "charge_short", "answer", "release", "after_release", "number")


def law_sentences() -> Iterator[str]:
    """Names and consequences of clocks and what each side is told of them, from what they count, how sure they are,
    stages, reasons for closing, words of each agency.
    """
    for pack in PACKS.values():
        for clock in pack.clocks:
            if clock.kind != "presumption":
                yield from filter(
                    None, (clock.name, clock.consequence, clock.plain.complainant, clock.plain.respondent)
                )
                if _has_prose(clock.citation):
                    yield clock.citation
        if not pack.stands_beside:
            yield from _of_agency(pack)
    yield from (kind.plain for kind in EVENT_KINDS.values() if kind.plain)
    yield from (mark.sentence for mark in Confidence)


def _of_agency(pack: Pack) -> Iterator[str]:
    yield from pack.stage_names.values()
    yield from (reason.name for stage in pack.stages for reason in pack.closure_reasons_from(stage))
    yield from (pack.words[word] for word in WORDS)


def _has_prose(citation: str) -> bool:
    """Whether a citation says more than a provision's name, which is the same in every language."""
    return bool(re.search(r"\b[a-z]{3,}", citation))
