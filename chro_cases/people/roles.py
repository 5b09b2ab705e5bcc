"""What each kind of person may do. The whole authority of the product is this page."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from chro_cases.rules.stages import Stage, stages_between


class Role(models.TextChoices):
    """What an agency may appoint a person as."""

    INTAKE = "intake", _("Intake officer")
    TRAINEE = "trainee", _("Trainee")
    INVESTIGATOR = "investigator", _("Investigator")
    SUPERVISOR = "supervisor", _("Supervisor")
    CLERK = "clerk", _("Clerk")
    MEDIATOR = "mediator", _("Mediator")
    COUNSEL = "counsel", _("Commission counsel")
    DIRECTOR = "director", _("Executive director")
    ADMIN = "admin", _("Administrator")


# What is asked without a case: about the law, the calendar, the people and the work behind the pages.
APPROVE_RULES, KEEP_CALENDAR, KEEP_LEVELS, KEEP_MACHINE = (
    "approve_rules",
    "keep_calendar",
    "keep_levels",
    "manage_operations",
)

# Staff: which kinds of act a role may do at all. On which cases is the tie's question (cases/access.py).
_TAKES_IN = {"take_inquiry", "interview", "decide_jurisdiction", "close_inquiry", "assign", "keep_parties"}
_DRAFTS = {"draft_charge", "submit_for_review", "send_for_signature", "keep_parties", "record_oath"}
_SERVES = {"file_charge", "record_oath", "serve", "keep_parties", "dual_file"}
_TAKES_PAPERS = {"record_answer", "file_exhibit", "record_request", "record_withdrawal", "record_happening"}
_INVESTIGATES = {
    "plan", "ask_for_information", "interview_witness", "write_report", "hold_conference", "draft_determination",
    "send_draft_finding", "propose_closing", "conciliate", "request_default",
}  # fmt: skip
_ASSESSES = {
    "assess", "draft_assessment", "request_default", "submit_for_review", "file_exhibit", "record_request",
    "record_happening", "keep_stays", "correct_days", APPROVE_RULES,
}  # fmt: skip
_DECIDES = {
    "decide_review", "assign_investigation", "grant_time", "determine", "close_case", "settle", "monitor", "reopen",
    KEEP_LEVELS, "certify", "keep_stays", "correct_days",
}  # fmt: skip
_DIRECTS = {
    "order_default", "decide_reconsideration", "decide_release", "certify", "hear", "determine", "close_case", "settle",
    "monitor", "reopen", "assess", "grant_time", "keep_access", "assign", "record_request", "decide_review",
    "keep_stays", "correct_days", "record_happening", "dual_file", KEEP_CALENDAR, KEEP_MACHINE,
}  # fmt: skip
# What is about no case: looking after the work behind the pages.
ABOUT_NO_CASE = frozenset({KEEP_MACHINE, KEEP_CALENDAR})
# Whoever works a case or owns one of its dates is asked why it was missed (deadlines/missed_deadlines.py says who).
_ANSWERS_FOR_DATES = {"explain_miss"}
_MEDIATES = {"mediate", "settle", "submit_for_review", "file_exhibit"}
MAY: dict[str, frozenset[str]] = {
    Role.INTAKE: frozenset(_TAKES_IN | _DRAFTS | {"file_charge"}),
    Role.TRAINEE: frozenset(_DRAFTS | _INVESTIGATES | _TAKES_PAPERS | {"interview", "monitor"}),
    Role.INVESTIGATOR: frozenset(_DRAFTS | _INVESTIGATES | _TAKES_PAPERS | {"interview", "settle", "monitor"}),
    Role.SUPERVISOR: frozenset(
        _TAKES_IN | _DRAFTS | _SERVES | _TAKES_PAPERS | _INVESTIGATES | _DECIDES
        | {"allow_late_filing", "keep_access", "assess", "draft_assessment"}
    ),
    Role.CLERK: frozenset(_SERVES | _TAKES_PAPERS),
    Role.MEDIATOR: frozenset(_MEDIATES),
    Role.COUNSEL: frozenset(_ASSESSES),
    Role.DIRECTOR: frozenset(_DIRECTS),
    Role.ADMIN: ABOUT_NO_CASE,
}  # fmt: skip
MAY |= {role: verbs | _ANSWERS_FOR_DATES for role, verbs in MAY.items() if role != Role.ADMIN}
# Whoever may write a charge.
DRAFTERS = tuple(role for role, verbs in MAY.items() if verbs >= _DRAFTS)

# Parties: what being in a case as something lets a person do in it. Who represents a party may do what they may, but
# sign and swear for them, or say what is wrong with the paper instead.
_EITHER_SIDE = {"file_own_exhibit", "comment", "ask_for_time"}
MAY_AS_PARTY: dict[str, frozenset[str]] = {
    "complainant": frozenset(
        _EITHER_SIDE | {"sign_charge", "ask_for_correction", "withdraw", "ask_release", "ask_reconsideration"}
    ),
    "respondent": frozenset(_EITHER_SIDE | {"answer"}),
}
NEVER_FOR_ANOTHER = frozenset({"sign_charge", "ask_for_correction"})

# Desks: stages in which a role sees every case of its agency, because the work there comes to whoever is at the desk.
DESKS: dict[str, tuple[str, ...]] = {
    Role.INTAKE: ("inquiry",),
    Role.SUPERVISOR: ("inquiry",),
    Role.CLERK: ("signature", "filed", "answer"),
    Role.COUNSEL: ("assessment", "hearing"),
    Role.DIRECTOR: stages_between(Stage.ANSWER, Stage.CLOSED),
}

# Drawers of a case's file. Whoever sees a case opens these drawers of it, and knows nothing of the others.
COMPARTMENTS: dict[str, frozenset[str]] = {
    Role.INTAKE: frozenset({"open", "party-shared", "medical"}),
    Role.TRAINEE: frozenset({"open", "party-shared", "medical"}),
    Role.INVESTIGATOR: frozenset({"open", "party-shared", "medical"}),
    Role.SUPERVISOR: frozenset({"open", "party-shared", "medical"}),
    Role.CLERK: frozenset({"open", "party-shared"}),
    Role.MEDIATOR: frozenset({"open", "party-shared", "mediation"}),
    Role.COUNSEL: frozenset({"open", "party-shared", "medical", "counsel"}),
    Role.DIRECTOR: frozenset({"open", "party-shared", "medical"}),
    Role.ADMIN: frozenset(),
}
# The mediation file opens to whoever mediates that very case, and to nobody for their role alone.
OWN_COMPARTMENTS: dict[str, str] = {"mediation": Role.MEDIATOR}
PARTY_COMPARTMENTS = frozenset({"party-shared"})
