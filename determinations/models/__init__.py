"""What is kept of a complaint from the determination to its end."""

from .comments import Comment
from .determination import ClaimOutcome, Determination, Outcome
from .reconsideration import ReconsiderationDecision, ReconsiderationRequest
from .release import ReleaseDecision, ReleaseRequest

__all__ = [
    "ClaimOutcome",
    "Comment",
    "Determination",
    "Outcome",
    "ReconsiderationDecision",
    "ReconsiderationRequest",
    "ReleaseDecision",
    "ReleaseRequest",
]
