"""A date together with the whole sum that led to it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from .confidence import Confidence

STEP_KINDS = ("trigger", "first_day", "presumption", "length", "pause", "extension", "closed", "roll", "result")


@dataclass(frozen=True)
class Step:
    """One line of the sum: what was done, in one plain sentence, the date it concerns, and the rule for it."""

    kind: str
    text: str
    on: date | None
    citation: str


@dataclass(frozen=True)
class Reckoning:
    """The date, every step to it, the clock and the edition of its rule, and how sure we are of all of it together.

    `opens_on` is set for an entitlement alone: the first day on which the right can be used.
    """

    due_on: date
    steps: tuple[Step, ...]
    clock: str
    edition: str
    confidence: Confidence = Confidence.U
    opens_on: date | None = None

    def as_json(self) -> dict[str, Any]:
        """The reckoning as plain JSON, to be kept with the deadline it explains."""
        return {
            "due_on": self.due_on.isoformat(),
            "opens_on": _text(self.opens_on),
            "clock": self.clock,
            "edition": self.edition,
            "confidence": self.confidence.value,
            "steps": [
                {"kind": step.kind, "text": step.text, "on": _text(step.on), "citation": step.citation}
                for step in self.steps
            ],
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Reckoning":
        """The reckoning that `as_json` wrote; KeyError or ValueError when it is not one."""
        return cls(
            due_on=date.fromisoformat(kept["due_on"]),
            steps=tuple(
                Step(step["kind"], step["text"], _date(step["on"]), step["citation"]) for step in kept["steps"]
            ),
            clock=kept["clock"],
            edition=kept["edition"],
            confidence=Confidence(kept["confidence"]),
            opens_on=_date(kept["opens_on"]),
        )


def _text(day: date | None) -> str | None:
    """A date as text, or nothing."""
    return None if day is None else day.isoformat()


def _date(text: str | None) -> date | None:
    """A date from its text, or nothing."""
    return None if text is None else date.fromisoformat(text)
