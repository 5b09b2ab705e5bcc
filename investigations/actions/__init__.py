"""Acts of the answer, the assessment and the investigation."""

from .answer import record_answer
from .assessment import begin_assessment, issue_assessment, write_assessment
from .assignment import assign_investigator, begin_investigation
from .default import decide_default, request_default, send_default_to_hearing
from .evidence import link_exhibit, unlink_exhibit
from .exhibits import file_own_exhibit
from .more_time import ask_for_time, grant_time, refuse_time
from .plan import write_plan
from .report import begin_determination, write_report
from .requests import ask_for_information, record_item_answer
from .witnesses import record_witness_interview

__all__ = [
    "ask_for_information",
    "ask_for_time",
    "assign_investigator",
    "begin_assessment",
    "begin_determination",
    "begin_investigation",
    "decide_default",
    "file_own_exhibit",
    "grant_time",
    "issue_assessment",
    "link_exhibit",
    "record_answer",
    "record_item_answer",
    "record_witness_interview",
    "refuse_time",
    "request_default",
    "send_default_to_hearing",
    "unlink_exhibit",
    "write_assessment",
    "write_plan",
    "write_report",
]
