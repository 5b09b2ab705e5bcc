"""What can be done next: the steps that lead on, with what each still needs, and the other acts of this stage."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Case, Review
from conferences.models import settlement_kept_from

from ..reach import page, verbs_at

# Where each step is taken.
STEP_PAGES = {
    "start_charge": "intake:start",
    "send_for_signature": "intake:signature_request",
    "return_to_drafting": "intake:taking_back",
    "file_charge": "intake:filing",
    "serve_charge": "intake:service",
    "begin_assessment": "investigations:assessment",
    "retain_complaint": "investigations:assessment_notice",
    "begin_investigation": "investigations:investigation",
    "open_conference": "conferences:conferences",
    "end_conference": "conferences:conferences",
    "begin_determination": "investigations:determination_start",
    "investigate_further": "determinations:further_investigation",
    "find_cause": "determinations:issue",
    "send_to_hearing": "determinations:certification",
    "send_default_to_hearing": "investigations:default_hearing",
    "begin_monitoring": "determinations:remedies",
    "close": "intake:closing",
    "close_case": "determinations:closing",
    "reopen_as_inquiry": "intake:reopening",
    "reopen_investigation": "determinations:reopening",
    "reopen_determination": "determinations:reopening",
}
# These pages ask themselves for what the step needs, or lead back: they stand among the other acts.
_ASIDE = frozenset(
    {
        "return_to_drafting", "close", "close_case", "reopen_as_inquiry", "reopen_investigation",
        "reopen_determination", "begin_monitoring", "send_default_to_hearing", "investigate_further",
    }
)  # fmt: skip
_ON_FILE = ("filed", "answer", "assessment", "mediation", "investigation", "conference", "determination")
_DECIDED, _ENDING = ("determination",), ("conciliation", "hearing", "monitoring")
_HEARD, _MEDIATED = ("investigation", "conference"), ("mediation",)
_BEFORE_FILING = ("inquiry", "drafting", "signature")

_BEFORE, _AFTER_FILING = ("intake:reopening",), ("determinations:reopening", "determinations:reconsideration")


@dataclass(frozen=True)
class Act:
    """An act that does not move the case on: where it is done, who may, in which stages (none: in all).

    `core` acts are the work of their stage, or of the stages named: what its step needs is made by them.
    """

    name: str
    label: str
    verb: str
    stages: tuple[str, ...] = ()
    core: bool | tuple[str, ...] = False

    def is_core(self, stage: str) -> bool:
        """Whether it is the work of this stage."""
        return self.core if isinstance(self.core, bool) else stage in self.core


ACTS = (
    Act("intake:interview", gettext_lazy("Record an interview"), "interview", ("inquiry",), core=True),
    Act("intake:claims", gettext_lazy("State the claims"), "keep_parties", ("inquiry", "drafting"), core=True),
    Act("intake:jurisdiction", gettext_lazy("Decide on jurisdiction"), "decide_jurisdiction", ("inquiry",), core=True),
    Act("intake:parties", gettext_lazy("Parties and addresses"), "keep_parties"),
    Act("intake:charge", gettext_lazy("Write the charge"), "draft_charge", ("drafting",), core=True),
    Act("intake:signatures", gettext_lazy("Signatures and oaths"), "record_oath", ("signature",), core=True),
    Act("intake:late_filing", gettext_lazy("Allow a late filing"), "allow_late_filing", ("signature",)),
    Act("intake:taking_back", gettext_lazy("Take the charge back"), "draft_charge", ("signature",)),
    Act("intake:service", gettext_lazy("Service and receipts"), "serve", ("filed", "answer"), core=True),
    Act("intake:closing", gettext_lazy("Close the inquiry"), "close_inquiry", _BEFORE_FILING),
    Act("intake:reopening", gettext_lazy("Reopen the inquiry"), "reopen", ("closed",)),
    Act("investigations:answers", gettext_lazy("Answers"), "record_answer", ("filed", "answer"), core=True),
    Act("investigations:answers", gettext_lazy("Answers and defaults"), "order_default", ("answer",)),
    Act("investigations:more_time", gettext_lazy("More time"), "grant_time", _ON_FILE),
    Act(
        "investigations:investigator",
        gettext_lazy("Assign an investigator"),
        "assign_investigation",
        _ON_FILE[1:],
        core=_MEDIATED,
    ),
    Act("investigations:assessment", gettext_lazy("Assessment"), "draft_assessment", ("assessment",), core=True),
    Act("investigations:assessment_notice", gettext_lazy("Issue the assessment"), "assess", ("assessment",), core=True),
    Act("investigations:plan", gettext_lazy("Plan"), "plan", _HEARD, core=True),
    Act("investigations:requests", gettext_lazy("Requests for information"), "ask_for_information", _HEARD, core=True),
    Act("investigations:witnesses", gettext_lazy("Interviews"), "interview_witness", _HEARD, core=True),
    Act("investigations:evidence", gettext_lazy("Evidence"), "write_report", _HEARD, core=True),
    Act("investigations:report", gettext_lazy("Report"), "write_report", _HEARD, core=True),
    Act("investigations:exhibits", gettext_lazy("Exhibits"), "file_exhibit", (*_ON_FILE, *_ENDING)),
    Act(
        "conferences:mediator", gettext_lazy("Assign a mediator"), "assign_investigation", _ON_FILE[1:], core=_MEDIATED
    ),
    Act(
        "conferences:conferences",
        gettext_lazy("Conferences"),
        "hold_conference",
        (*_ON_FILE, *_ENDING),
        core=("mediation", *_HEARD),
    ),
    Act("conferences:conferences", gettext_lazy("Conferences"), "mediate", _ON_FILE),
    Act("conferences:mediation", gettext_lazy("Mediation"), "mediate", _ON_FILE, core=_MEDIATED),
    Act("conferences:settlement", gettext_lazy("Settlement"), "settle", (*_ON_FILE, *_ENDING)),
    Act("determinations:determination", gettext_lazy("Determination"), "draft_determination", _DECIDED, core=True),
    Act("determinations:draft_finding", gettext_lazy("Draft finding"), "send_draft_finding", _DECIDED, core=True),
    Act("determinations:issue", gettext_lazy("Issue the determination"), "determine", _DECIDED, core=True),
    Act("determinations:further_investigation", gettext_lazy("Investigate further"), "determine", _DECIDED),
    Act("determinations:conciliation", gettext_lazy("Conciliation"), "conciliate", ("conciliation",), core=True),
    Act("determinations:hearing", gettext_lazy("Hearing"), "hear", ("hearing",), core=True),
    Act("determinations:remedies", gettext_lazy("Remedies"), "monitor", _ENDING, core=True),
    Act("determinations:release", gettext_lazy("Release to sue"), "record_request", _ON_FILE),
    Act("determinations:reconsideration", gettext_lazy("Reconsideration"), "record_request", ("closed",)),
    Act("determinations:withdrawal", gettext_lazy("Withdrawal"), "record_withdrawal", (*_ON_FILE, *_ENDING)),
    Act("determinations:closing", gettext_lazy("Close the case"), "propose_closing", (*_ON_FILE, *_ENDING)),
    Act("determinations:reopening", gettext_lazy("Reopen the case"), "reopen", ("closed",)),
    Act("happening", gettext_lazy("Something happened elsewhere"), "record_happening", (*_ON_FILE, *_ENDING)),
    Act("dual_filing", gettext_lazy("Federal number"), "dual_file", (*_ON_FILE, *_ENDING)),
    Act("stays", gettext_lazy("Stays"), "keep_stays", (*_ON_FILE, *_ENDING)),
    Act("assignment", gettext_lazy("Give the case to someone"), "assign"),
    Act("case_access", gettext_lazy("Who may see the case"), "keep_access"),
)

# What is left to do once everybody has signed a settlement.
SETTLED_ACTS = (
    Act("determinations:remedies", gettext_lazy("Remedies"), "settle", (*_ON_FILE, *_ENDING), core=True),
    Act("determinations:closing", gettext_lazy("Close the case"), "propose_closing", (*_ON_FILE, *_ENDING), core=True),
)


def next_steps(case: Case, user) -> list[dict]:
    """The steps that lead on from here and that this person may take, in the shape of the page's component."""
    return [_step(case, step) for step in case.next_steps(user) if step.name not in _ASIDE]


def _step(case: Case, step) -> dict:
    return {"label": step.label, "url": page(STEP_PAGES[step.name], case.pk), "explain": "", "unmet": list(step.unmet)}


def acts(case: Case, user) -> dict:
    """The acts this person's role allows and this stage makes sense of: the work of the stage, and the others."""
    verbs, hidden = verbs_at(user, case.agency), _hidden(case, user)
    may = [act for act in _offered(case) if act.verb in verbs and (not act.stages or case.stage in act.stages)]
    rows = [
        (act.is_core(case.stage), {"label": act.label, "url": page(act.name, case.pk)})
        for act in may
        if act.name not in hidden
    ]
    return {"core_acts": [row for core, row in rows if core], "other_acts": [row for core, row in rows if not core]}


def _offered(case: Case) -> tuple[Act, ...]:
    """Every act there is; once a settlement is signed, what is left to do comes first."""
    if not case.settlements.current().exists():
        return ACTS
    return (*SETTLED_ACTS, *(act for act in ACTS if act.name not in {one.name for one in SETTLED_ACTS}))


def _hidden(case: Case, user) -> tuple[str, ...]:
    """Pages of the other kind of file, and the settlement where this person has no part in it."""
    kind = _AFTER_FILING if _is_inquiry(case) else _BEFORE
    return (*kind, "conferences:settlement") if settlement_kept_from(case, user) else kind


def _is_inquiry(case: Case) -> bool:
    """Whether it was never filed: a closed inquiry and a closed case are taken up again on different pages."""
    return not any(number.kind == "docket" for number in case.numbers.all())


def to_review(case: Case, user) -> str:
    """Where this person decides on the work that waits for them, if any does."""
    waiting = Review.objects.waiting_for(user).filter(case=case).values_list("pk", flat=True).first()
    return page("casework:review", waiting) if waiting else ""


def to_take(case: Case, user, assignments: list) -> str:
    """Where this person can take the inquiry, if nobody has."""
    free = case.stage == "inquiry" and not any(one.role == "intake" for one in assignments)
    return page("intake:taking", case.pk) if free and "take_inquiry" in verbs_at(user, case.agency) else ""
