"""Running instances of the law's clocks, what moves them, and the warnings that go out before they end."""

from .approval import RuleApproval
from .calendar_feed import CalendarFeed, FeedReading
from .closing import OfficeClosing
from .correction import Correction
from .deadline import LASTING, Deadline, DeadlineQuerySet, MetLate, stayed
from .extension import Extension
from .miss import Miss
from .reminder import Reminder
from .stay import Stay, open_ended

__all__ = [
    "LASTING",
    "CalendarFeed",
    "Correction",
    "Deadline",
    "DeadlineQuerySet",
    "Extension",
    "FeedReading",
    "MetLate",
    "Miss",
    "OfficeClosing",
    "Reminder",
    "RuleApproval",
    "Stay",
    "open_ended",
    "stayed",
]
