"""The dates of law that concern a party, each as a sentence of ours with its reason."""

from typing import Any

from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.explanations import deadline_explanation
from chro_cases.deadlines.models import Deadline, open_ended


def running_in(case: Case) -> list[Deadline]:
    """Every date that runs in the case, the soonest first."""
    return list(
        case.deadlines.current().select_related("case__agency", "party__organisation", "party__person").soonest()
    )


def dates_for(case: Case, mine: list[Party], running: list[Deadline]) -> list[dict[str, Any]]:
    """The dates that whoever acts for these parties of one side is told of: those for which the law has words for that
    side. A respondent is told of its own alone; two equal lines are said once.
    """
    side = mine[0].role
    own = {None, *(party.pk for party in mine)} if side == Party.Role.RESPONDENT else None
    told: dict[tuple[Any, ...], dict[str, Any]] = {}
    stays = open_ended(case)
    for deadline in running:
        words = deadline.rule.plain.for_side(side)
        if words and (own is None or deadline.party_id in own):
            shown = deadline_explanation(deadline, _(words), stays)
            told.setdefault((shown["label"], shown["on"], shown["who"]), shown)
    return list(told.values())
