"""The periods of Connecticut law around the answer and its review: early conciliation, more material, old reviews."""

from datetime import date
from functools import partial

from ...clocks import Clock, Extension, Plain
from ...confidence import Confidence
from ...pauses import STAYS, STAYS_OF_OUR_WORK
from ..explanations import ANSWER
from .counting import COUNTING
from .explanations import GOES_ON

_V, _2ND, _OLD = Confidence.V, Confidence.V_2ND, Confidence.V_OLD
_clock = partial(Clock, jurisdiction="ct", counting=COUNTING, unit="d", scope="case", kind="limit", roll="next")
_ours = partial(
    _clock,
    owed_by="agency",
    next_act="explain_delay",
    paused_by=STAYS_OF_OUR_WORK,
    consequence="It is overdue and the reason is recorded. The case goes on (C.G.S. 46a-82e(a)).",
)
_OTHERS = ("employment", "public_accommodation", "credit")
_REVIEWED = ("retain_complaint", "complaint_dismissed")
_BEFORE_2015 = date(2015, 9, 30)
_WHICH_FILING = "That the change follows the date of filing was not read."

CLOCKS_OF_REVIEW = (
    _ours(
        code="CT-PAC-CONF",
        name="Hold the conciliation before the answer",
        trigger="early_conciliation_asked",
        areas=_OTHERS,
        scope="respondent",
        length=30,
        owner_role="mediator",
        paused_by=STAYS,
        stopped_by=("early_conciliation_held", "early_conciliation_failed", "remedy_agreed"),
        notify_before=(14, 7, 1),
        citation="C.G.S. 46a-83(a)",
        confidence=_V,
        note="Counted from the day the commission received the request.",
        plain=Plain("We must hold the talks before the answer by this day"),
    ),
    _clock(
        code="CT-ANSWER-PAC",
        name="Answer the complaint under oath",
        trigger="early_conciliation_failed",
        areas=_OTHERS,
        scope="respondent",
        length=30,
        owed_by="respondent",
        owner_role="investigator",
        consequence="A default may be asked for; nothing happens by itself, and an answer before the order cures it.",
        next_act="request_default",
        stopped_by=("answer_received",),
        cured_by=("answer_received",),
        paused_by=STAYS,
        extensions=(Extension(1, 15, "d", "supervisor", "good cause, asked for before the last day"),),
        notify_before=(10, 3, 1),
        citation="C.G.S. 46a-83(b); RCSA 46a-54-43a",
        confidence=_V,
        note="The whole period begins anew on the day the commission says that conciliation was unsuccessful.",
        plain=ANSWER,
    ),
    _clock(
        code="CT-SUPP-RESP",
        name="Send further material for the review",
        trigger="answer_received",
        areas=_OTHERS,
        scope="respondent",
        length=30,
        owed_by="respondent",
        owner_role="investigator",
        next_act="go_on_without",
        consequence="What comes later is considered only for good cause, and only while the review is not finished.",
        stopped_by=_REVIEWED,
        paused_by=STAYS,
        notify_before=(7, 1),
        citation="RCSA 46a-54-49a(a)",
        confidence=_V,
        extensions=(Extension(None, None, "d", "supervisor", "good cause, while the review is not finished"),),
        note="Written for the merit assessment review, which the case assessment review replaced.",
        plain=Plain(respondent="You can send us more for our review until this day"),
    ),
    _clock(
        code="CT-COMPL-RESP",
        name="Respond to the respondent's further material",
        trigger="supplement_received",
        areas=_OTHERS,
        length=15,
        owed_by="complainant",
        owner_role="investigator",
        next_act="go_on_without",
        consequence="The review goes on without a response.",
        stopped_by=_REVIEWED,
        paused_by=STAYS,
        notify_before=(5, 1),
        citation="RCSA 46a-54-49a(a)",
        confidence=_V,
        note="Counted from the day the complainant received the material. Written for the merit assessment review.",
        plain=Plain("You can reply to what the other side sent later until this day"),
    ),
    _ours(
        code="CT-MAR-OLD",
        name="Finish the merit assessment review",
        trigger="answer_received",
        areas=_OTHERS,
        length=90,
        filed_until=_BEFORE_2015,
        owner_role="counsel",
        stopped_by=_REVIEWED,
        notify_before=(20, 7, 1),
        citation="RCSA 46a-54-49a; RCSA 46a-54-65a",
        confidence=_OLD,
        note=_WHICH_FILING,
        plain=GOES_ON,
    ),
    _ours(
        code="CT-LEGALREV-OLD",
        name="Review the dismissal by counsel",
        trigger="complaint_dismissed",
        areas=_OTHERS,
        length=60,
        filed_until=_BEFORE_2015,
        owner_role="counsel",
        stopped_by=("legal_review_decided",),
        notify_before=(20, 7, 1),
        citation="P.A. 11-237",
        confidence=_OLD,
        note="Where the complainant had not asked for a release within fifteen days. The clock counts from the notice "
        f"of dismissal. {_WHICH_FILING}",
        plain=Plain("Our lawyers must look at the dismissal by this day"),
    ),
    _ours(
        code="CT-ELI",
        name="Decide on early legal intervention",
        trigger="early_intervention_asked",
        areas=_OTHERS,
        length=90,
        owner_role="counsel",
        stopped_by=("early_intervention_decided", "right_to_sue_issued"),
        notify_before=(30, 7, 1),
        citation="C.G.S. 46a-83(e); P.A. 11-237",
        confidence=_2ND,
        note="To a hearing, on with the investigation, or a release. The act of 2011 gives the decision to the "
        "executive director; that counsel now decides, and that housing is left out, was not read.",
        plain=Plain("We must decide by this day if our lawyers take it up early"),
    ),
)
