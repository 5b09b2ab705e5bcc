"""The periods of Connecticut law that run from the answer to the end: default, assessment, finding, hearing, court."""

from datetime import date
from functools import partial

from ...clocks import Clock, Extension, Plain
from ...confidence import Confidence
from ...pauses import STAYS, STAYS_OF_OUR_WORK
from ...rows import PRACTICE
from ..plain import ALL_DONE, APPEAL, APPEAL_OF_EITHER, REQUEST, TALKS, WE_DECIDE
from .counting import COUNTING
from .plain import AGAIN, FIRST_MEETING, GOES_ON

_V, _2ND, _OLD, _U = Confidence.V, Confidence.V_2ND, Confidence.V_OLD, Confidence.U
_clock = partial(Clock, jurisdiction="ct", counting=COUNTING, unit="d", scope="case", kind="limit", roll="next")
_ours = partial(
    _clock, owed_by="agency", next_act="explain_delay", paused_by=STAYS_OF_OUR_WORK,
    consequence="It is overdue and the reason is recorded. The case goes on (C.G.S. 46a-82e(a)).",
)  # fmt: skip
_HOUSING, _OTHERS = ("housing",), ("employment", "public_accommodation", "credit")
_IMPRACTICABLE = "It was impracticable to finish in time; the reasons are sent to both sides in writing."
_COMMENT = "You can say what you think of our draft until this day"
_FOUND = ("find_cause", "no_cause_found", "right_to_sue_issued")

CLOCKS_OF_THE_WORK = (
    _clock(
        code="CT-DEFAULT-WAIT", paused_by=STAYS, name="Answer, or object to the default", trigger="default_requested",
        scope="respondent", length=15, owed_by="respondent", owner_role="director", next_act="order_default",
        consequence="The executive director may order the default. An answer before the order cures it.",
        stopped_by=("answer_received", "default_ordered"), cured_by=("answer_received",), notify_before=(5, 1),
        citation="RCSA 46a-54-46a, 57a", confidence=_V,
        plain=Plain(respondent="Answer by this day, or a default can be ordered against you"),
    ),
    _ours(
        code="CT-CAR", name="Finish the case assessment review", trigger="answer_received", areas=_OTHERS,
        length=60, filed_from=date(2015, 10, 1), owner_role="counsel",
        stopped_by=("retain_complaint", "complaint_dismissed"), notify_before=(20, 7, 1),
        citation="C.G.S. 46a-83(c)", confidence=_V,
        plain=GOES_ON,
    ),
    _clock(
        code="CT-REBUT", paused_by=STAYS,
        name="Reply to the answer", trigger="answer_received", areas=_OTHERS, length=15, owed_by="complainant",
        owner_role="investigator", notify_before=(5, 1), next_act="go_on_without",
        consequence="The review goes on without a reply.", stopped_by=("retain_complaint", "complaint_dismissed"),
        citation="the commission's older page on its process", confidence=_OLD,
        extensions=(Extension(None, None, "d", "supervisor", "good cause"),),
        note="Counted from the day the answer came in; the page counted from receipt of the copy.",
        plain=Plain("You can reply to the answer until this day"),
    ),
    _ours(
        code="CT-MEDIATE", name="Hold the mediation", trigger="retain_complaint", areas=_OTHERS, length=60,
        owner_role="mediator", stopped_by=("mediation_ended",), notify_before=(20, 7, 1),
        citation="C.G.S. 46a-83(d)", confidence=_2ND,
        plain=Plain("We must hold the mediation by this day"),
    ),
    _ours(
        code="CT-FINDING", name="Issue the finding", trigger="retain_complaint", areas=_OTHERS, length=190,
        owner_role="investigator", stopped_by=_FOUND, notify_before=(60, 30, 14, 7, 1),
        extensions=(Extension(2, 3, "m", "director", "good cause"),),
        citation="C.G.S. 46a-83(g)(1); RCSA 46a-54-65a(b)", confidence=_V,
        plain=WE_DECIDE,
    ),
    _ours(
        code="CT-FINDING-HSG", paused_by=STAYS,
        name="Finish the investigation", trigger="file_charge", areas=_HOUSING, length=100,
        owner_role="investigator", stopped_by=_FOUND, notify_before=(30, 14, 7, 1),
        citation="C.G.S. 46a-64c(f); RCSA 46a-54-65a(c)", confidence=_2ND,
        excuse=_IMPRACTICABLE,
        note="The exception for what is impracticable was read in a summary only.",
        plain=WE_DECIDE,
    ),
    _ours(
        code="CT-FINAL-HSG", paused_by=STAYS,
        name="Dispose of the complaint finally", trigger="file_charge", areas=_HOUSING, length=1,
        unit="y", owner_role="director", stopped_by=("no_cause_found", "right_to_sue_issued", "hearing_decided"),
        notify_before=(60, 30, 7), citation="C.G.S. 46a-64c(f)", confidence=_2ND, excuse=_IMPRACTICABLE,
        note="The exception for what is impracticable was read in a summary only.",
        plain=ALL_DONE,
    ),
    _clock(
        code="CT-REQUEST", paused_by=STAYS, name="Answer the request for information", trigger="information_requested",
        scope="request", length=30, owed_by="respondent", owner_role="investigator", next_act="request_default",
        consequence="A default may be asked for; nothing happens by itself.",
        stopped_by=("information_received", "begin_determination"),
        cured_by=("information_received",), notify_before=(7, 1), confidence=_U,
        citation="C.G.S. 46a-54(11); the length is agency practice",
        extensions=(Extension(None, None, "d", "supervisor", "the office's own period; the office may give more"),),
        plain=REQUEST,
    ),
    _clock(
        code="CT-COMMENT", paused_by=STAYS,
        name="Comment on the draft finding", trigger="draft_finding_sent", length=15,
        owed_by="either", owner_role="investigator", next_act="issue_finding",
        consequence="The finding may be issued; a later comment is not considered.", stopped_by=_FOUND,
        notify_before=(5, 1), citation=PRACTICE, confidence=_U,
        extensions=(Extension(None, None, "d", "supervisor", "the office's own period; the office may give more"),),
        note="Both sides have these days. That each may comment on the evidence is C.G.S. 46a-83(g)(2).",
        allows="comment_on_draft",
        plain=Plain(_COMMENT, _COMMENT),
    ),
    _clock(
        code="CT-RECON", name="Ask for reconsideration", trigger="no_cause_found", length=15, owed_by="complainant",
        owner_role="director", next_act="reject_as_late", roll="next",
        consequence="A request received later is rejected without a look at its reasons.",
        stopped_by=("reconsideration_asked",), notify_before=(7, 2),
        citation="RCSA 46a-54-62a(b)", confidence=_V,
        note="The day the commission receives the request counts, not the day it was written or posted.",
        plain=AGAIN,
    ),
    _ours(
        code="CT-RECON-DEC", name="Decide on reconsideration", trigger="reconsideration_asked", length=90,
        owner_role="director", stopped_by=("reconsideration_decided",), notify_before=(30, 7, 1),
        citation="C.G.S. 46a-83(h)", confidence=_U,
        note="The text was not read whole; it may count from the finding, which is earlier. Nothing is owed before the "
        "request, so it is counted from there; counsel must decide.",
        plain=Plain("We must decide by this day if we look again"),
    ),
    _clock(
        code="CT-APPEAL", name="Appeal to the Superior Court", trigger="no_cause_found", length=45, roll="none",
        owed_by="complainant", owner_role="counsel", consequence="The right to appeal is lost.",
        notify_before=(14, 7, 1), citation="C.G.S. 4-183(c); 46a-94a", confidence=_V,
        note="A request for reconsideration in time moves the day; ask counsel.",
        outlives_closing=True,
        plain=APPEAL,
    ),
    _clock(
        code="CT-APPEAL-REC", name="Appeal to the Superior Court", trigger="reconsideration_decided", length=45,
        roll="none", owed_by="complainant", owner_role="counsel", consequence="The right to appeal is lost.",
        notify_before=(14, 7, 1), citation="C.G.S. 4-183(c); 46a-94a", confidence=_V,
        outlives_closing=True,
        plain=APPEAL,
    ),
    _clock(
        code="CT-APPEAL-HRG", name="Appeal to the Superior Court", trigger="hearing_decided", length=45, roll="none",
        owed_by="either", owner_role="counsel", consequence="The right to appeal is lost.",
        notify_before=(14, 7, 1), citation="C.G.S. 4-183(c); 46a-94a", confidence=_V,
        note="Either side may appeal.",
        outlives_closing=True,
        plain=APPEAL_OF_EITHER,
    ),
    _ours(
        code="CT-CONCIL", name="Conciliate", trigger="find_cause", length=50, owner_role="investigator",
        next_act="certify", stopped_by=("conciliation_failed", "remedy_agreed"), notify_before=(14, 7, 1),
        citation="C.G.S. 46a-84(a)", confidence=_V,
        plain=TALKS,
    ),
    _ours(
        code="CT-CERTIFY", name="Certify the complaint", trigger="conciliation_failed", length=10,
        owner_role="investigator", stopped_by=("send_to_hearing",), notify_before=(5, 1),
        citation="C.G.S. 46a-84(a)", confidence=_V,
        note="The ten days follow the fifty of conciliation; they are counted from the day it was declared failed.",
        plain=Plain("We must send your complaint to a hearing by this day"),
    ),
    _ours(
        code="CT-HCONF", paused_by=STAYS, name="Hold the hearing conference", trigger="send_to_hearing", length=45,
        owner_role="director", stopped_by=("hearing_conference_held", "hearing_held", "hearing_decided"),
        notify_before=(14, 7, 1), citation="C.G.S. 46a-84(b)", confidence=_V,
        plain=FIRST_MEETING,
    ),
    _ours(
        code="CT-DECISION", paused_by=STAYS,
        name="Decide after the hearing", trigger="hearing_held", length=90, owner_role="director",
        consequence="It is overdue and the reason is recorded. A party may ask the court to order a decision.",
        stopped_by=("hearing_decided",), notify_before=(30, 14, 1), citation="C.G.S. 4-180", confidence=_V,
        plain=Plain("The decision must be made by this day"),
    ),
    _ours(
        code="CT-REL-DEC", paused_by=STAYS, name="Decide on the release", trigger="release_asked", length=10, unit="bd",
        owner_role="director", stopped_by=("right_to_sue_issued",), notify_before=(5, 1),
        citation="C.G.S. 46a-101(c)", confidence=_OLD,
        extensions=(Extension(1, 30, "d", "director", "certified or in conciliation (the 30 days were not read)"),),
        note="May be declined where a public hearing is scheduled.",
        plain=Plain("We must decide by this day if you get the paper that lets you go to court"),
    ),
)  # fmt: skip
