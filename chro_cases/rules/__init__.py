"""The law as data: packs of dated rules, calendars, and the sum that turns a fact into a date.

Plain Python without database, framework or clock of the machine. A lawyer can review `packs/` line by line.
"""

from .calendars import Calendar, ClosedDay, HolidayRule
from .clocks import ALLOWED, CONDITIONS, NEXT_ACTS, Clock, Counting, Extension, OtherReading, Plain
from .confidence import Confidence, weakest
from .due_dates import due
from .errors import PackError, Unreckonable
from .events import EventKind
from .facts import Facts, Granted, Pause
from .pack import Pack
from .pack_changes import Change
from .pack_file import ChangedPack, read_pack_file
from .packs.events import EVENT_KINDS
from .pauses import PAUSES, PauseKind
from .procedures import PROCEDURES
from .receipt import presumed_receipt
from .reckoning import STEP_KINDS, Reckoning, Step
from .registry import PACKS, beside, calendar_for, pack_for
from .rows import (
    AREAS,
    PRACTICE,
    Area,
    Basis,
    ClosureReason,
    Coverage,
    EmployerSize,
    Exemption,
    Issue,
    LateReport,
    Law,
    OathMethod,
    Outcome,
    Procedure,
    Row,
    ScreeningQuestion,
    ServiceMethod,
    Stage,
    Visibility,
)
from .timeliness import FilingLimit, timeliness
from .validation import validate

__all__ = [
    "ALLOWED",
    "AREAS",
    "CONDITIONS",
    "EVENT_KINDS",
    "NEXT_ACTS",
    "PACKS",
    "PAUSES",
    "PRACTICE",
    "PROCEDURES",
    "STEP_KINDS",
    "Area",
    "Basis",
    "Calendar",
    "Change",
    "ChangedPack",
    "Clock",
    "ClosedDay",
    "ClosureReason",
    "Confidence",
    "Counting",
    "Coverage",
    "EmployerSize",
    "EventKind",
    "Exemption",
    "Extension",
    "Facts",
    "FilingLimit",
    "Granted",
    "HolidayRule",
    "Issue",
    "LateReport",
    "Law",
    "OathMethod",
    "OtherReading",
    "Outcome",
    "Pack",
    "PackError",
    "Pause",
    "PauseKind",
    "Plain",
    "Procedure",
    "Reckoning",
    "Row",
    "ScreeningQuestion",
    "ServiceMethod",
    "Stage",
    "Step",
    "Unreckonable",
    "Visibility",
    "beside",
    "calendar_for",
    "due",
    "pack_for",
    "presumed_receipt",
    "read_pack_file",
    "timeliness",
    "validate",
    "weakest",
]
