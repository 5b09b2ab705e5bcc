"""The kinds of event that start or stop a clock in any jurisdiction, each with its words; one row for each kind.

A pack whose law counts from something new adds its kind here.
"""

from functools import partial

from ..events import EventKind, by_code

_elsewhere = partial(EventKind, by_hand=True, elsewhere=True)

EVENT_KINDS = by_code(
    EventKind(
        "act_happened",
        "the date of the discriminatory act",
        "The latest act complained of happened",
        plain="We count from %(day)s, the day it last happened.",
    ),
    EventKind(
        "file_charge",
        "the date the charge was filed",
        "The charge was filed",
        plain="We count from %(day)s, the day the complaint was filed.",
    ),
    EventKind(
        "send_for_signature",
        "the date the charge was sent for signature",
        "The charge was sent for signature",
        plain="We count from %(day)s, the day we sent the complaint out to be signed.",
    ),
    EventKind(
        "charge_signed",
        "the date the charge was signed",
        "The charge was signed",
        plain="We count from %(day)s, the day the complaint was signed.",
    ),
    EventKind(
        "serve_charge",
        "the date the charge was served",
        "The charge was served",
        plain="We count from %(day)s, the day the complaint had been sent to everyone it names.",
    ),
    EventKind(
        "charge_mailed",
        "the date the charge was sent to the respondent",
        "The charge was sent out",
        plain="We count from %(day)s, the day the complaint was sent.",
    ),
    EventKind(
        "charge_received",
        "the date the respondent received the charge",
        "The respondent received the charge",
        plain="We count from %(day)s, the day the complaint was received.",
        overtaken="since",
    ),
    EventKind(
        "answer_received",
        "the date the answer was received",
        "The answer was received",
        plain="We count from %(day)s, the day the answer came in.",
    ),
    EventKind(
        "default_requested",
        "the date the request for a default was mailed",
        "The request for a default was mailed",
        plain="We count from %(day)s, the day the request for a default was sent.",
    ),
    EventKind(
        "default_ordered",
        "the date a default was ordered",
        "A default was ordered",
        plain="We count from %(day)s, the day of the default order.",
    ),
    EventKind(
        "retain_complaint",
        "the date the complaint was retained",
        "The complaint was retained",
        plain="We count from %(day)s, the day we decided that the complaint goes on.",
    ),
    EventKind(
        "mediation_ended",
        "the date the mediation ended",
        "The mediation ended",
        plain="We count from %(day)s, the day the mediation ended.",
    ),
    EventKind(
        "information_requested",
        "the date information was asked for",
        "The information was asked for",
        plain="We count from %(day)s, the day we asked for the papers.",
    ),
    EventKind(
        "information_received",
        "the date the information came in",
        "The information came in",
        plain="We count from %(day)s, the day the papers came in.",
    ),
    EventKind(
        "begin_determination",
        "the date the determination began",
        "The determination began",
        plain="We count from %(day)s, the day we began to decide.",
    ),
    EventKind(
        "draft_finding_sent",
        "the date the draft finding was sent",
        "The draft finding was sent for comment",
        plain="We count from %(day)s, the day we sent the draft finding.",
    ),
    EventKind(
        "find_cause",
        "the date of the finding of cause",
        "The finding of cause was issued",
        plain="We count from %(day)s, the day of the finding.",
    ),
    EventKind(
        "no_cause_found",
        "the date the finding of no cause was mailed",
        "The finding of no cause was mailed",
        plain="We count from %(day)s, the day we mailed the finding.",
    ),
    EventKind(
        "complaint_dismissed",
        "the date the dismissal was mailed",
        "The dismissal was mailed",
        plain="We count from %(day)s, the day we mailed the dismissal.",
    ),
    EventKind(
        "reconsideration_asked",
        "the date reconsideration was asked for",
        "The request for reconsideration came in",
        plain="We count from %(day)s, the day you asked us to look again.",
        one_answer=True,
    ),
    EventKind(
        "reconsideration_decided",
        "the date reconsideration was decided",
        "Reconsideration was decided",
        plain="We count from %(day)s, the day we decided not to change the finding.",
    ),
    EventKind(
        "conciliation_failed",
        "the date conciliation failed",
        "Conciliation was declared failed",
        plain="We count from %(day)s, the day the talks ended without agreement.",
    ),
    EventKind(
        "send_to_hearing",
        "the date the complaint was certified",
        "The complaint was sent to hearing",
        plain="We count from %(day)s, the day the complaint was sent to a hearing.",
    ),
    EventKind(
        "hearing_noticed",
        "the date the notice of hearing was mailed",
        "The notice of hearing was mailed",
        plain="We count from %(day)s, the day we mailed the notice of the hearing.",
    ),
    EventKind(
        "hearing_held",
        "the date the evidence was closed",
        "The evidence of the hearing was closed",
        plain="We count from %(day)s, the day the hearing was over.",
    ),
    EventKind(
        "hearing_decided",
        "the date of the decision after hearing",
        "The decision after hearing was issued",
        plain="We count from %(day)s, the day of the decision.",
    ),
    EventKind(
        "release_asked",
        "the date the release was asked for",
        "The release was asked for",
        plain="We count from %(day)s, the day you asked for the paper that lets you go to court.",
        one_answer=True,
    ),
    EventKind(
        "remedy_agreed",
        "the date of the agreement or order",
        "The agreement or order was made",
        plain="We count from %(day)s, the day of the agreement or order.",
    ),
    EventKind(
        "right_to_sue_issued",
        "the date of the notice to sue",
        "The notice that allows suit was issued",
        plain="We count from %(day)s, the day of the paper that lets you go to court.",
    ),
    EventKind(
        "respondent_added",
        "the date the respondent was added",
        "A respondent was added by amendment",
        plain="We count from %(day)s, the day another respondent was named.",
        by_hand=True,
    ),
    EventKind(
        "early_conciliation_asked",
        "the date conciliation before the answer was asked for",
        "The request for conciliation before the answer came in",
        plain="We count from %(day)s, the day somebody asked to settle it before the answer.",
        by_hand=True,
    ),
    EventKind(
        "early_conciliation_held",
        "the date of the conciliation before the answer",
        "The conference of conciliation before the answer was held",
        by_hand=True,
    ),
    EventKind(
        "early_conciliation_failed",
        "the date conciliation before the answer failed",
        "Conciliation before the answer was declared unsuccessful",
        plain="We count from %(day)s, the day the talks before the answer ended without agreement.",
        overtaken="ever",
        by_hand=True,
    ),
    EventKind(
        "supplement_received",
        "the date the complainant received the respondent's further material",
        "The complainant received the respondent's further material",
        plain="We count from %(day)s, the day you got what the other side sent later.",
        by_hand=True,
    ),
    EventKind(
        "legal_review_decided",
        "the date of the legal review",
        "Counsel decided on the legal review of the dismissal",
        by_hand=True,
    ),
    EventKind(
        "early_intervention_asked",
        "the date early legal intervention was asked for",
        "The request for early legal intervention came in",
        plain="We count from %(day)s, the day somebody asked for an early decision by our lawyers.",
        by_hand=True,
    ),
    EventKind(
        "early_intervention_decided",
        "the date early legal intervention was decided",
        "The request for early legal intervention was decided",
        by_hand=True,
    ),
    EventKind("begin_investigation", "the date the investigation began", "The investigation began"),
    EventKind(
        "dismissed_without_finding",
        "the date the dismissal without a finding was mailed",
        "The dismissal without a finding was mailed",
        plain="We count from %(day)s, the day we mailed the dismissal.",
    ),
    EventKind(
        "contractor_complaint_noticed",
        "the date of the notice of the complaint against a contractor",
        "The notice of the complaint against a contractor was given",
        plain="We count from %(day)s, the day of the notice about the contractor.",
        by_hand=True,
    ),
    EventKind(
        "hearing_conference_held",
        "the date of the hearing conference",
        "The hearing conference was held",
        plain="We count from %(day)s, the day of the first meeting of the hearing.",
        by_hand=True,
    ),
    EventKind(
        "hearing_notice_received",
        "the date the complaint and the notice of hearing were received",
        "The complaint and the notice of hearing were received",
        plain="We count from %(day)s, the day the notice of the hearing was received.",
        by_hand=True,
    ),
    EventKind(
        "hearing_answer_received",
        "the date of the answer at hearing",
        "The answer at hearing was received",
        by_hand=True,
    ),
    EventKind(
        "withdrawn_at_hearing",
        "the date the complainant withdrew at hearing",
        "The complainant withdrew at hearing",
        plain="We count from %(day)s, the day the complaint was withdrawn at the hearing.",
        by_hand=True,
    ),
    EventKind(
        "death_noticed",
        "the date of the notice of the complainant's death",
        "Notice of the complainant's death came in",
        plain="We count from %(day)s, the day we were told of the death.",
        by_hand=True,
    ),
    EventKind(
        "party_substituted", "the date the commission became a party", "The commission became a party", by_hand=True
    ),
    EventKind(
        "venue_asked",
        "the date another county was asked for",
        "A hearing in another county was asked for",
        by_hand=True,
    ),
    EventKind(
        "civil_action_elected",
        "the date a civil action was chosen",
        "A civil action was chosen instead of the hearing",
        plain="We count from %(day)s, the day somebody chose a court instead of the hearing.",
        by_hand=True,
    ),
    EventKind("civil_action_filed", "the date the civil action was filed", "The civil action was filed", by_hand=True),
    EventKind(
        "enforcement_petitioned",
        "the date the petition to enforce was filed",
        "The petition to enforce was filed",
        plain="We count from %(day)s, the day a court was asked to enforce the order.",
        by_hand=True,
    ),
    EventKind(
        "enforcement_served",
        "the date the petition to enforce was served",
        "The petition to enforce was served",
        by_hand=True,
    ),
    _elsewhere(
        "local_charge_received",
        "the date a complaint that is shared with another commission was received",
        "A complaint that the state and a local commission share was received",
        plain="We count from %(day)s, the day the first of the two agencies received the complaint.",
    ),
    _elsewhere("local_copy_sent", "the date the copy was sent on", "The copy went to the other commission"),
    EventKind(
        "aa_plan_due",
        "the date the affirmative-action plan was due",
        "The affirmative-action plan was due",
        plain="We count from %(day)s, the day the plan was due.",
    ),
    EventKind(
        "aa_plan_submitted",
        "the date the affirmative-action plan came in",
        "The affirmative-action plan was submitted",
        plain="We count from %(day)s, the day the plan came in.",
    ),
    EventKind(
        "aa_plan_decided", "the date the affirmative-action plan was decided", "The affirmative-action plan was decided"
    ),
    EventKind(
        "internal_complaint_received",
        "the date of the complaint inside the state agency",
        "The complaint inside the state agency was received",
        plain="We count from %(day)s, the day of the complaint inside the state agency.",
    ),
    EventKind(
        "internal_complaint_closed",
        "the date the complaint inside the state agency ended",
        "The complaint inside the state agency ended",
    ),
    EventKind(
        "contract_plan_submitted",
        "the date the contractor's plan came in",
        "The contractor's plan was submitted",
        plain="We count from %(day)s, the day the contractor’s plan came in.",
    ),
    EventKind(
        "contract_plan_decided", "the date the contractor's plan was decided", "The contractor's plan was decided"
    ),
    EventKind(
        "contract_plan_deemed",
        "the date the contractor's plan was deemed approved or deficient",
        "The contractor's plan was deemed approved or deficient",
        plain="We count from %(day)s, the day the contractor’s plan counted as decided.",
    ),
    EventKind(
        "contract_plan_noticed",
        "the date of the notice about the plan",
        "The notice about the contractor's plan was sent",
    ),
    EventKind(
        "contract_certified",
        "the date of the certificate",
        "The contractor's certificate was issued",
        plain="We count from %(day)s, the day of the certificate.",
    ),
    EventKind("contract_certificate_renewed", "the date of the renewal", "The contractor's certificate was renewed"),
    _elsewhere(
        "state_work_ended",
        "the date the state agency ended its work",
        "The state agency ended its work on the charge",
        plain="We count from %(day)s, the day the state’s agency ended its work.",
    ),
    _elsewhere(
        "federal_position_asked",
        "the date the EEOC asked for the position statement",
        "The EEOC asked for the position statement",
        plain="We count from %(day)s, the day the EEOC asked for the position statement.",
    ),
    _elsewhere(
        "federal_position_received", "the date of the position statement", "The EEOC received the position statement"
    ),
    _elsewhere(
        "federal_position_released",
        "the date the EEOC released the position statement",
        "The EEOC released the position statement to the charging party",
        plain="We count from %(day)s, the day the EEOC sent you the position statement.",
    ),
    _elsewhere("federal_reply_received", "the date of the charging party's reply", "The EEOC received the reply"),
    _elsewhere(
        "federal_cooperation_noticed",
        "the date of the EEOC's notice to cooperate",
        "The EEOC gave the charging party notice to cooperate",
        plain="We count from %(day)s, the day of the EEOC’s letter.",
    ),
    _elsewhere(
        "federal_location_noticed",
        "the date of the EEOC's notice to the last address",
        "The EEOC sent its notice to the charging party's last address",
        plain="We count from %(day)s, the day the EEOC wrote to the last address it knew.",
    ),
    _elsewhere(
        "federal_relief_offered",
        "the date of the EEOC's notice of full relief",
        "The EEOC gave notice of full relief",
        plain="We count from %(day)s, the day of the EEOC’s letter about the offer.",
    ),
    _elsewhere(
        "federal_notice_answered", "the date the charging party answered", "The charging party answered the EEOC"
    ),
    _elsewhere(
        "federal_subpoena_received",
        "the date the EEOC's subpoena was received",
        "The EEOC's subpoena was received",
        plain="We count from %(day)s, the day the EEOC’s subpoena was received.",
    ),
    _elsewhere("federal_subpoena_contested", "the date of the petition to revoke", "A petition to revoke was filed"),
    _elsewhere(
        "federal_right_to_sue_issued",
        "the date of the federal notice to sue",
        "The EEOC's notice of right to sue was issued",
        plain="We count from %(day)s, the day of the EEOC’s paper that lets you go to court.",
    ),
    _elsewhere(
        "federal_review_asked", "the date the EEOC was asked for a review", "The EEOC was asked to review the finding"
    ),
    _elsewhere(
        "federal_reconsideration_noticed",
        "the date of the EEOC's notice of intent to reconsider",
        "The EEOC gave notice that it will reconsider",
    ),
    _elsewhere(
        "hud_notice_received",
        "the date HUD's notice was received",
        "The respondent received HUD's notice",
        plain="We count from %(day)s, the day HUD’s notice was received.",
    ),
    _elsewhere("hud_answer_received", "the date HUD received the answer", "HUD received the answer"),
    _elsewhere(
        "hud_reactivated",
        "the date HUD took the complaint back",
        "HUD reactivated the complaint",
        plain="We count from %(day)s, the day HUD took the complaint back.",
    ),
    _elsewhere("hud_investigation_ended", "the date HUD's investigation ended", "HUD's investigation ended"),
    _elsewhere(
        "hud_charge_received",
        "the date HUD's charge was received",
        "HUD's charge was received",
        plain="We count from %(day)s, the day HUD’s charge was received.",
    ),
    _elsewhere("hud_hearing_began", "the date the hearing before HUD began", "The hearing before HUD's judge began"),
)
