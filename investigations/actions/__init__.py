"""Acts of the answer, the assessment and the investigation."""

from .assignment import assign_investigator, begin_investigation
from .report import begin_determination, write_report

__all__ = [
    "assign_investigator",
    "begin_determination",
    "begin_investigation",
    "write_report",
]
