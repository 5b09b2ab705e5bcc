"""The kinds of event that start or stop a clock, each with the words a reckoning uses for it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EventKind:
    """One kind of event: the date a person must give for it, and how a reckoning says that it happened."""

    code: str
    fact: str
    happened: str


_KINDS = (
    EventKind("act_happened", "the date of the discriminatory act", "The latest act complained of happened"),
    EventKind("file_charge", "the date the charge was filed", "The charge was filed"),
    EventKind("send_for_signature", "the date the charge was sent for signature", "The charge was sent for signature"),
    EventKind("charge_signed", "the date the charge was signed", "The charge was signed"),
    EventKind("serve_charge", "the date the charge was served", "The charge was served"),
    EventKind("charge_mailed", "the date the charge was sent to the respondent", "The charge was sent out"),
    EventKind("charge_received", "the date the respondent received the charge", "The respondent received the charge"),
    EventKind("answer_received", "the date the answer was received", "The answer was received"),
    EventKind(
        "default_requested", "the date the request for a default was mailed", "The request for a default was mailed"
    ),
    EventKind("default_ordered", "the date a default was ordered", "A default was ordered"),
    EventKind("retain_complaint", "the date the complaint was retained", "The complaint was retained"),
    EventKind("mediation_ended", "the date the mediation ended", "The mediation ended"),
    EventKind("information_requested", "the date information was asked for", "The information was asked for"),
    EventKind("information_received", "the date the information came in", "The information came in"),
    EventKind("begin_determination", "the date the determination began", "The determination began"),
    EventKind("draft_finding_sent", "the date the draft finding was sent", "The draft finding was sent for comment"),
    EventKind("find_cause", "the date of the finding of cause", "The finding of cause was issued"),
    EventKind("no_cause_found", "the date the finding of no cause was mailed", "The finding of no cause was mailed"),
    EventKind("complaint_dismissed", "the date the dismissal was mailed", "The dismissal was mailed"),
    EventKind(
        "reconsideration_asked", "the date reconsideration was asked for", "The request for reconsideration came in"
    ),
    EventKind("reconsideration_decided", "the date reconsideration was decided", "Reconsideration was decided"),
    EventKind("conciliation_failed", "the date conciliation failed", "Conciliation was declared failed"),
    EventKind("send_to_hearing", "the date the complaint was certified", "The complaint was sent to hearing"),
    EventKind("hearing_noticed", "the date the notice of hearing was mailed", "The notice of hearing was mailed"),
    EventKind("hearing_held", "the date the evidence was closed", "The evidence of the hearing was closed"),
    EventKind("hearing_decided", "the date of the decision after hearing", "The decision after hearing was issued"),
    EventKind("release_asked", "the date the release was asked for", "The release was asked for"),
    EventKind("remedy_agreed", "the date of the agreement or order", "The agreement or order was made"),
    EventKind("right_to_sue_issued", "the date of the notice to sue", "The notice that allows suit was issued"),
    EventKind("respondent_added", "the date the respondent was added", "A respondent was added by amendment"),
    EventKind(
        "early_conciliation_asked",
        "the date conciliation before the answer was asked for",
        "The request for conciliation before the answer came in",
    ),
    EventKind(
        "early_conciliation_held",
        "the date of the conciliation before the answer",
        "The conference of conciliation before the answer was held",
    ),
    EventKind(
        "early_conciliation_failed",
        "the date conciliation before the answer failed",
        "Conciliation before the answer was declared unsuccessful",
    ),
    EventKind(
        "supplement_received",
        "the date the complainant received the respondent's further material",
        "The complainant received the respondent's further material",
    ),
    EventKind(
        "legal_review_decided", "the date of the legal review", "Counsel decided on the legal review of the dismissal"
    ),
    EventKind(
        "early_intervention_asked",
        "the date early legal intervention was asked for",
        "The request for early legal intervention came in",
    ),
    EventKind(
        "early_intervention_decided",
        "the date early legal intervention was decided",
        "The request for early legal intervention was decided",
    ),
    EventKind("begin_investigation", "the date the investigation began", "The investigation began"),
    EventKind(
        "dismissed_without_finding",
        "the date the dismissal without a finding was mailed",
        "The dismissal without a finding was mailed",
    ),
    EventKind(
        "contractor_complaint_noticed",
        "the date of the notice of the complaint against a contractor",
        "The notice of the complaint against a contractor was given",
    ),
    EventKind("hearing_conference_held", "the date of the hearing conference", "The hearing conference was held"),
    EventKind(
        "hearing_notice_received",
        "the date the complaint and the notice of hearing were received",
        "The complaint and the notice of hearing were received",
    ),
    EventKind("hearing_answer_received", "the date of the answer at hearing", "The answer at hearing was received"),
    EventKind(
        "withdrawn_at_hearing", "the date the complainant withdrew at hearing", "The complainant withdrew at hearing"
    ),
    EventKind(
        "death_noticed",
        "the date of the notice of the complainant's death",
        "Notice of the complainant's death came in",
    ),
    EventKind("party_substituted", "the date the commission became a party", "The commission became a party"),
    EventKind("venue_asked", "the date another county was asked for", "A hearing in another county was asked for"),
    EventKind(
        "civil_action_elected", "the date a civil action was chosen", "A civil action was chosen instead of the hearing"
    ),
    EventKind("civil_action_filed", "the date the civil action was filed", "The civil action was filed"),
    EventKind(
        "enforcement_petitioned", "the date the petition to enforce was filed", "The petition to enforce was filed"
    ),
    EventKind(
        "enforcement_served", "the date the petition to enforce was served", "The petition to enforce was served"
    ),
    EventKind(
        "local_charge_received",
        "the date a complaint that is shared with another commission was received",
        "A complaint that the state and a local commission share was received",
    ),
    EventKind("local_copy_sent", "the date the copy was sent on", "The copy went to the other commission"),
    EventKind("aa_plan_due", "the date the affirmative-action plan was due", "The affirmative-action plan was due"),
    EventKind(
        "aa_plan_submitted", "the date the affirmative-action plan came in", "The affirmative-action plan was submitted"
    ),
    EventKind(
        "aa_plan_decided", "the date the affirmative-action plan was decided", "The affirmative-action plan was decided"
    ),
    EventKind(
        "internal_complaint_received",
        "the date of the complaint inside the state agency",
        "The complaint inside the state agency was received",
    ),
    EventKind(
        "internal_complaint_closed",
        "the date the complaint inside the state agency ended",
        "The complaint inside the state agency ended",
    ),
    EventKind(
        "contract_plan_submitted", "the date the contractor's plan came in", "The contractor's plan was submitted"
    ),
    EventKind(
        "contract_plan_decided", "the date the contractor's plan was decided", "The contractor's plan was decided"
    ),
    EventKind(
        "contract_plan_deemed",
        "the date the contractor's plan was deemed approved or deficient",
        "The contractor's plan was deemed approved or deficient",
    ),
    EventKind(
        "contract_plan_noticed",
        "the date of the notice about the plan",
        "The notice about the contractor's plan was sent",
    ),
    EventKind("contract_certified", "the date of the certificate", "The contractor's certificate was issued"),
    EventKind("contract_certificate_renewed", "the date of the renewal", "The contractor's certificate was renewed"),
    EventKind(
        "state_work_ended", "the date the state agency ended its work", "The state agency ended its work on the charge"
    ),
    EventKind(
        "federal_position_asked",
        "the date the EEOC asked for the position statement",
        "The EEOC asked for the position statement",
    ),
    EventKind(
        "federal_position_received", "the date of the position statement", "The EEOC received the position statement"
    ),
    EventKind(
        "federal_position_released",
        "the date the EEOC released the position statement",
        "The EEOC released the position statement to the charging party",
    ),
    EventKind("federal_reply_received", "the date of the charging party's reply", "The EEOC received the reply"),
    EventKind(
        "federal_cooperation_noticed",
        "the date of the EEOC's notice to cooperate",
        "The EEOC gave the charging party notice to cooperate",
    ),
    EventKind(
        "federal_location_noticed",
        "the date of the EEOC's notice to the last address",
        "The EEOC sent its notice to the charging party's last address",
    ),
    EventKind(
        "federal_relief_offered", "the date of the EEOC's notice of full relief", "The EEOC gave notice of full relief"
    ),
    EventKind(
        "federal_notice_answered", "the date the charging party answered", "The charging party answered the EEOC"
    ),
    EventKind(
        "federal_subpoena_received", "the date the EEOC's subpoena was received", "The EEOC's subpoena was received"
    ),
    EventKind("federal_subpoena_contested", "the date of the petition to revoke", "A petition to revoke was filed"),
    EventKind(
        "federal_right_to_sue_issued",
        "the date of the federal notice to sue",
        "The EEOC's notice of right to sue was issued",
    ),
    EventKind(
        "federal_review_asked", "the date the EEOC was asked for a review", "The EEOC was asked to review the finding"
    ),
    EventKind(
        "federal_reconsideration_noticed",
        "the date of the EEOC's notice of intent to reconsider",
        "The EEOC gave notice that it will reconsider",
    ),
    EventKind("hud_notice_received", "the date HUD's notice was received", "The respondent received HUD's notice"),
    EventKind("hud_answer_received", "the date HUD received the answer", "HUD received the answer"),
    EventKind("hud_reactivated", "the date HUD took the complaint back", "HUD reactivated the complaint"),
    EventKind("hud_investigation_ended", "the date HUD's investigation ended", "HUD's investigation ended"),
    EventKind("hud_charge_received", "the date HUD's charge was received", "HUD's charge was received"),
    EventKind("hud_hearing_began", "the date the hearing before HUD began", "The hearing before HUD's judge began"),
)

EVENT_KINDS: dict[str, EventKind] = {kind.code: kind for kind in _KINDS}
