"""Acts of conferences, mediation and settlement."""

from .mediation import assign_mediator, end_mediation, write_mediation_note
from .outcome import record_held, record_missed
from .plan import Expected
from .rooms import add_room
from .scheduling import call_conference, call_off, postpone_conference
from .settlement import Signer, sign_settlement, write_settlement
from .summary import send_summary, summary_sent, write_summary

__all__ = [
    "Expected",
    "Signer",
    "add_room",
    "assign_mediator",
    "call_conference",
    "call_off",
    "end_mediation",
    "postpone_conference",
    "record_held",
    "record_missed",
    "send_summary",
    "sign_settlement",
    "summary_sent",
    "write_mediation_note",
    "write_settlement",
    "write_summary",
]
