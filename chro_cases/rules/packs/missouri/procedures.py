"""What Missouri's law does in its own way, and the answers its determinations give."""

from ...confidence import Confidence
from ...rows import Outcome, Procedure

_V, _U = Confidence.V, Confidence.U

PROCEDURES = (
    Procedure(
        code="ministerial_release",
        name="The notice of right to sue must be issued and ends the work",
        citation="RSMo 213.111.1",
        confidence=_V,
    ),
)

OUTCOMES = (
    Outcome(code="cause", name="Probable cause", citation="RSMo 213.075.3", confidence=_V),
    Outcome(code="no_cause", name="No probable cause", closes_as="MO-NPC", citation="RSMo 213.075", confidence=_V),
    Outcome(
        code="no_jurisdiction",
        name="No jurisdiction",
        closes_as="MO-JURIS-COVER",
        citation="RSMo 213.075.1",
        confidence=_V,
    ),
)
