"""The rows a pack is made of: each says what it is, where it was read, how sure we are and when it is law."""

from dataclasses import dataclass
from datetime import date

from .confidence import Confidence

AREAS = ("employment", "housing", "public_accommodation", "credit")

PRACTICE = "agency practice; no rule found"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One dated rule. Empty `areas` means every area; a missing date means no bound on that side (both ends count)."""

    code: str
    name: str
    citation: str
    confidence: Confidence
    areas: tuple[str, ...] = ()
    acts_from: date | None = None
    acts_until: date | None = None
    note: str = ""

    def covers_area(self, area: str) -> bool:
        """Whether the row speaks about this area."""
        return not self.areas or area in self.areas

    def holds_for_act(self, acted_on: date | None) -> bool:
        """Whether the row is the law for an act of that day; for an unknown day, whether it is the law for acts now."""
        return within(acted_on, self.acts_from, self.acts_until)


def within(day: date | None, first: date | None, last: date | None) -> bool:
    """Whether a day lies between two bounds, both included; an unknown day lies only in a span that has not ended."""
    if day is None:
        return last is None
    return (first is None or first <= day) and (last is None or day <= last)


@dataclass(frozen=True, kw_only=True)
class Area(Row):
    """A field of life in which discrimination is forbidden."""


@dataclass(frozen=True, kw_only=True)
class Stage(Row):
    """A stage that the law of this jurisdiction has, under the name its people use."""


@dataclass(frozen=True, kw_only=True)
class Basis(Row):
    """A reason for which nobody may be treated worse, in the areas whose law lists it."""


@dataclass(frozen=True, kw_only=True)
class Issue(Row):
    """What was done to the person: the action complained of."""


@dataclass(frozen=True, kw_only=True)
class Law(Row):
    """A statute under which a claim can be brought."""


@dataclass(frozen=True, kw_only=True)
class EmployerSize(Row):
    """How many employees an employer needs before a law reaches it, for acts within the dates of the row."""

    law: str
    minimum: int


@dataclass(frozen=True)
class Coverage:
    """The answer (yes, no or unknown) to whether a law reaches somebody, the sentence for it, and the rows used."""

    answer: str
    sentence: str
    rule: Row | None = None


@dataclass(frozen=True, kw_only=True)
class Exemption(Row):
    """Something that may take a respondent outside the law, put as the question intake must ask."""

    question: str


@dataclass(frozen=True, kw_only=True)
class ScreeningQuestion(Row):
    """One question of the jurisdiction screening, in its order."""

    order: int
    question: str


@dataclass(frozen=True, kw_only=True)
class OathMethod(Row):
    """A way to swear to a charge: administered by somebody, or declared by the signer together with the signature."""

    administered: bool
    signer_declares: bool
    words: str


@dataclass(frozen=True, kw_only=True)
class ClosureReason(Row):
    """A reason for which a case may be closed, and the stages from which it may be used (empty: from any).

    `proven_by`: kinds of event, one of which must be on file. `proof`: what must be named when nothing else proves it.
    A reason with a `proof` is the agency's own decision, and a supervisor reads the proposal to close.
    `starts`: the kind of event that closing for this reason is to the law, where times to object count from it.
    """

    stages: tuple[str, ...] = ()
    proven_by: tuple[str, ...] = ()
    proof: str = ""
    starts: str = ""


@dataclass(frozen=True, kw_only=True)
class Procedure(Row):
    """Something this law does in its own way, or at all: see `procedures.py` for the keys."""


@dataclass(frozen=True, kw_only=True)
class Outcome(Row):
    """An answer that a determination may give to a claim: cause, no_cause or no_jurisdiction; and how it then ends."""

    closes_as: str = ""


@dataclass(frozen=True, kw_only=True)
class ServiceMethod(Row):
    """A way to send a paper; days after sending on which receipt is presumed (None: receipt must be proven)."""

    presumed_receipt_days: int | None
    rebuttable: bool
    clock: str | None = None


@dataclass(frozen=True, kw_only=True)
class Visibility(Row):
    """What one side may read of what the other side sent in, and in which stages (empty: in all). No row, no reading.

    `role` is the side that reads; `item` is the answer or the evidence.
    """

    role: str
    item: str
    stages: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LateReport(Row):
    """A report that a law asks for about what an agency did late, and the codes of the clocks it is about."""

    asks: str
    clocks: tuple[str, ...]
