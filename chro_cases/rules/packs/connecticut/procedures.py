"""What Connecticut's law does in its own way, and the answers its findings give."""

from functools import partial

from ...confidence import Confidence
from ...rows import Outcome, Procedure

_V, _2ND, _U = Confidence.V, Confidence.V_2ND, Confidence.U
_NOT_HOUSING = ("employment", "public_accommodation", "credit")
_screened = partial(Procedure, areas=_NOT_HOUSING)

PROCEDURES = (
    Procedure(
        code="sworn_answer",
        name="The answer is sworn and goes paragraph by paragraph",
        citation="C.G.S. 46a-83(b); RCSA 46a-54-43a",
        confidence=_V,
    ),
    Procedure(code="default", name="Default for silence", citation="RCSA 46a-54-46a, 57a", confidence=_V),
    _screened(code="assessment", name="Case assessment review", citation="C.G.S. 46a-83(c)", confidence=_V),
    _screened(code="mediation_required", name="Mandatory mediation", citation="C.G.S. 46a-83(d)", confidence=_2ND),
    Procedure(
        code="draft_finding",
        name="Comment on the draft finding",
        citation="C.G.S. 46a-83(g)(2)",
        confidence=_U,
        note="The right to comment on the evidence was read in a summary; the fifteen days are practice.",
    ),
    Procedure(code="reconsideration", name="Reconsideration", citation="RCSA 46a-54-62a", confidence=_V),
    Procedure(
        code="joint_release",
        name="Release on joint request",
        citation="C.G.S. 46a-101(b)",
        confidence=Confidence.V_OLD,
    ),
)

OUTCOMES = (
    Outcome(code="cause", name="Reasonable cause", citation="C.G.S. 46a-83(g)", confidence=_U),
    Outcome(
        code="no_cause",
        name="No reasonable cause",
        closes_as="CT-NRC-MERITS",
        citation="RCSA 46a-54-61a",
        confidence=_V,
    ),
    Outcome(
        code="no_jurisdiction",
        name="No reasonable cause: no jurisdiction",
        closes_as="CT-NRC-JURIS",
        citation="RCSA 46a-54-42a",
        confidence=_V,
    ),
)
