"""What is kept of a meeting of both sides, and of what they agree on."""

from .agreement import Agreement, settlement_kept_from
from .attendance import Attendance
from .booking import Booking
from .conference import Conference, ConferenceOutcome
from .mediation import MediationNote, mediates
from .room import Room
from .settlement import Settlement, SettlementTerm
from .summary import Summary

__all__ = [
    "Agreement",
    "Attendance",
    "Booking",
    "Conference",
    "ConferenceOutcome",
    "MediationNote",
    "Room",
    "Settlement",
    "SettlementTerm",
    "Summary",
    "mediates",
    "settlement_kept_from",
]
