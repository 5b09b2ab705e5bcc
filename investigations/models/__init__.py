"""What is kept of a complaint while it is answered, assessed and investigated."""

from .answer import Answer, AnswerLine, DefaultOrder, DefaultRequest
from .assessment import Assessment
from .evidence import ExhibitLink
from .plan import Plan
from .report import Report
from .requests import InformationRequest, ItemAnswer, RequestItem
from .witnesses import WitnessInterview

__all__ = [
    "Answer",
    "AnswerLine",
    "Assessment",
    "DefaultOrder",
    "DefaultRequest",
    "ExhibitLink",
    "InformationRequest",
    "ItemAnswer",
    "Plan",
    "Report",
    "RequestItem",
    "WitnessInterview",
]
