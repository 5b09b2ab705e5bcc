"""What each kind of event is called in a timeline: one sentence a kind, in the words of the people who read it."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

WORDS = {
    # the first contact
    "inquiry_received": _("First contact: the inquiry was received"),
    "inquiry_taken": _("The inquiry was taken"),
    "interview_recorded": _("The intake interview was recorded"),
    "jurisdiction_decided": _("Jurisdiction was decided"),
    # who and what
    "party_added": _("A party was named"),
    "party_ended": _("A party’s part ended"),
    "party_invited": _("A party was given a login"),
    "address_changed": _("An address was changed"),
    "address_checked": _("An address was checked with the party"),
    "act_happened": _("A claim was stated; its latest act happened on this day"),
    "claim_withdrawn": _("A claim was withdrawn"),
    # the charge
    "consent_given": _("The complainant agreed to sign on the page"),
    "charge_signed": _("The charge was signed"),
    "oath_taken": _("The charge was sworn"),
    "correction_asked": _("A complainant asked for a correction"),
    "late_filing_allowed": _("A late filing was allowed"),
    # service
    "charge_mailed": _("The charge was sent to a respondent"),
    "charge_received": _("A respondent received the charge"),
    # the answer, the default, the assessment
    "answer_received": _("A respondent’s answer was received"),
    "time_asked": _("A party asked for more time"),
    "default_requested": _("A default was asked for"),
    "default_ordered": _("The default was ordered"),
    "default_denied": _("The default was denied"),
    "complaint_dismissed": _("The complaint was dismissed after the assessment"),
    "right_to_sue_issued": _("The right to sue was given"),
    # exhibits and time
    "exhibit_filed": _("An exhibit was filed"),
    "time_granted": _("More time was given"),
    # the investigation
    "investigator_assigned": _("The case was given to an investigator"),
    # who works it and who sees it
    "assigned": _("The case was given to someone"),
    "access_granted": _("A person was let in by name"),
    "access_ended": _("Access by name ended"),
    "wall_built": _("A person was kept out: conflict of interest"),
    "wall_taken_down": _("A person is no longer kept out"),
    # the ends
    "closure_recorded": _("The reason for closing was recorded"),
    "reopening_recorded": _("The reason for reopening was recorded"),
    # conferences, mediation and settlement
    "mediator_assigned": _("A mediator was assigned"),
    "mediation_noticed": _("Both sides were called to a mediation"),
    "conference_noticed": _("Both sides were called to a fact-finding conference"),
    "conference_postponed": _("A meeting was postponed"),
    "conference_called_off": _("A meeting was called off"),
    "conference_held": _("A meeting was held"),
    "conference_missed": _("A complainant stayed away from a meeting without good cause"),
    "respondent_stayed_away": _("A respondent stayed away from a meeting without good cause"),
    "conference_excused": _("A party stayed away from a meeting with good cause"),
    "conference_ended": _("The fact-finding conference was over"),
    "mediation_note_written": _("A note of the mediation was written"),
    "mediation_ended": _("The mediation ended"),
    "summary_drafted": _("A version of the conference summary was written"),
    "summary_submitted": _("The conference summary was submitted"),
    "summary_approved": _("The conference summary was approved"),
    "summary_returned": _("The conference summary was returned for changes"),
    "settlement_drafted": _("A version of the settlement was written"),
    "settlement_submitted": _("The settlement was submitted"),
    "settlement_approved": _("The settlement was approved"),
    "settlement_returned": _("The settlement was returned for changes"),
    "settlement_signed": _("The settlement was signed"),
    "remedy_agreed": _("A remedy that has to be carried out was agreed"),
    # the steps
    "start_charge": _("The charge was started"),
    "send_for_signature": _("The charge was sent for signature"),
    "return_to_drafting": _("The charge was taken back to drafting"),
    "file_charge": _("The charge was filed"),
    "serve_charge": _("Service was completed"),
    "begin_assessment": _("The assessment began"),
    "retain_complaint": _("The complaint was retained"),
    "send_default_to_hearing": _("The default was sent to hearing"),
    "begin_investigation": _("The investigation began"),
    "open_conference": _("The fact-finding conference was opened"),
    "end_conference": _("The conference ended"),
    "begin_determination": _("The determination began"),
    "investigate_further": _("Further investigation was ordered"),
    "find_cause": _("Cause was found"),
    "send_to_hearing": _("The case was sent to hearing"),
    "begin_monitoring": _("Monitoring of the remedy began"),
    "close": _("The inquiry was closed"),
    "close_case": _("The case was closed"),
    "reopen_as_inquiry": _("The case was reopened as an inquiry"),
    "reopen_investigation": _("The investigation was reopened"),
    "reopen_determination": _("The determination was reopened"),
    # the work of the investigation
    "plan_drafted": _("A version of the investigation plan was written"),
    "plan_submitted": _("The investigation plan was put before a supervisor"),
    "plan_approved": _("The investigation plan was approved"),
    "plan_returned": _("The investigation plan was returned for changes"),
    "information_requested": _("A party was asked for information"),
    "item_answered": _("An item that was asked for was answered"),
    "information_received": _("Everything that was asked of a party has been answered"),
    "witness_interviewed": _("An interview was held"),
    "exhibit_linked": _("An exhibit was linked to a claim"),
    "exhibit_unlinked": _("An exhibit was taken off a claim"),
    "report_drafted": _("A version of the report was written"),
    "report_submitted": _("The report was put before a supervisor"),
    "report_approved": _("The report was approved"),
    "report_returned": _("The report was returned for changes"),
    # withdrawal, conciliation, hearing and remedies
    "withdrawal_received": _("A complainant withdrew"),
    "conciliation_failed": _("Conciliation was declared failed"),
    "hearing_noticed": _("The hearing was set, and its notice was sent"),
    "hearing_held": _("The hearing was held, and its evidence is closed"),
    "hearing_decided": _("The decision after the hearing was issued"),
    "remedy_kept": _("A remedy was carried out"),
    "remedy_missed": _("A remedy was missed"),
    "remedy_released": _("A remedy was released"),
    # the determination, reconsideration and release
    "determination_drafted": _("A version of the determination was written"),
    "determination_submitted": _("The determination was put before a supervisor"),
    "determination_approved": _("The determination was approved"),
    "determination_returned": _("The determination was returned for changes"),
    "draft_finding_sent": _("The draft finding was sent to both sides"),
    "comment_received": _("A comment on the draft finding came in"),
    "further_investigation_ordered": _("More evidence was asked for"),
    "no_cause_found": _("No cause was found"),
    "reconsideration_asked": _("Reconsideration was asked for"),
    "reconsideration_came_late": _("A request for reconsideration came too late and was rejected"),
    "reconsideration_decided": _("Reconsideration was decided"),
    "release_asked": _("The paper that allows suit was asked for"),
    "release_declined": _("The paper that allows suit was declined"),
}

# Work that is written in versions and put before a supervisor: what it is called, and what happens with it.
WORKS = {
    "charge": _("the charge"),
    "assessment": _("the assessment"),
    "plan": _("the plan of the investigation"),
    "report": _("the report of the investigation"),
    "summary": _("the summary of the conference"),
    "settlement": _("the settlement"),
    "determination": _("the determination"),
    "closure": _("the proposal to close"),
}
for _kind, _work in WORKS.items():
    WORDS |= {
        f"{_kind}_drafted": format_lazy(_("Written, a new version: {work}"), work=_work),
        f"{_kind}_submitted": format_lazy(_("Put forward: {work}"), work=_work),
        f"{_kind}_approved": format_lazy(_("Approved: {work}"), work=_work),
        f"{_kind}_returned": format_lazy(_("Returned for changes: {work}"), work=_work),
    }

# The door a line came in by, where it was not simply someone at the office.
CHANNELS = {
    "portal": _("on the party’s own page"),
    "paper": _("on paper"),
    "phone": _("by phone"),
    "walk_in": _("in person"),
    "mail": _("by mail"),
    "import": _("from an import"),
}
