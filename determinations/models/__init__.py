"""What is kept of a complaint from the determination to its end."""

from .closing import ClosingProposal
from .comments import Comment
from .conciliation import FailedConciliation
from .determination import ClaimOutcome, Determination, Outcome
from .hearing import Hearing, HearingDecision, HearingRecord
from .reconsideration import ReconsiderationDecision, ReconsiderationRequest
from .release import ReleaseDecision, ReleaseRequest
from .remedies import Remedy, RemedyKept, RemedyMissed

__all__ = [
    "ClaimOutcome",
    "ClosingProposal",
    "Comment",
    "Determination",
    "FailedConciliation",
    "Hearing",
    "HearingDecision",
    "HearingRecord",
    "Outcome",
    "ReconsiderationDecision",
    "ReconsiderationRequest",
    "ReleaseDecision",
    "ReleaseRequest",
    "Remedy",
    "RemedyKept",
    "RemedyMissed",
]
