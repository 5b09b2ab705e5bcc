"""What can be done from the decision to the end: finding, reconsideration, release, conciliation, hearing, closing."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from chro_cases.cases.registry import Page, PartyPage, act, work_acts
from chro_cases.history.models import Channel
from chro_cases.rules.stages import FILED_ON, Stage
from conferences import acts as conferences
from intake import acts as intake
from investigations import acts as investigations

from .conditions import (
    CARRYING_OUT,
    can_be_looked_at_again,
    has_draft_finding,
    has_draft_out,
    has_remedies,
    is_cleared,
    is_closed_by_a_finding,
    knows_reconsideration,
    may_comment,
    owes_remedies,
    still_conciliates,
    waits_for_reconsideration,
    waits_for_release,
    was_filed,
)
from .models import ClosingProposal, Determination

DETERMINATION_PAGE = Page("determinations:determination", _("Determination"))
DRAFT_FINDING_PAGE = Page("determinations:draft_finding", _("Draft finding"), when=has_draft_finding)
ISSUE_PAGE = Page("determinations:issue", _("Issue the determination"))
FURTHER_INVESTIGATION_PAGE = Page("determinations:further_investigation", _("Investigate further"))
CONCILIATION_PAGE = Page("determinations:conciliation", _("Conciliation"))
CERTIFICATION_PAGE = Page("determinations:certification", _("Send to hearing"))
HEARING_PAGE = Page("determinations:hearing", _("Hearing"))
REMEDIES_PAGE = Page("determinations:remedies", _("Remedies"), first_when=conferences.is_settled)
RELEASE_PAGE = Page("determinations:release", _("Release or right to sue"), word="release")
RECONSIDERATION_PAGE = Page("determinations:reconsideration", _("Reconsideration"), when=knows_reconsideration)
WITHDRAWAL_PAGE = Page("determinations:withdrawal", _("Withdrawal"))
CLOSING_PAGE = Page("determinations:closing", _("Close the case"), first_when=conferences.is_settled)
REOPENING_PAGE = Page("determinations:reopening", _("Reopen the case"), when=was_filed)
MY_COMMENT_PAGE = PartyPage("determinations:my_comment", "Say what you think of our draft", when=may_comment)
MY_RECONSIDERATION_PAGE = PartyPage(
    "determinations:my_reconsideration", "Ask us to look again", when=can_be_looked_at_again
)
MY_RELEASE_PAGE = PartyPage(
    "determinations:my_release", "Ask for the paper that lets you go to court", less_pressing=True
)
MY_WITHDRAWAL_PAGE = PartyPage("determinations:my_withdrawal", "Take your complaint back", less_pressing=True)

# The determination
DETERMINATION = work_acts(
    Determination,
    staff="draft_determination",
    page=DETERMINATION_PAGE,
    stages=(Stage.DETERMINATION,),
    work_of=(Stage.DETERMINATION,),
)
DRAFT_FINDING_SENT = act(
    "draft_finding_sent",
    _("The draft finding was sent to the parties"),
    staff="send_draft_finding",
    stages=(Stage.DETERMINATION,),
    work_of=(Stage.DETERMINATION,),
    task="finding",
    compartment="party-shared",
    page=DRAFT_FINDING_PAGE,
    papers=("draft_finding",),
)
COMMENT_RECEIVED = act(
    "comment_received",
    _("A comment on the draft finding was received"),
    staff="record_request",
    party="comment",
    stages=(Stage.DETERMINATION,),
    channels=(Channel.PAPER,),
    compartment="party-shared",
    when=has_draft_out,
    page=DRAFT_FINDING_PAGE,
    party_page=MY_COMMENT_PAGE,
)
FURTHER_INVESTIGATION_ORDERED = act(
    "further_investigation_ordered",
    _("Further investigation was requested"),
    staff="determine",
    stages=(Stage.DETERMINATION,),
    page=FURTHER_INVESTIGATION_PAGE,
)
NO_CAUSE_FOUND = act(
    "no_cause_found",
    _("No cause was found"),
    staff="determine",
    stages=(Stage.DETERMINATION,),
    work_of=(Stage.DETERMINATION,),
    compartment="party-shared",
    page=ISSUE_PAGE,
    papers=("determination",),
)

# Another look, and the paper that allows suit
# What is asked and decided after the end; it is told to both sides.
of_a_second_look = partial(act, stages=(Stage.CLOSED,), compartment="party-shared", page=RECONSIDERATION_PAGE)
RECONSIDERATION_ASKED = of_a_second_look(
    "reconsideration_asked",
    _("Reconsideration was requested"),
    staff="record_request",
    party="ask_reconsideration",
    channels=(Channel.PAPER,),
    when=is_closed_by_a_finding,
    party_page=MY_RECONSIDERATION_PAGE,
)
RECONSIDERATION_CAME_LATE = of_a_second_look(
    "reconsideration_came_late",
    _("A late request for reconsideration was rejected"),
    staff="record_request",
    party="ask_reconsideration",
    channels=(Channel.PAPER,),
    papers=("reconsideration",),
    when=is_closed_by_a_finding,
)
RECONSIDERATION_DECIDED = of_a_second_look(
    "reconsideration_decided",
    _("Reconsideration was decided"),
    staff="decide_reconsideration",
    papers=("reconsideration",),
    when=waits_for_reconsideration,
)
RELEASE_ASKED = act(
    "release_asked",
    _("The release or right to sue was requested"),
    staff="record_request",
    party="ask_release",
    stages=FILED_ON,
    channels=(Channel.PAPER,),
    compartment="party-shared",
    page=RELEASE_PAGE,
    party_page=MY_RELEASE_PAGE,
)
RELEASE_ISSUED = investigations.RELEASED_BY_DISMISSAL.asked_as(
    staff="decide_release", stages=FILED_ON, page=RELEASE_PAGE.name, when=waits_for_release, papers=("release",)
)
RELEASE_DECLINED = act(
    "release_declined",
    _("The release or right to sue was denied"),
    staff="decide_release",
    stages=FILED_ON,
    compartment="party-shared",
    when=waits_for_release,
    page=RELEASE_PAGE,
    papers=("release",),
)

# Conciliation, hearing and remedies
CONCILIATION_FAILED = act(
    "conciliation_failed",
    _("Conciliation was declared failed"),
    staff="conciliate",
    stages=(Stage.CONCILIATION,),
    work_of=(Stage.CONCILIATION,),
    when=still_conciliates,
    page=CONCILIATION_PAGE,
    papers=("conciliation",),
)
# What is done at the hearing.
of_the_hearing = partial(act, staff="hear", stages=(Stage.HEARING,), work_of=(Stage.HEARING,), page=HEARING_PAGE)
HEARING_NOTICED = of_the_hearing(
    "hearing_noticed",
    _("The hearing was set, and its notice was sent"),
    papers=("hearing",),
)
HEARING_HELD = of_the_hearing("hearing_held", _("The hearing was held and its evidence closed"))
HEARING_DECIDED = of_the_hearing(
    "hearing_decided",
    _("The decision after the hearing was issued"),
    papers=("decision",),
)
REMEDY_AGREED = conferences.REMEDY_AGREED.asked_as(
    staff="monitor", compartment="open", work_of=CARRYING_OUT, page=REMEDIES_PAGE.name, when=has_remedies
)
# What becomes of a remedy.
of_remedies = partial(act, stages=FILED_ON, page=REMEDIES_PAGE, when=owes_remedies)
REMEDY_KEPT = of_remedies(
    "remedy_kept",
    _("A remedy was complied with"),
    staff="monitor",
)
REMEDY_MISSED = of_remedies(
    "remedy_missed",
    _("A remedy was breached"),
    staff="monitor",
)
REMEDY_RELEASED = of_remedies(
    "remedy_released",
    _("A remedy was waived"),
    staff="settle",
)

# The ends
WITHDRAWAL_RECEIVED = act(
    "withdrawal_received",
    _("A complainant withdrew"),
    staff="record_withdrawal",
    party="withdraw",
    stages=FILED_ON,
    channels=(Channel.PAPER, Channel.MAIL, Channel.WALK_IN),
    compartment="party-shared",
    page=WITHDRAWAL_PAGE,
    party_page=MY_WITHDRAWAL_PAGE,
)
CLOSURE = work_acts(
    ClosingProposal,
    staff="propose_closing",
    page=CLOSING_PAGE,
    stages=FILED_ON,
)
CLOSURE_RECORDED = intake.CLOSURE_RECORDED.asked_as(
    staff="close_case", stages=FILED_ON, page=CLOSING_PAGE.name, when=is_cleared
)
# A closing that somebody can object to is itself the event from which the times for that run.
DISMISSED_WITHOUT_FINDING = act(
    "dismissed_without_finding",
    _("The complaint was dismissed without a finding"),
    staff="close_case",
    stages=FILED_ON,
    when=is_cleared,
    page=CLOSING_PAGE,
)
REOPENING_RECORDED = intake.REOPENING_RECORDED.asked_as(page=REOPENING_PAGE.name)
