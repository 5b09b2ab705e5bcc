"""Acts from the determination to the end of a complaint."""

from .closing import close_case, open_proposal, propose_closing
from .conciliation import record_conciliation_failed, send_to_hearing
from .determination import order_further_investigation, write_determination
from .draft_finding import comment_on_draft, draft_sent, last_day_to_comment, send_draft_finding
from .hearing import notice_hearing, record_hearing_decision, record_hearing_held
from .issuance import issue_determination, stands_in_the_way
from .reconsideration import ask_for_reconsideration, finding_of, last_day_to_ask
from .reconsideration_decision import decide_reconsideration, took_part
from .release import ask_for_release, decline_release, issue_release, opens_on, right_to_release
from .remedies import (
    Promised,
    begin_monitoring,
    promise_remedy,
    record_remedy_kept,
    record_remedy_missed,
    release_remedy,
)
from .reopening import reopen_case
from .withdrawal import record_withdrawal, staying, withdraw

__all__ = [
    "Promised",
    "ask_for_reconsideration",
    "ask_for_release",
    "begin_monitoring",
    "close_case",
    "comment_on_draft",
    "decide_reconsideration",
    "decline_release",
    "draft_sent",
    "finding_of",
    "issue_determination",
    "issue_release",
    "last_day_to_ask",
    "last_day_to_comment",
    "notice_hearing",
    "open_proposal",
    "opens_on",
    "order_further_investigation",
    "promise_remedy",
    "propose_closing",
    "record_conciliation_failed",
    "record_hearing_decision",
    "record_hearing_held",
    "record_remedy_kept",
    "record_remedy_missed",
    "record_withdrawal",
    "release_remedy",
    "reopen_case",
    "right_to_release",
    "send_draft_finding",
    "send_to_hearing",
    "stands_in_the_way",
    "staying",
    "took_part",
    "withdraw",
    "write_determination",
]
