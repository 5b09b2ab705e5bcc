"""What can be done from the decision to the end: finding, reconsideration, release, conciliation, hearing, closing."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.cases.registry import Page, PartyPage, act, work_acts
from chro_cases.cases.stages import FILED_ON, Stage
from chro_cases.history.models import Channel
from chro_cases.people.models import User
from conferences import acts as conferences
from intake import acts as intake
from investigations import acts as investigations

from .models import ClosingProposal, Determination

CARRYING_OUT = (Stage.CONCILIATION, Stage.HEARING, Stage.MONITORING)


def was_filed(case: Case, user: User) -> bool:
    """Whether it is a case and no inquiry any more."""
    return not intake.was_never_filed(case, user)


def is_settled(case: Case) -> bool:
    """Whether everybody has signed a settlement: then what is left to do comes first."""
    return case.settlements.current().exists()


def has_remedies(case: Case, _user: User) -> bool:
    """Whether there is, or is about to be, something that has to be carried out."""
    return case.is_at(*CARRYING_OUT) or is_settled(case)


def may_comment(case: Case, _mine: list[Party]) -> bool:
    """Whether a draft is out, and its last day to comment has not passed."""
    today = clock.today(case.agency)
    return any(not one.has_passed(today) for one in case.deadlines.current().allowing("comment_on_draft"))


def can_be_looked_at_again(case: Case, _mine: list[Party]) -> bool:
    """Whether the law lets somebody ask for another look at what ended the case."""
    findings = ("no_cause_found", "dismissed_without_finding")
    return case.pack.has("reconsideration") and case.events.filter(kind__in=findings).exists()


DETERMINATION_PAGE = Page("determinations:determination", _("Determination"))
DRAFT_FINDING_PAGE = Page("determinations:draft_finding", _("Draft finding"))
ISSUE_PAGE = Page("determinations:issue", _("Issue the determination"))
FURTHER_INVESTIGATION_PAGE = Page("determinations:further_investigation", _("Investigate further"))
CONCILIATION_PAGE = Page("determinations:conciliation", _("Conciliation"))
CERTIFICATION_PAGE = Page("determinations:certification", _("Send to hearing"))
HEARING_PAGE = Page("determinations:hearing", _("Hearing"))
REMEDIES_PAGE = Page("determinations:remedies", _("Remedies"), when=has_remedies, first_when=is_settled)
RELEASE_PAGE = Page("determinations:release", _("Release or right to sue"), word="release")
RECONSIDERATION_PAGE = Page("determinations:reconsideration", _("Reconsideration"), when=was_filed)
WITHDRAWAL_PAGE = Page("determinations:withdrawal", _("Withdrawal"))
CLOSING_PAGE = Page("determinations:closing", _("Close the case"), first_when=is_settled)
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
    party_page=MY_RECONSIDERATION_PAGE,
)
RECONSIDERATION_CAME_LATE = of_a_second_look(
    "reconsideration_came_late",
    _("A late request for reconsideration was rejected"),
    staff="record_request",
    party="ask_reconsideration",
    channels=(Channel.PAPER,),
    papers=("reconsideration",),
)
RECONSIDERATION_DECIDED = of_a_second_look(
    "reconsideration_decided",
    _("Reconsideration was decided"),
    staff="decide_reconsideration",
    papers=("reconsideration",),
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
    staff="decide_release", stages=FILED_ON, page=RELEASE_PAGE.name, papers=("release",)
)
RELEASE_DECLINED = act(
    "release_declined",
    _("The release or right to sue was denied"),
    staff="decide_release",
    stages=FILED_ON,
    compartment="party-shared",
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
    staff="monitor", compartment="open", work_of=CARRYING_OUT, page=REMEDIES_PAGE.name
)
# What becomes of a remedy.
of_remedies = partial(act, stages=FILED_ON, page=REMEDIES_PAGE)
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
CLOSURE_RECORDED = intake.CLOSURE_RECORDED.asked_as(staff="close_case", stages=FILED_ON, page=CLOSING_PAGE.name)
# A closing that somebody can object to is itself the event from which the times for that run.
DISMISSED_WITHOUT_FINDING = act(
    "dismissed_without_finding",
    _("The complaint was dismissed without a finding"),
    staff="close_case",
    stages=FILED_ON,
    page=CLOSING_PAGE,
)
REOPENING_RECORDED = intake.REOPENING_RECORDED.asked_as(page=REOPENING_PAGE.name)
