"""What a party can do now, beside signing: one link for each, while it makes sense."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party

from .situation import has_answered, may_comment

OPEN = ("answer", "assessment", "mediation", "investigation", "conference", "determination", "conciliation", "hearing")
FILED = ("filed", *OPEN)


@dataclass(frozen=True)
class Act:
    """Something a party may do: its page, its words, for which sides, in which stages, and when beside that."""

    name: str
    label: str | Promise
    sides: tuple[str, ...]
    stages: tuple[str, ...]
    when: Callable[[Case, list[Party]], bool] = lambda case, mine: True


def _not_answered(case: Case, mine: list[Party]) -> bool:
    return not has_answered(case, mine)


def _may_get_time(case: Case, mine: list[Party]) -> bool:
    own, today = case.deadlines.current().filter(party__in=mine), clock.today(case.agency)
    return any(deadline.rule.extensions and not deadline.has_passed(today) for deadline in own)


def _may_comment(case: Case, _mine: list[Party]) -> bool:
    return may_comment(case)


def _called(case: Case, _mine: list[Party]) -> bool:
    return case.conferences.current().exists()


def _may_ask_again(case: Case, _mine: list[Party]) -> bool:
    findings = ("no_cause_found", "dismissed_without_finding")
    return case.pack.has("reconsideration") and case.events.filter(kind__in=findings).exists()


COMPLAINANT, RESPONDENT = Party.Role.COMPLAINANT, Party.Role.RESPONDENT
BOTH = (COMPLAINANT, RESPONDENT)
ACTS = (
    Act("investigations:my_answer", _("Answer the complaint"), (RESPONDENT,), ("answer",), _not_answered),
    Act("investigations:my_time", _("Ask for more time"), BOTH, OPEN, _may_get_time),
    Act("conferences:my_conferences", _("See when and where you are called"), BOTH, OPEN, _called),
    Act("determinations:my_comment", _("Say what you think of our draft"), BOTH, ("determination",), _may_comment),
    Act("investigations:my_exhibits", _("Give us a paper, or read what is in the file"), BOTH, FILED),
    Act("determinations:my_reconsideration", _("Ask us to look again"), (COMPLAINANT,), ("closed",), _may_ask_again),
    Act("determinations:my_release", _("Ask for the paper that lets you go to court"), (COMPLAINANT,), FILED),
    Act("determinations:my_withdrawal", _("Take your complaint back"), (COMPLAINANT,), FILED),
)


def acts_for(case: Case, mine: list[Party]) -> list[dict]:
    """The links of whoever acts for these parties of one side, the most pressing first."""
    side = mine[0].role
    return [
        {"label": act.label, "url": reverse(act.name, args=[case.pk])}
        for act in ACTS
        if side in act.sides and case.stage in act.stages and act.when(case, mine)
    ]
