"""The federal periods after a charge is filed: what the EEOC and HUD ask of the parties, and the way to court."""

from functools import partial

from ...clocks import Clock, Extension, Plain
from ...confidence import Confidence
from .counting import COUNTING
from .plain import FILE_WITH_EEOC

_V, _2ND, _U = Confidence.V, Confidence.V_2ND, Confidence.U
_clock = partial(Clock, jurisdiction="federal", counting=COUNTING, unit="d", scope="case", kind="limit", roll="next")
_eeoc = partial(_clock, areas=("employment",), excluded_laws=("EPA",))
_hud = partial(_clock, areas=("housing",))
_asked = partial(
    _eeoc, length=30, owed_by="complainant", owner_role="intake", next_act="dismiss_federal_charge",
    consequence="The EEOC may dismiss the federal charge.", stopped_by=("federal_notice_answered",),
    notify_before=(10, 3, 1),
    outlives_closing=True,
)  # fmt: skip
_epa = partial(
    _clock, areas=("employment",), laws=("EPA",), trigger="act_happened", scope="claim", unit="y", roll="none",
    owed_by="complainant", owner_role="counsel", consequence="A federal suit for equal pay is barred.",
    notify_before=(180, 90, 30), citation="29 USC 255", confidence=_2ND, note="No charge is needed before the suit.",
    outlives_closing=True,
    plain=Plain("Last day to go to a federal court about equal pay"),
)  # fmt: skip
_NO_ROLL = "No rule on a last day on which the court is closed was read; the earlier, safer date is shown."
_HUD_COURT = "You can choose a federal court instead of HUD’s judge until this day"
_IMPRACTICABLE = "It was impracticable to finish in time; the reasons are sent to both sides in writing."

CLOCKS_OF_THE_WORK = (
    _eeoc(
        code="EEOC-FILE-TAIL", name="File the charge with the EEOC after the state agency ended its work",
        trigger="state_work_ended", length=30, owed_by="complainant", owner_role="intake", next_act="close_as_late",
        consequence="The federal charge is late.", stopped_by=("file_charge",), notify_before=(14, 7, 1),
        citation="Title VII 706(e)", confidence=_U, note="Where it ends earlier than the 300 days.",
        outlives_closing=True,
        plain=FILE_WITH_EEOC,
    ),
    _eeoc(
        code="EEOC-240", name="Reach the state agency, where no agreement lets one filing count for both",
        trigger="act_happened", condition="no_worksharing", scope="claim", length=240, owed_by="complainant",
        owner_role="intake", consequence="The 300 days may end before the EEOC can take the charge.",
        next_act="close_as_late", stopped_by=("file_charge",), notify_before=(30, 14, 7, 1),
        citation="commentary on Title VII 706(c) and (e)", confidence=_2ND,
        outlives_closing=True,
        plain=Plain("Last day to file with us, so that the EEOC can take it too"),
    ),
    _clock(
        code="GERA-FILE", name="File the complaint with the EEOC", areas=("employment",), trigger="act_happened",
        condition="political_staff", scope="claim", length=180, owed_by="complainant", owner_role="intake",
        consequence="The federal complaint is late.", next_act="close_as_late", stopped_by=("file_charge",),
        notify_before=(60, 30, 14, 7, 1), citation="29 CFR 1603.102", confidence=_V,
        outlives_closing=True,
        plain=FILE_WITH_EEOC,
    ),
    _epa(code="EPA-SUE", name="Sue for equal pay", length=2),
    _epa(
        code="EPA-SUE-WILFUL", name="Sue for a wilful violation of equal pay", length=3, condition="wilful",
        plain=Plain("Last day to go to a federal court about equal pay, if it was done on purpose"),
    ),
    _clock(
        code="ADEA-WAIT", name="Sue under the age law", areas=("employment",), laws=("ADEA",), trigger="file_charge",
        length=60, roll="none", owed_by="complainant", owner_role="counsel", kind="entitlement",
        consequence="Sixty days after the charge a suit may be brought.", citation="29 USC 626(d)", confidence=_U,
        outlives_closing=True,
        plain=Plain("From this day you can go to a federal court about your age"),
    ),
    _eeoc(
        code="EEOC-DEFER", name="The state agency has the charge alone", trigger="file_charge",
        condition="no_worksharing", length=60, owed_by="agency", owner_role="investigator", next_act="explain_delay",
        consequence="The EEOC may then act on the charge.", stopped_by=("find_cause", "no_cause_found"),
        citation="Title VII 706(c)", confidence=_2ND,
        note="120 days in an agency's first year. An agreement with the EEOC waives the time.",
        plain=Plain("The EEOC leaves your complaint to us until this day"),
    ),
    _eeoc(
        code="EEOC-POS", name="Send the EEOC a position statement", trigger="federal_position_asked",
        scope="respondent", length=30, owed_by="respondent", owner_role="investigator",
        consequence="The EEOC may decide against whoever is silent.", stopped_by=("federal_position_received",),
        extensions=(Extension(None, None, "d", "eeoc", "asked of the EEOC"),), notify_before=(10, 3, 1),
        citation="EEOC questions and answers on position statements", confidence=_V,
        plain=Plain(respondent="Send the EEOC your side by this day"),
    ),
    _eeoc(
        code="EEOC-REPLY", name="Reply to the position statement", trigger="federal_position_released", length=20,
        owed_by="complainant", owner_role="investigator", consequence="The EEOC goes on without a reply.",
        stopped_by=("federal_reply_received",), notify_before=(7, 2),
        citation="EEOC questions and answers on position statements (2016)", confidence=_V,
        outlives_closing=True,
        plain=Plain("You can reply to what the other side wrote to the EEOC until this day"),
    ),
    _asked(
        code="EEOC-COOP", name="Cooperate with the EEOC", trigger="federal_cooperation_noticed",
        citation="29 CFR 1601.18(b)", confidence=_V,
        plain=Plain("Answer the EEOC by this day"),
    ),
    _asked(
        code="EEOC-LOC", name="Tell the EEOC where you can be reached", trigger="federal_location_noticed",
        citation="29 CFR 1601.18(c)", confidence=_V,
        plain=Plain("Tell the EEOC by this day where it can reach you"),
    ),
    _asked(
        code="EEOC-RELIEF", name="Answer the EEOC about an offer of full relief", trigger="federal_relief_offered",
        citation="29 CFR 1601.18(d), 1601.20", confidence=_U, note="The dismissal was read, the thirty days were not.",
        plain=Plain("Tell the EEOC by this day what you think of the offer"),
    ),
    _eeoc(
        code="EEOC-REVOKE", name="Ask the EEOC to revoke its subpoena", trigger="federal_subpoena_received",
        scope="respondent", length=5, unit="bd", owed_by="respondent", owner_role="counsel",
        consequence="The subpoena stands.", stopped_by=("federal_subpoena_contested",), notify_before=(2, 1),
        citation="29 CFR 1601.16(b)", confidence=_U,
        plain=Plain(respondent="You can ask the EEOC to take back its subpoena until this day"),
    ),
    _eeoc(
        code="EEOC-SUE", name="Sue in the federal court after the notice", trigger="federal_right_to_sue_issued",
        from_receipt=True, length=90, roll="none", owed_by="complainant", owner_role="counsel",
        consequence="A federal suit is barred.", notify_before=(30, 14, 7),
        citation="Title VII 706(f)(1); 29 CFR 1601.19", confidence=_V,
        note=f"If the EEOC says within ninety days of receipt that it will reconsider, the right begins anew later. "
        f"{_NO_ROLL}",
        outlives_closing=True,
        plain=Plain("Last day to go to a federal court after you got the EEOC’s paper for it"),
    ),
    _eeoc(
        code="EEOC-RECON", name="The EEOC may reconsider on its own motion", trigger="federal_right_to_sue_issued",
        from_receipt=True, length=90, roll="none", owed_by="eeoc", owner_role="counsel",
        consequence="For information: after that the notice to sue stands.",
        stopped_by=("federal_reconsideration_noticed",), citation="29 CFR 1601.19(b)", confidence=_V,
    ),
    _eeoc(
        code="EEOC-SWR", name="Ask the EEOC to review the state's finding", trigger="no_cause_found", length=15,
        owed_by="complainant", owner_role="investigator", consequence="The EEOC usually adopts the state's finding.",
        stopped_by=("federal_review_asked",), notify_before=(7, 2), citation="EEOC practice (not read)",
        confidence=_U,
        outlives_closing=True,
        plain=Plain("You can ask the EEOC to look at our decision until this day"),
    ),
    _hud(
        code="HUD-ANSWER", name="Answer HUD's notice", trigger="hud_notice_received", scope="respondent", length=10,
        owed_by="respondent", owner_role="investigator", consequence="HUD goes on without an answer; none is owed.",
        stopped_by=("hud_answer_received",), notify_before=(3, 1), citation="42 USC 3610(a)(1)(B)(iii)",
        confidence=_V, note="The respondent may answer, under oath or affirmation.",
        plain=Plain(respondent="Answer HUD by this day"),
    ),
    _hud(
        code="HUD-NOTICE-ADD", name="HUD tells an added respondent of the complaint", trigger="respondent_added",
        scope="respondent", length=10, owed_by="hud", owner_role="clerk",
        consequence="For information: HUD owes it, and nothing follows here.",
        stopped_by=("charge_mailed", "charge_received"), citation="42 USC 3610(a)(1)(B)(ii)", confidence=_V,
    ),
    _hud(
        code="HUD-INV", name="HUD finishes its investigation", trigger="file_charge", condition="hud_investigates",
        length=100, owed_by="hud", owner_role="investigator", excuse=_IMPRACTICABLE,
        consequence="For information: HUD tells both sides in writing why it takes longer.",
        stopped_by=("hud_investigation_ended",), citation="42 USC 3610(a)(1)(B)(iv), (C); 24 CFR 103.225",
        confidence=_V,
    ),
    _hud(
        code="HUD-INV-RE", name="HUD finishes its investigation", trigger="hud_reactivated", length=100,
        owed_by="hud", owner_role="investigator", excuse=_IMPRACTICABLE,
        consequence="For information: HUD tells both sides in writing why it takes longer.",
        stopped_by=("hud_investigation_ended",), citation="42 USC 3610(a)(1)(B)(iv), (C); 24 CFR 103.225",
        confidence=_V,
    ),
    _hud(
        code="HUD-ELECT", name="Choose a federal court instead of HUD's judge", trigger="hud_charge_received",
        length=20, owed_by="either", owner_role="counsel", consequence="HUD's judge hears the charge.",
        stopped_by=("civil_action_elected",), notify_before=(7, 2), citation="42 USC 3612(a)", confidence=_U,
        outlives_closing=True,
        plain=Plain(_HUD_COURT, _HUD_COURT),
    ),
    _hud(
        code="HUD-HEARING", name="HUD's judge begins the hearing", trigger="hud_charge_received", length=120,
        owed_by="hud", owner_role="counsel", consequence="For information: HUD owes it, and nothing follows here.",
        stopped_by=("hud_hearing_began", "civil_action_elected"), citation="42 USC 3612 (not read)", confidence=_U,
    ),
    _hud(
        code="HUD-SUE", name="Sue under the federal housing law", trigger="act_happened", scope="claim", length=2,
        unit="y", roll="none", owed_by="complainant", owner_role="counsel", paused_by=("hud_proceeding",),
        consequence="A federal suit is barred.", notify_before=(180, 90, 30), citation="42 USC 3613", confidence=_U,
        note=f"The time stands still while a proceeding before HUD is pending. {_NO_ROLL}",
        outlives_closing=True,
        plain=Plain("Last day to go to a federal court about housing"),
    ),
)  # fmt: skip
