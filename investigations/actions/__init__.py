"""Acts of the answer, the assessment and the investigation."""

from .assignment import assign_investigator, begin_investigation
from .evidence import link_exhibit, unlink_exhibit
from .plan import submit_written, write_plan
from .report import begin_determination, write_report
from .requests import ask_for_information, record_item_answer
from .witnesses import record_witness_interview

__all__ = [
    "ask_for_information",
    "assign_investigator",
    "begin_determination",
    "begin_investigation",
    "link_exhibit",
    "record_item_answer",
    "record_witness_interview",
    "submit_written",
    "unlink_exhibit",
    "write_plan",
    "write_report",
]
