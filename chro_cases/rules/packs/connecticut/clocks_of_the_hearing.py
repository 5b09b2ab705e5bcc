"""The periods of Connecticut law after a finding: the hearing, a civil action instead, and what can still be asked."""

from functools import partial

from ...clocks import Clock, Extension, Plain
from ...confidence import Confidence
from ...pauses import STAYS
from ..plain import APPEAL, COURT_INSTEAD, TO_COURT
from .counting import COUNTING
from .plain import AGAIN, FIRST_MEETING

_V, _U = Confidence.V, Confidence.U
_clock = partial(Clock, jurisdiction="ct", counting=COUNTING, unit="d", scope="case", kind="limit", roll="next")
_ours = partial(
    _clock, owed_by="agency", next_act="explain_delay",
    consequence="It is overdue and the reason is recorded. The case goes on (C.G.S. 46a-82e(a)).",
)  # fmt: skip
_FIX_A_DAY = "From this day you can ask a court to set a day for our finding"
_REOPEN = "You can ask us to open your case again until this day"
_reopen = partial(
    _clock, name="Ask to reopen the case", length=2, unit="y", roll="none", owed_by="either", owner_role="director",
    consequence="An application to reopen comes too late.", notify_before=(60, 14), citation="C.G.S. 46a-94a(c)",
    confidence=_V,
    note="In writing and for good cause, where no release stands against it; the commission may reopen on its own "
    "motion if nobody appealed.",
    outlives_closing=True,
    plain=Plain(_REOPEN, _REOPEN),
)  # fmt: skip
_substitute = partial(
    _clock, name="Make the commission a party in place of the complainant", length=30, owed_by="agency",
    owner_role="counsel", next_act="explain_delay", consequence="The commission can no longer take the place.",
    stopped_by=("party_substituted", "hearing_decided"), notify_before=(14, 7, 1), citation="RCSA 46a-54-84a",
    extensions=(Extension(None, None, "d", "referee", "good cause"),), confidence=_V,
    note="By a vote of the majority of the commissioners.",
    plain=Plain("By this day we can decide to go on in place of whoever complained"),
)  # fmt: skip

CLOCKS_OF_THE_HEARING = (
    _clock(
        code="CT-2YPET", name="Ask the Superior Court to fix a date for the finding", trigger="file_charge",
        condition="date_for_finding_missed", length=2, unit="y", roll="none", owed_by="either", owner_role="director",
        kind="entitlement", next_act="petition_the_court",
        consequence="Once two years are over and the director's date has passed, either side may ask the court.",
        stopped_by=("find_cause", "no_cause_found", "right_to_sue_issued"), citation="C.G.S. 46a-82e(d)",
        confidence=_V,
        plain=Plain(_FIX_A_DAY, _FIX_A_DAY),
    ),
    _clock(
        code="CT-RECON-DIS", name="Ask for reconsideration", trigger="dismissed_without_finding", length=15,
        owed_by="complainant", owner_role="director", next_act="reject_as_late",
        consequence="A request received later is rejected without a look at its reasons.",
        stopped_by=("reconsideration_asked",), notify_before=(7, 2), citation="RCSA 46a-54-62a(a)-(b)",
        confidence=_V,
        note="For a dismissal because the complainant missed a mediation, refused full relief or did not cooperate. "
        "The day the commission receives the request counts.",
        plain=AGAIN,
    ),
    _clock(
        code="CT-APPEAL-DIS", name="Appeal to the Superior Court", trigger="dismissed_without_finding", length=45,
        roll="none", owed_by="complainant", owner_role="counsel", consequence="The right to appeal is lost.",
        notify_before=(14, 7, 1), citation="C.G.S. 4-183(c); 46a-94a", confidence=_V,
        note="For a missed mediation; whether the other dismissals can be appealed was not read.",
        outlives_closing=True,
        plain=APPEAL,
    ),
    _reopen(code="CT-REOPEN", trigger="no_cause_found"),
    _reopen(code="CT-REOPEN-REC", trigger="reconsideration_decided"),
    _reopen(code="CT-REOPEN-HRG", trigger="hearing_decided"),
    _clock(
        code="CT-ELECT-HSG", name="Choose a civil action instead of the hearing", trigger="find_cause",
        areas=("housing",), length=20, owed_by="either", owner_role="counsel", consequence="The hearing goes on.",
        stopped_by=("civil_action_elected", "hearing_decided"), notify_before=(7, 2), citation="C.G.S. 46a-83(g)",
        confidence=_U, note="Either side may choose.",
        plain=COURT_INSTEAD,
    ),
    _ours(
        code="CT-HSG-SUIT", name="Bring the civil action", trigger="civil_action_elected", areas=("housing",),
        length=90, owner_role="counsel", stopped_by=("civil_action_filed",), notify_before=(30, 14, 7, 1),
        citation="C.G.S. 46a-83(g)", confidence=_U, note="Owed by the commission or the Attorney General.",
        plain=TO_COURT,
    ),
    _ours(
        code="CT-HCONF-CC", name="Hold the hearing conference about a contractor",
        trigger="contractor_complaint_noticed", length=20, owner_role="director", paused_by=STAYS,
        stopped_by=("hearing_conference_held", "hearing_held", "hearing_decided"), notify_before=(7, 1),
        citation="C.G.S. 46a-84(b)", confidence=_V,
        plain=FIRST_MEETING,
    ),
    _clock(
        code="CT-HANSWER", name="Answer the complaint at the hearing", trigger="hearing_notice_received",
        scope="respondent", length=15, owed_by="respondent", owner_role="counsel", next_act="treat_as_admitted",
        consequence="What is not answered is taken as admitted.", paused_by=STAYS,
        stopped_by=("hearing_answer_received",), notify_before=(7, 2), citation="RCSA 46a-54-86a; 46a-54-79a",
        extensions=(Extension(None, None, "d", "referee", "the notice of hearing states another time"),),
        confidence=_V, note="Under oath; counted from receipt of the complaint and the notice.",
        plain=Plain(respondent="Answer for the hearing by this day"),
    ),
    _substitute(
        code="CT-SUBST-1", name="Make the commission a party beside the complainant",
        trigger="hearing_conference_held", length=60, note="Where the rights of others are affected; by a vote of the "
        "majority of the commissioners.",
        plain=Plain("By this day we can decide to stand beside whoever complained"),
    ),
    _substitute(code="CT-SUBST-2", trigger="withdrawn_at_hearing"),
    _substitute(code="CT-SUBST-2-DEATH", trigger="death_noticed"),
    _clock(
        code="CT-ENF-SERVE", name="Serve the petition to enforce", trigger="enforcement_petitioned", length=5,
        owed_by="petitioner", owner_role="counsel", next_act="explain_late_service",
        consequence="The petition is served late; the court decides what follows.",
        stopped_by=("enforcement_served",), notify_before=(2, 1), citation="C.G.S. 46a-95(c)", confidence=_V,
        note="By registered or certified mail, with an affidavit. Other agencies of the state leave weekends out of "
        "periods of five days or less; whether a court does here was not read.",
    ),
)  # fmt: skip
