"""What a case must have, in the stages from the decision to the end, before somebody is led to an act or a page."""

from chro_cases import clock
from chro_cases.cases.models import Case, Closure, Party
from chro_cases.people.models import User
from chro_cases.rules.stages import Stage
from conferences.acts import is_settled
from intake.acts import was_never_filed

from .models import (
    ClosingProposal,
    FailedConciliation,
    ReconsiderationDecision,
    ReconsiderationRequest,
    ReleaseDecision,
    ReleaseRequest,
    Remedy,
    RemedyKept,
)

# What reconsideration can be asked of (RCSA 46a-54-62a(a)).
RECONSIDERED = ("no_cause_found", "dismissed_without_finding")
CARRYING_OUT = (Stage.CONCILIATION, Stage.HEARING, Stage.MONITORING)


def was_filed(case: Case, user: User) -> bool:
    """Whether it is a case and no inquiry any more."""
    return not was_never_filed(case, user)


def has_remedies(case: Case) -> bool:
    """Whether there is, or is about to be, something that has to be carried out."""
    return case.is_at(*CARRYING_OUT) or is_settled(case)


def has_draft_finding(case: Case, _user: User) -> bool:
    """Whether its law shows both sides a draft of the finding."""
    return case.pack.has("draft_finding")


def knows_reconsideration(case: Case, user: User) -> bool:
    """Whether it is a case that its law can look at again."""
    return was_filed(case, user) and case.pack.has("reconsideration")


def owes_remedies(case: Case) -> bool:
    """Whether something that was promised has yet to be carried out."""
    kept = {one.remedy_id for one in case.current(RemedyKept)}
    return any(one.pk not in kept for one in case.current(Remedy))


def still_conciliates(case: Case) -> bool:
    """Whether conciliation was not declared failed."""
    return not case.current(FailedConciliation)


def is_cleared(case: Case) -> bool:
    """Whether a proposal to close the case stands as it was cleared."""
    return case.standing(ClosingProposal.kind) is not None


def has_draft_out(case: Case) -> bool:
    """Whether a draft of the finding was sent to both sides."""
    return case.has_happened("draft_finding_sent")


def is_closed_by_a_finding(case: Case) -> bool:
    """Whether the case is closed by what its law lets somebody ask to look at again."""
    return any(one.made_by.kind in RECONSIDERED for one in case.current(Closure))


def waits_for_reconsideration(case: Case) -> bool:
    """Whether a request for another look waits for its decision."""
    waiting = case.current(ReconsiderationRequest, without=(ReconsiderationDecision, "request"))
    return any(one.timeliness == ReconsiderationRequest.Timeliness.IN_TIME for one in waiting)


def waits_for_release(case: Case) -> bool:
    """Whether a request for the paper that allows suit waits for its decision."""
    return bool(case.current(ReleaseRequest, without=(ReleaseDecision, "request")))


def may_comment(case: Case, _mine: list[Party]) -> bool:
    """Whether a draft is out, and its last day to comment has not passed."""
    today = clock.today(case.agency)
    return any(not one.has_passed(today) for one in case.deadlines.current().allowing("comment_on_draft"))


def can_be_looked_at_again(case: Case, mine: list[Party]) -> bool:
    """Whether the law still lets somebody ask for another look at what ended the case, or one of these parties has."""
    if not case.pack.has("reconsideration") or not is_closed_by_a_finding(case):
        return False
    today, running = clock.today(case.agency), case.deadlines.current()
    open_still = any("reconsideration_asked" in one.rule.stopped_by and not one.has_passed(today) for one in running)
    return open_still or case.reconsideration_requests.filter(party__in=mine).exists()
