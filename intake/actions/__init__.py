"""What people do while a complaint is told, worded, signed, sworn, filed and served. One module a noun."""

from .appearance import end_appearance, record_appearance
from .charge import send_charge_for_signature, take_charge_back, write_charge
from .closing import close_inquiry, reopen_inquiry
from .filing import allow_late_filing, file_charge
from .inquiry import InquiryData, receive_inquiry, take_inquiry
from .interview import decide_jurisdiction, record_interview, start_charge
from .invitation import check_address, invite
from .oath import record_oath
from .parties import (
    Otherwise,
    PartyDetails,
    add_party,
    end_party,
    set_address,
    state_claim,
    told_otherwise,
    withdraw_claim,
)
from .service import complete_service, record_receipt, serve_respondent
from .signature import ask_for_correction, record_paper_signature, sign_charge

__all__ = [
    "InquiryData",
    "Otherwise",
    "PartyDetails",
    "add_party",
    "allow_late_filing",
    "ask_for_correction",
    "check_address",
    "close_inquiry",
    "complete_service",
    "decide_jurisdiction",
    "end_appearance",
    "end_party",
    "file_charge",
    "invite",
    "receive_inquiry",
    "record_appearance",
    "record_interview",
    "record_oath",
    "record_paper_signature",
    "record_receipt",
    "reopen_inquiry",
    "send_charge_for_signature",
    "serve_respondent",
    "set_address",
    "sign_charge",
    "start_charge",
    "state_claim",
    "take_charge_back",
    "take_inquiry",
    "told_otherwise",
    "withdraw_claim",
    "write_charge",
]
