"""Turns the short tables of a pack into rows; adds nothing to what a table says."""

from collections.abc import Iterable, Mapping
from datetime import date

from ..confidence import Confidence
from ..rows import Basis, Issue, ScreeningQuestion, Stage
from .names import BASES

SOURCE_OF_ISSUES = "agency practice; no rule found (action codes of the complaint forms)"
SOURCE_OF_SCREENING = "agency practice; no rule found (order of the intake questions)"


def bases(
    area: str,
    citation: str,
    confidence: Confidence,
    codes: str,
    *,
    notes: Mapping[str, str] | None = None,
    acts_from: date | None = None,
) -> tuple[Basis, ...]:
    """One row for each basis (codes parted by spaces) that one statute lists for one area."""
    return tuple(
        Basis(
            code=code,
            name=BASES[code],
            areas=(area,),
            citation=citation,
            confidence=confidence,
            acts_from=acts_from,
            note=(notes or {}).get(code, ""),
        )
        for code in codes.split()
    )


def between(rows: Iterable[Stage], first: str, last: str) -> tuple[str, ...]:
    """The codes of a law's own stages from one to another, both included."""
    codes = [row.code for row in rows]
    return tuple(codes[codes.index(first) : codes.index(last) + 1])


def issues(area: str, names: Mapping[str, str]) -> tuple[Issue, ...]:
    """One row for each action that can be complained of in one area."""
    return tuple(
        Issue(code=code, name=name, areas=(area,), citation=SOURCE_OF_ISSUES, confidence=Confidence.U)
        for code, name in names.items()
    )


def stages(citation: str, confidence: Confidence, names: Mapping[str, str]) -> tuple[Stage, ...]:
    """One row for each stage, in the order of a case's life."""
    return tuple(Stage(code=code, name=name, citation=citation, confidence=confidence) for code, name in names.items())


def screening(questions: Iterable[tuple[str, str]]) -> tuple[ScreeningQuestion, ...]:
    """The screening questions in the order given, numbered from 1."""
    return tuple(
        ScreeningQuestion(
            code=code,
            name=code.replace("_", " ").capitalize(),
            order=number,
            question=question,
            citation=SOURCE_OF_SCREENING,
            confidence=Confidence.U,
        )
        for number, (code, question) in enumerate(questions, start=1)
    )
