"""How days are counted in Missouri."""

from ...clocks import Counting
from ...confidence import Confidence

COUNTING = Counting(
    citation="RSMo 1.040: first day out, last day in (not read)",
    confidence=Confidence.U,
    roll_citation="RSMo 1.040 (not read): a last day on a Sunday or holiday moves on",
    roll_confidence=Confidence.U,
    roll_note="No rule was read that moves a last day off a Saturday; limits of the law therefore stay on it.",
)
