"""The dates of law that concern a party, each as a sentence of ours with its reason."""

from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.models import Deadline, lasting
from chro_cases.deadlines.plain_words import as_told

from .parts import RESPONDENT, side_of, speaks_for


def running_in(case: Case) -> list[Deadline]:
    """Every date that runs in the case, the soonest first."""
    return list(
        case.deadlines.current().select_related("case__agency", "party__organisation", "party__person").soonest()
    )


def dates_for(part: Party, running: list[Deadline]) -> list[dict]:
    """The dates this party is told of: those for which their law has words for its side. A respondent is told of its
    own alone; two equal lines are said once.
    """
    side = side_of(part)
    own = {None, *speaks_for(part)} if side == RESPONDENT else None
    told: dict[tuple, dict] = {}
    stays = lasting(part.case)
    for deadline in running:
        words = deadline.rule.plain.for_side(side)
        if words and (own is None or deadline.party_id in own):
            shown = as_told(deadline, _(words), stays)
            told.setdefault((shown["label"], shown["on"], shown["who"]), shown)
    return list(told.values())
