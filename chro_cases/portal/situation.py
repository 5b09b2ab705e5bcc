"""Where a case stands for one party: the key of its status, and the day that goes with it."""

from datetime import date

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.models import Deadline, lasting
from intake.models import Charge

from .parts import COMPLAINANT, RESPONDENT, seen_as, side_of, speaks_for

# What somebody is waited for in a stage: whose date, and by which event it is met.
AWAITED = {
    ("signature", "yours"): ("complainant", {"charge_signed", "file_charge"}),
    ("filed", "ours"): ("agency", {"charge_mailed", "charge_received"}),
    ("answer", "theirs"): ("respondent", {"answer_received"}),
    ("answer", "yours"): ("respondent", {"answer_received"}),
    ("determination", "yours"): ("either", {"find_cause"}),
    ("assessment", "ours"): ("agency", {"retain_complaint"}),
    ("mediation", "ours"): ("agency", {"mediation_ended"}),
}


def situation(case: Case, part: Party) -> str:
    """The key of the status table that tells this party where the case stands."""
    if case.stage == "answer" and side_of(part) == RESPONDENT and has_answered(case, part):
        return "answer:given"
    if case.stage == "determination" and may_comment(case):
        return "determination:draft"
    if case.stage != "signature" or side_of(part) != COMPLAINANT:
        return str(case.stage)
    signature = case.signatures.current().filter(party=seen_as(part)).first()
    if signature:
        return "signature:sworn" if signature.oaths.current().exists() else "signature:signed"
    paper = _paper(case)
    if paper is None or not paper.is_printed:
        return "signature:printing"
    asked = case.correction_requests.current().filter(party=seen_as(part), document=paper).exists()
    return "signature:correcting" if asked else "signature"


def has_answered(case: Case, part: Party) -> bool:
    """Whether everybody for whom this person speaks has answered."""
    return speaks_for(part) <= set(case.answers.current().values_list("party", flat=True))


def may_comment(case: Case) -> bool:
    """Whether a draft is out, and its last day to comment has not passed."""
    today = clock.today(case.agency)
    return any(not one.has_passed(today) for one in case.deadlines.current().allowing("comment_on_draft"))


def _paper(case: Case):
    charge: Charge | None = case.charges.first()
    return charge.paper if charge else None


def awaited_by(case: Case, part: Party, turn: str, running: list[Deadline]) -> date | None:
    """The day by which whoever's turn it is should have acted: the first of ours and of one's own; of others' the last.

    A respondent may have an earlier day to choose another way, which its answer ends: to let it pass is not to be late.
    Nobody is waited for by a day that stands still.
    """
    owed_by, met_by = AWAITED.get((str(case.stage), turn), (None, set()))
    mine = {None, *speaks_for(part)} if turn == "yours" else None
    stays, days = lasting(case), {}
    for deadline in running:
        waited = deadline.owed_by == owed_by and deadline.is_limit and met_by & set(deadline.rule.stopped_by)
        if waited and not any(stay.holds(deadline) for stay in stays) and (mine is None or deadline.party_id in mine):
            days.setdefault(deadline.party_id, []).append(deadline.due_on)
    if turn == "ours":
        return min((day for one in days.values() for day in one), default=None)
    last = [max(one) if owed_by == "respondent" else min(one) for one in days.values()]
    return (max if turn == "theirs" else min)(last, default=None)
