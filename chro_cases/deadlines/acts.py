"""What can be done with the dates of a case, and what happens elsewhere and moves them."""

from django.utils.translation import gettext_lazy as _

from chro_cases.cases.registry import Page, act
from chro_cases.cases.stages import FILED_ON, Stage
from chro_cases.history.models import Channel

# Dates outlive a closing, and what moves them does too.
OPEN_OR_CLOSED = (*FILED_ON, Stage.CLOSED)

STAYS_PAGE = Page("stays", _("Stays"), of_no_stage=True)
DUAL_FILING_PAGE = Page("dual_filing", _("Federal number"), of_no_stage=True)
HAPPENING_PAGE = Page("happening", _("Something happened elsewhere"), of_no_stage=True)
MORE_TIME_PAGE = Page("investigations:more_time", _("More time"))

TIME_GRANTED = act(
    "time_granted",
    _("More time was given"),
    staff="grant_time",
    stages=FILED_ON,
    compartment="party-shared",
    page=MORE_TIME_PAGE,
)
STAY_BEGUN = act(
    "stay_begun",
    _("A stay began; the dates it holds stand still"),
    staff="keep_stays",
    stages=OPEN_OR_CLOSED,
    compartment="party-shared",
    page=STAYS_PAGE,
)
STAY_LIFTED = act(
    "stay_lifted",
    _("A stay ended"),
    staff="keep_stays",
    compartment="party-shared",
    page=STAYS_PAGE,
    stages=OPEN_OR_CLOSED,
)
STAY_TAKEN_BACK = act(
    "stay_taken_back", _("A stay was taken back"), staff="keep_stays", page=STAYS_PAGE, stages=OPEN_OR_CLOSED
)

# The pages of these are reached from the date itself.
MISS_EXPLAINED = act("miss_explained", _("It was said why a date was missed"), staff="explain_miss")
DAY_CORRECTED = act("day_corrected", _("The day of an event was corrected"), staff="correct_days")
DATES_RECKONED = act("dates_reckoned", _("Dates were reckoned anew"), channels=(Channel.SYSTEM,))

DUAL_FILED = act(
    "dual_filed",
    _("A federal agency has the charge too"),
    staff="dual_file",
    page=DUAL_FILING_PAGE,
    stages=OPEN_OR_CLOSED,
)

# Kinds that no act of ours records: what happens before a federal agency, a court or a referee. What a programme of the
# agency (plans, contracts) records will come with it.
EXTERNAL = {
    kind: act(kind, sentence, staff="record_happening", page=HAPPENING_PAGE, stages=OPEN_OR_CLOSED)
    for kind, sentence in {
        "respondent_added": _("A respondent was added by amendment"),
        "early_conciliation_asked": _("A respondent asked for conciliation before the answer"),
        "early_conciliation_held": _("The conciliation before the answer was held"),
        "early_conciliation_failed": _("Conciliation before the answer was declared unsuccessful"),
        "supplement_received": _("The complainant received the respondent’s further material"),
        "legal_review_decided": _("Counsel decided on the legal review"),
        "early_intervention_asked": _("Early legal intervention was asked for"),
        "early_intervention_decided": _("Early legal intervention was decided"),
        "contractor_complaint_noticed": _("Notice of a complaint against a contractor was given"),
        "hearing_conference_held": _("The hearing conference was held"),
        "hearing_notice_received": _("The complaint and the notice of hearing were received"),
        "hearing_answer_received": _("The answer at the hearing was received"),
        "withdrawn_at_hearing": _("A complainant withdrew at the hearing"),
        "death_noticed": _("Notice of a complainant’s death came in"),
        "party_substituted": _("The commission became a party"),
        "venue_asked": _("A hearing in another county was asked for"),
        "civil_action_elected": _("A civil action was chosen instead of the hearing"),
        "civil_action_filed": _("The civil action was filed"),
        "enforcement_petitioned": _("A petition to enforce was filed"),
        "enforcement_served": _("The petition to enforce was served"),
        "local_charge_received": _("A complaint that two commissions share was received"),
        "local_copy_sent": _("The complaint was sent on to the other commission"),
        "state_work_ended": _("The state agency ended its work on the charge"),
        "federal_position_asked": _("The EEOC asked for a position statement"),
        "federal_position_received": _("The EEOC received the position statement"),
        "federal_position_released": _("The EEOC released the position statement"),
        "federal_reply_received": _("The EEOC received the reply"),
        "federal_cooperation_noticed": _("The EEOC gave notice to cooperate"),
        "federal_location_noticed": _("The EEOC wrote to the last known address"),
        "federal_relief_offered": _("The EEOC gave notice of full relief"),
        "federal_notice_answered": _("The complainant answered the EEOC"),
        "federal_subpoena_received": _("The EEOC’s subpoena was received"),
        "federal_subpoena_contested": _("The EEOC was asked to revoke its subpoena"),
        "federal_right_to_sue_issued": _("The EEOC’s notice of right to sue was issued"),
        "federal_review_asked": _("The EEOC was asked to review the finding"),
        "federal_reconsideration_noticed": _("The EEOC said that it will reconsider"),
        "hud_notice_received": _("HUD’s notice was received"),
        "hud_answer_received": _("HUD received the answer"),
        "hud_reactivated": _("HUD took the complaint back"),
        "hud_investigation_ended": _("HUD’s investigation ended"),
        "hud_charge_received": _("HUD’s charge was received"),
        "hud_hearing_began": _("The hearing before HUD’s judge began"),
    }.items()
}
