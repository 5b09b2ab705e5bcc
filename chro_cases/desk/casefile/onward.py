"""What can be done next: the steps that lead on, with what each still needs, and the other acts of this stage."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Case, Review

from ..reach import page, verbs_at

# Where each step is taken. A step that is not here leads into a part of the work whose pages are still to be built.
STEP_PAGES = {
    "start_charge": "intake:start",
    "send_for_signature": "intake:signature_request",
    "return_to_drafting": "intake:taking_back",
    "file_charge": "intake:filing",
    "serve_charge": "intake:service",
    "close": "intake:closing",
    "reopen_as_inquiry": "intake:reopening",
}
# These pages ask themselves for what the step needs, or lead back: they stand among the other acts.
_ASIDE = frozenset({"return_to_drafting", "close", "reopen_as_inquiry", "reopen_investigation", "reopen_determination"})
_BEFORE_FILING = ("inquiry", "drafting", "signature")


@dataclass(frozen=True)
class Act:
    """An act that does not move the case on: where it is done, who may, in which stages (none: in all).

    `core` acts are the work of their stage: what its step needs is made by them.
    """

    name: str
    label: str
    verb: str
    stages: tuple[str, ...] = ()
    core: bool = False


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
    Act("assignment", gettext_lazy("Give the case to someone"), "assign"),
    Act("case_access", gettext_lazy("Who may see the case"), "keep_access"),
)


def next_steps(case: Case, user) -> list[dict]:
    """The steps that lead on from here and that this person may take, in the shape of the page's component."""
    return [_step(case, step) for step in case.next_steps(user) if step.name not in _ASIDE]


def _step(case: Case, step) -> dict:
    name = STEP_PAGES.get(step.name)
    url = page(name, case.pk) if name else ""
    unmet = step.unmet or (() if url else (_("The pages for this part of the work are still to come."),))
    return {"label": step.label, "url": url, "explain": "", "unmet": list(unmet)}


def acts(case: Case, user) -> dict:
    """The acts this person's role allows and this stage makes sense of: the work of the stage, and the others."""
    verbs = verbs_at(user, case.agency)
    may = [act for act in ACTS if act.verb in verbs and (not act.stages or case.stage in act.stages)]
    rows = [(act.core, {"label": act.label, "url": page(act.name, case.pk)}) for act in may]
    return {"core_acts": [row for core, row in rows if core], "other_acts": [row for core, row in rows if not core]}


def to_review(case: Case, user) -> str:
    """Where this person decides on the work that waits for them, if any does."""
    waiting = Review.objects.waiting_for(user).filter(case=case).values_list("pk", flat=True).first()
    return page("intake:review", waiting) if waiting else ""


def to_take(case: Case, user, assignments: list) -> str:
    """Where this person can take the inquiry, if nobody has."""
    free = case.stage == "inquiry" and not any(one.role == "intake" for one in assignments)
    return page("intake:taking", case.pk) if free and "take_inquiry" in verbs_at(user, case.agency) else ""
