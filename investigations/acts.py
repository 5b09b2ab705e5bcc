"""What can be done between service and the decision: answers, defaults, the assessment, the evidence, the report."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.cases.registry import Page, PartyPage, act, work_acts
from chro_cases.deadlines.acts import MORE_TIME_PAGE, has_date_to_move
from chro_cases.history.models import Channel
from chro_cases.people.models import User
from chro_cases.rules.stages import FILED_ON, Stage, stages_between

from .models import Assessment, DefaultOrder, DefaultRequest, InformationRequest, Plan, Report

# From the answer on the evidence is gathered; the report is written while the case is investigated.
GATHERING = stages_between(Stage.ANSWER, Stage.DETERMINATION)
REPORTING = (Stage.INVESTIGATION, Stage.CONFERENCE)
# From where an order of default leads to a hearing on relief.
DEFAULTING = Case.send_default_to_hearing.act.stages


def has_yet_to_answer(case: Case, mine: list[Party]) -> bool:
    """Whether one of these parties has not answered yet."""
    return not {party.pk for party in mine} <= set(case.answers.current().values_list("party", flat=True))


def may_get_time(case: Case, mine: list[Party]) -> bool:
    """Whether a date of these parties' own runs that its rule lets be moved."""
    own, today = case.deadlines.current().filter(party__in=mine), clock.today(case.agency)
    return any(deadline.rule.extensions and not deadline.has_passed(today) for deadline in own)


def is_asked_for_default(case: Case) -> bool:
    """Whether a default was asked for that nobody has decided on."""
    return bool(case.current(DefaultRequest, without=(DefaultOrder, "request")))


def is_assessed(case: Case) -> bool:
    """Whether an assessment is approved that has yet to be issued."""
    return case.standing(Assessment.kind) is not None


def asks_something(case: Case) -> bool:
    """Whether a party was asked for information."""
    return bool(case.current(InformationRequest))


def default_is_ordered(case: Case, _user: User) -> bool:
    """Whether a default was ordered that has yet to go to hearing."""
    return case.has_happened("default_ordered")


ANSWERS_PAGE = Page("investigations:answers", _("Answers"))
DEFAULT_HEARING_PAGE = Page("investigations:default_hearing", _("Send the default to hearing"), when=default_is_ordered)
INVESTIGATOR_PAGE = Page("investigations:investigator", _("Assign an investigator"))
ASSESSMENT_PAGE = Page("investigations:assessment", _("Assessment"))
ASSESSMENT_NOTICE_PAGE = Page("investigations:assessment_notice", _("Issue the assessment"))
PLAN_PAGE = Page("investigations:plan", _("Plan"))
REQUESTS_PAGE = Page("investigations:requests", _("Requests for information"))
WITNESSES_PAGE = Page("investigations:witnesses", _("Interviews"))
EVIDENCE_PAGE = Page("investigations:evidence", _("Evidence"))
REPORT_PAGE = Page("investigations:report", _("Report"))
DETERMINATION_START_PAGE = Page("investigations:determination_start", _("Begin the determination"))
MY_ANSWER_PAGE = PartyPage("investigations:my_answer", "Answer the complaint", when=has_yet_to_answer)
MY_TIME_PAGE = PartyPage("investigations:my_time", "Ask for more time", when=may_get_time)

# Answers, time and defaults
ANSWER_RECEIVED = act(
    "answer_received",
    _("A respondent’s answer was received"),
    staff="record_answer",
    party="answer",
    stages=FILED_ON,
    work_of=(Stage.FILED, Stage.ANSWER),
    channels=(Channel.PAPER, Channel.MAIL, Channel.WALK_IN),
    compartment="party-shared",
    page=ANSWERS_PAGE,
    party_page=MY_ANSWER_PAGE,
    papers=("answer",),
)
TIME_ASKED = act(
    "time_asked",
    _("A party requested an extension of time"),
    party="ask_for_time",
    stages=FILED_ON,
    compartment="party-shared",
    party_page=MY_TIME_PAGE,
)
TIME_REFUSED = act(
    "time_refused",
    _("An extension of time was denied"),
    staff="grant_time",
    stages=FILED_ON,
    when=has_date_to_move,
    compartment="party-shared",
    page=MORE_TIME_PAGE,
    papers=("more_time",),
)
# What is done about silence.
of_a_default = partial(act, stages=DEFAULTING, compartment="party-shared", page=ANSWERS_PAGE)
DEFAULT_REQUESTED = of_a_default(
    "default_requested", _("A default was requested"), staff="request_default", papers=("default_request",)
)
DEFAULT_ORDERED = of_a_default(
    "default_ordered",
    _("The default was ordered"),
    staff="order_default",
    papers=("default_order",),
    when=is_asked_for_default,
)
DEFAULT_DENIED = of_a_default(
    "default_denied",
    _("The default was denied"),
    staff="order_default",
    papers=("default_order",),
    when=is_asked_for_default,
)

# The assessment
ASSESSMENT = work_acts(
    Assessment,
    staff="draft_assessment",
    page=ASSESSMENT_PAGE,
    stages=(Stage.ASSESSMENT,),
    work_of=(Stage.ASSESSMENT,),
)
# What a dismissal after the assessment consists of.
of_the_assessment = partial(
    act,
    staff="assess",
    stages=(Stage.ASSESSMENT,),
    compartment="party-shared",
    page=ASSESSMENT_NOTICE_PAGE,
    when=is_assessed,
)
COMPLAINT_DISMISSED = of_the_assessment(
    "complaint_dismissed",
    _("The complaint was dismissed after the assessment"),
    work_of=(Stage.ASSESSMENT,),
    papers=("assessment",),
)
RELEASED_BY_DISMISSAL = of_the_assessment(
    "right_to_sue_issued",
    _("The right to sue was issued"),
    papers=("assessment",),
)

# The evidence
INVESTIGATOR_ASSIGNED = act(
    "investigator_assigned",
    _("An investigator was assigned"),
    staff="assign_investigation",
    stages=GATHERING,
    work_of=(Stage.MEDIATION,),
    page=INVESTIGATOR_PAGE,
)
PLAN = work_acts(
    Plan,
    staff="plan",
    page=PLAN_PAGE,
    stages=GATHERING,
    work_of=REPORTING,
)
# What is asked of a party, and what comes in.
of_a_request = partial(act, stages=GATHERING, compartment="party-shared", page=REQUESTS_PAGE)
INFORMATION_REQUESTED = of_a_request(
    "information_requested",
    _("Information was requested from a party"),
    staff="ask_for_information",
    work_of=REPORTING,
    task="request",
    papers=("request",),
)
ITEM_ANSWERED = of_a_request(
    "item_answered",
    _("A requested item was answered"),
    staff="record_answer",
    when=asks_something,
)
INFORMATION_RECEIVED = of_a_request(
    "information_received",
    _("All requested information was received"),
    staff="record_answer",
    when=asks_something,
)
WITNESS_INTERVIEWED = act(
    "witness_interviewed",
    _("An interview was held"),
    staff="interview_witness",
    stages=GATHERING,
    work_of=REPORTING,
    task="witness",
    page=WITNESSES_PAGE,
)
# What an exhibit says about a claim.
of_the_evidence = partial(act, staff="write_report", stages=FILED_ON, work_of=REPORTING, page=EVIDENCE_PAGE)
EXHIBIT_LINKED = of_the_evidence("exhibit_linked", _("An exhibit was linked to a claim"))
EXHIBIT_UNLINKED = of_the_evidence("exhibit_unlinked", _("An exhibit was removed from a claim"))
REPORT = work_acts(
    Report,
    staff="write_report",
    page=REPORT_PAGE,
    stages=REPORTING,
    work_of=REPORTING,
)
