"""The periods of Missouri law, and of the commission's practice, from the response to the end."""

from functools import partial

from ...clocks import Clock, Extension, Plain
from ...confidence import Confidence
from ...pauses import STAYS, STAYS_OF_OUR_WORK
from ...rows import PRACTICE
from ..fair_housing import fhap_start
from ..plain import ALL_DONE, APPEAL, APPEAL_OF_EITHER, COURT_INSTEAD, REQUEST, TALKS, TO_COURT, WE_DECIDE
from .counting import COUNTING

_V, _U = Confidence.V, Confidence.U
_clock = partial(Clock, jurisdiction="mo", counting=COUNTING, unit="d", scope="case", kind="limit", roll="next")
_ours = partial(
    _clock, owed_by="agency", next_act="explain_delay",
    consequence="It is overdue and the reason is recorded. The case goes on.",
)  # fmt: skip
_review = partial(
    _clock, code="MO-REVIEW", name="Ask the circuit court for review", length=30, roll="none", owed_by="complainant",
    owner_role="counsel", consequence="The right to review is lost.", notify_before=(14, 7, 1),
    citation="RSMo 213.085.2; 536.110", confidence=_V,
    outlives_closing=True,
    plain=APPEAL,
)  # fmt: skip

_IMPRACTICABLE = "It was impracticable to finish in time; the reasons are sent to both sides in writing."

CLOCKS_OF_THE_WORK = (
    fhap_start(jurisdiction="mo", counting=COUNTING),
    _ours(
        code="FHAP-INV", name="Finish the investigation", trigger="file_charge", areas=("housing",), length=100,
        owner_role="investigator", stopped_by=("find_cause", "no_cause_found", "right_to_sue_issued"),
        notify_before=(30, 14, 7, 1), citation="24 CFR 115.203, 115.206", confidence=_V, excuse=_IMPRACTICABLE,
        plain=WE_DECIDE,
    ),
    _ours(
        code="FHAP-FINAL", name="Dispose of the complaint finally", trigger="file_charge", areas=("housing",),
        length=1, unit="y", owner_role="director",
        stopped_by=("no_cause_found", "right_to_sue_issued", "hearing_decided"), notify_before=(60, 30, 7),
        citation="24 CFR 115.203, 115.206", confidence=_V, excuse=_IMPRACTICABLE,
        plain=ALL_DONE,
    ),
    _clock(
        code="MO-REQUEST", paused_by=STAYS, name="Answer the request for information", trigger="information_requested",
        scope="request", length=30, owed_by="respondent", owner_role="investigator", next_act="go_on_without",
        consequence="Nothing in the law follows; the investigation may go on without it.",
        stopped_by=("information_received", "begin_determination"), notify_before=(7, 1), citation=PRACTICE,
        confidence=_U,
        extensions=(Extension(None, None, "d", "supervisor", "the office's own period; the office may give more"),),
        plain=REQUEST,
    ),
    _review(trigger="no_cause_found"),
    _review(
        code="MO-REVIEW-ORD", trigger="hearing_decided", owed_by="either", note="Either side may ask.",
        plain=APPEAL_OF_EITHER,
    ),
    _ours(
        code="MO-CONCIL", paused_by=STAYS_OF_OUR_WORK,
        name="Conciliate", trigger="find_cause", length=50, owner_role="investigator",
        next_act="certify", stopped_by=("conciliation_failed", "remedy_agreed"), notify_before=(14, 7, 1),
        citation=PRACTICE, confidence=_U,
        note="RSMo 213.075.3 asks for conciliation and names no period; the office counts fifty days.",
        plain=TALKS,
    ),
    _clock(
        code="MO-ELECT", name="Choose a civil action instead of the hearing", trigger="hearing_noticed",
        areas=("housing",), length=20, owed_by="either", owner_role="counsel",
        consequence="The hearing goes on.", stopped_by=("civil_action_elected", "hearing_decided"),
        notify_before=(7, 2), citation="RSMo 213.076.1", confidence=_V, note="Either side may choose.",
        plain=COURT_INSTEAD,
    ),
    _ours(
        code="MO-CIVIL", name="Bring the civil action", trigger="civil_action_elected", areas=("housing",), length=30,
        owner_role="counsel", stopped_by=("civil_action_filed",), notify_before=(14, 7, 1),
        citation="RSMo 213.076.2", confidence=_V,
        note="Owed by the commission's attorneys, whom the chairperson directs.",
        plain=TO_COURT,
    ),
    _clock(
        code="MO-VENUE", name="Ask for the hearing in one's own county", trigger="hearing_noticed", length=10,
        owed_by="respondent", owner_role="counsel", consequence="The hearing stays in the county of the notice.",
        stopped_by=("venue_asked", "hearing_decided"), notify_before=(3, 1),
        citation="RSMo 213.075.4; 8 CSR 60-4.040", confidence=_U,
        note="That a respondent may ask was read; the ten days were not.",
        plain=Plain(respondent="You can ask for the hearing in your own county until this day"),
    ),
    _ours(
        code="MO-LOCAL", name="Send the complaint on to the other commission", trigger="local_charge_received",
        length=7, owner_role="clerk", stopped_by=("local_copy_sent",), notify_before=(3, 1),
        citation="RSMo 213.075.2", confidence=_V,
        note="Owed by the state's and by a certified local commission, each for what it receives.",
        plain=Plain("We must send your complaint on to the other commission by this day"),
    ),
)  # fmt: skip
