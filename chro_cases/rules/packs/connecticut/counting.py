"""How days are counted in Connecticut."""

from ...clocks import Counting
from ...confidence import Confidence

COUNTING = Counting(
    citation="RCSA 46a-54-1a(b)(4): days are calendar days; first day out, last day in: RCSA 46a-54-20a (not read)",
    confidence=Confidence.U,
    roll_citation="RCSA 1-21j-15, 16-1-5, 19a-9-8 (other agencies of the state); RCSA 46a-54-20a (not read)",
    roll_confidence=Confidence.U,
    roll_note="Read for sister agencies only; the commission's own rule on counting was not found.",
)
