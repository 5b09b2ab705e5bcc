"""How days are counted by the federal agencies."""

from ...clocks import Counting
from ...confidence import Confidence

COUNTING = Counting(
    citation="general rule of counting: first day out, last day in; calendar days (not read)",
    confidence=Confidence.U,
    roll_citation="EEOC page on time limits: next business day (not read)",
    roll_confidence=Confidence.U,
    roll_note="Assumed for HUD as well.",
)
