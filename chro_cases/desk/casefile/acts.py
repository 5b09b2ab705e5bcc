"""What can be done next: the steps that lead on, with what each still needs, and the other acts of this stage."""

from collections.abc import Callable
from functools import cache
from typing import Any

from chro_cases.cases.models import Assignment, Case, Review
from chro_cases.cases.needs import Need
from chro_cases.cases.registry import Act, Page, pages
from chro_cases.people.models import User
from intake.acts import INQUIRY_TAKEN

from ..access import page, permissions_at


def next_steps(case: Case, user: User) -> list[dict[str, Any]]:
    """The steps that lead on from here and that this person may take, in the shape of the page's component."""
    return [
        {"label": step.label, "url": page(step.act.page, case.pk), "explain": "", "unmet": list(step.unmet)}
        for step in case.next_steps(user)
        if not step.act.aside
    ]


def acts(case: Case, user: User) -> dict[str, Any]:
    """The pages on which this person can do something now: the work of the stage, and the others."""
    permissions, holds = permissions_at(user, case.agency), _asked_once(case)
    core: list[tuple[bool, dict[str, Any]]] = []
    other: list[tuple[bool, dict[str, Any]]] = []
    for one in pages():
        doable = [act for act in _acts(one) if act.permissions & permissions and act.possible_in(case)]
        if any(act.leads_on(holds) for act in doable) and one.when(case, user):
            first = one.first_when(case)
            row = {"label": one.label_in(case), "url": page(one.name, case.pk)}
            (core if first or any(case.is_at(*act.work_of) for act in doable) else other).append((not first, row))
    return {"core_acts": _in_order(core), "other_acts": _in_order(other)}


def _asked_once(case: Case) -> Callable[[Callable[[Case], Any]], bool]:
    """Whether something holds of a case, or a need of it is met; each is asked once, however many acts share it."""

    @cache
    def holds(question: Callable[[Case], Any]) -> bool:
        answer = bool(question(case))
        return not answer if isinstance(question, Need) else answer

    return holds


def _acts(one: Page) -> list[Act]:
    """What is done on a page, without the steps that stand among the next steps."""
    return [act for act in one.acts if not act.leads_to or act.aside]


def _in_order(rows: list[tuple[bool, dict[str, Any]]]) -> list[dict[str, Any]]:
    return [row for _rank, row in sorted(rows, key=lambda row: row[0])]


def to_review(case: Case, user: User, reviews: list[Review]) -> str:
    """Where this person decides on the work that waits for them, if any does."""
    if not any(one.outcome == Review.Outcome.PENDING for one in reviews):
        return ""
    waiting = Review.objects.waiting_for(user).filter(case=case).values_list("pk", flat=True).first()
    return page("casework:review", waiting) if waiting else ""


def to_take(case: Case, user: User, assignments: list[Assignment]) -> str:
    """Where this person can take the inquiry, if nobody has."""
    free = INQUIRY_TAKEN.possible_in(case) and not any(one.role == "intake" for one in assignments)
    may = INQUIRY_TAKEN.permissions & permissions_at(user, case.agency)
    return page("intake:taking", case.pk) if free and may else ""
