"""Starting, stopping, holding and correcting the clocks of the law. Every other app comes in by this door."""

from .approval import approval_of, approve_rule
from .closing import close_office, open_office
from .correction import can_be_corrected, correct_day
from .extension import extend
from .following import follow, is_for_a_court, stop_all, stop_but_for_courts
from .reckoned import calendar_of, conditions, day_of, filed_on, reckon_anew
from .stay import begin_stay, lift_stay, take_stay_back

__all__ = [
    "approval_of",
    "approve_rule",
    "begin_stay",
    "calendar_of",
    "can_be_corrected",
    "close_office",
    "conditions",
    "correct_day",
    "day_of",
    "extend",
    "filed_on",
    "follow",
    "is_for_a_court",
    "lift_stay",
    "open_office",
    "reckon_anew",
    "stop_all",
    "stop_but_for_courts",
    "take_stay_back",
]
