"""Starting, stopping, holding and correcting the clocks of the law. Every other app comes in by this door."""

from .approval import approval_of, approve_rule
from .calculation import reckon_anew
from .closing import close_office, open_office
from .correction import can_be_corrected, correct_day
from .extension import extend
from .external_events import FEDERAL, kind_names, possible_in, record_dual_filing, record_happening
from .facts import day_of, days_of, filed_on
from .miss import explain_miss
from .stay import begin_stay, lift_stay, take_stay_back
from .triggers import resume, stop_all, stop_at_closing, update_deadlines, why_stopped

__all__ = [
    "FEDERAL",
    "approval_of",
    "approve_rule",
    "begin_stay",
    "can_be_corrected",
    "close_office",
    "correct_day",
    "day_of",
    "days_of",
    "explain_miss",
    "extend",
    "filed_on",
    "kind_names",
    "lift_stay",
    "open_office",
    "possible_in",
    "reckon_anew",
    "record_dual_filing",
    "record_happening",
    "resume",
    "stop_all",
    "stop_at_closing",
    "take_stay_back",
    "update_deadlines",
    "why_stopped",
]
