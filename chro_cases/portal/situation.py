"""Where a case stands for one party: the key of its status, and the day that goes with it."""

from datetime import date
from uuid import UUID

from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.models import Deadline, open_ended
from chro_cases.documents.models import Document
from chro_cases.rules.stages import Stage
from determinations.conditions import may_comment
from intake.models import Charge

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


def situation(case: Case, mine: list[Party]) -> str:
    """The key of the status table that tells whoever acts for these parties of one side where the case stands: where
    they are several, what has yet to be done for one of them.
    """
    side = mine[0].role
    if case.is_at(Stage.ANSWER) and side == Party.Role.RESPONDENT and has_answered(case, mine):
        return "answer:given"
    if case.is_at(Stage.DETERMINATION) and may_comment(case, mine):
        return "determination:draft"
    if not case.is_at(Stage.SIGNATURE) or side != Party.Role.COMPLAINANT:
        return str(case.stage)
    signatures = case.signatures.current().filter(party__in=mine)
    if signatures.values("party").distinct().count() == len(mine):
        unsworn = signatures.exclude(pk__in=case.oaths.current().values("signature"))
        return "signature:signed" if unsworn.exists() else "signature:sworn"
    paper = _paper(case)
    if paper is None or not paper.is_printed:
        return "signature:printing"
    asked = case.correction_requests.current().filter(party__in=mine, document=paper).exists()
    return "signature:correcting" if asked else "signature"


def has_answered(case: Case, mine: list[Party]) -> bool:
    """Whether each of these parties has answered."""
    return {party.pk for party in mine} <= set(case.answers.current().values_list("party", flat=True))


def _paper(case: Case) -> Document | None:
    charge: Charge | None = case.charges.first()
    return charge.paper if charge else None


def awaited_by(case: Case, mine: list[Party], turn: str, running: list[Deadline]) -> date | None:
    """The day by which whoever's turn it is should have acted: the first of ours and of one's own; of others' the last.

    A respondent may have an earlier day to choose another way, which its answer ends: to let it pass is not to be late.
    Nobody is waited for by a day that stands still.
    """
    owed_by, met_by = AWAITED.get((str(case.stage), turn), (None, set()))
    own = {None, *(party.pk for party in mine)} if turn == "yours" else None
    stays = open_ended(case)
    days: dict[UUID | None, list[date]] = {}
    for deadline in running:
        waited = deadline.owed_by == owed_by and deadline.is_limit and met_by & set(deadline.rule.stopped_by)
        if waited and not any(stay.holds(deadline) for stay in stays) and (own is None or deadline.party_id in own):
            days.setdefault(deadline.party_id, []).append(deadline.due_on)
    if turn == "ours":
        return min((day for one in days.values() for day in one), default=None)
    last = [max(one) if owed_by == "respondent" else min(one) for one in days.values()]
    return (max if turn == "theirs" else min)(last, default=None)
