"""The dates of law that concern a party, each as a sentence of ours with its reason."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.models import Deadline
from chro_cases.deadlines.plain_words import why

from .parts import seen_as, side_of

_FILE = _("Last day to file your complaint with us")
_SIGN = _("Sign your complaint by this day")
_COURT = _("Last day to go to court")
_COURT_AFTER_PAPER = _("Last day to go to court after you got the paper for it")
_ASK_US = _("From this day you can ask us for the paper that lets you go to court")
_WE_SEND = _("We must send your complaint to the other side by this day")
_THEY_ANSWER = _("The other side has until this day to answer")

# By code of the clock. A clock that is in no table concerns the other side, or another agency, and is not shown.
COMPLAINANT = {
    "CT-FILE-EMP": _FILE,
    "CT-FILE-EMP-OLD": _FILE,
    "CT-FILE-CRIM": _FILE,
    "CT-FILE-CRED": _FILE,
    "CT-FILE-PA": _FILE,
    "CT-FILE-PA-STATE": _FILE,
    "CT-FILE-HSG": _FILE,
    "MO-FILE": _FILE,
    "EEOC-FILE": _("Last day to file with the federal agency for work, the EEOC"),
    "EEOC-FILE-ND": _("Last day to file with the federal agency for work, the EEOC"),
    "HUD-FILE": _("Last day to file with the federal agency for housing, HUD"),
    "CT-SIGN": _SIGN,
    "MO-SIGN": _SIGN,
    "CT-SERVE": _WE_SEND,
    "MO-SERVE": _WE_SEND,
    "CT-ANSWER": _THEY_ANSWER,
    "CT-ANSWER-HSG": _THEY_ANSWER,
    "MO-RESP": _THEY_ANSWER,
    "MO-RESP-HSG": _THEY_ANSWER,
    "CT-REL-ELIG": _ASK_US,
    "MO-NRTS-ELIG": _ASK_US,
    "MO-NRTS-HSG": _ASK_US,
    "EEOC-NRTS": _("From this day you can ask the EEOC for the paper that lets you go to court"),
    "CT-21M": _("If we have not decided, we must write to you by this day about going to court"),
    "CT-SUE-2Y": _COURT,
    "MO-SUE-2Y": _COURT,
    "CT-SUE": _COURT_AFTER_PAPER,
    "MO-SUE": _COURT_AFTER_PAPER,
}
_YOU_ANSWER = _("Answer the complaint by this day")
RESPONDENT = {
    "CT-ANSWER": _YOU_ANSWER,
    "CT-ANSWER-HSG": _YOU_ANSWER,
    "MO-RESP": _YOU_ANSWER,
    "MO-RESP-HSG": _YOU_ANSWER,
    "CT-PAC-ELECT": _("By this day you can ask to settle it before you answer"),
}
SIDES: dict[str, dict] = {"complainant": COMPLAINANT, "respondent": RESPONDENT, "witness": {}}


def running_in(case: Case) -> list[Deadline]:
    """Every date that runs in the case, the soonest first."""
    return list(
        case.deadlines.current().select_related("case__agency", "party__organisation", "party__person").soonest()
    )


def dates_for(part: Party, running: list[Deadline]) -> list[dict]:
    """The dates this party is told of. A respondent is told of its own alone; two equal lines are said once."""
    labels = SIDES[side_of(part)]
    theirs = side_of(part) == "respondent"
    told: dict[tuple, dict] = {}
    for deadline in running:
        foreign = theirs and deadline.party_id not in (None, seen_as(part).pk)
        if deadline.clock in labels and not foreign:
            shown = _shown(deadline, labels[deadline.clock])
            told.setdefault((shown["label"], shown["on"], shown["who"]), shown)
    return list(told.values())


def _shown(deadline: Deadline, label) -> dict:
    on: date = deadline.sum.opens_on or deadline.due_on
    return {
        "label": label,
        "who": deadline.party.name if deadline.party_id and deadline.owed_by == "respondent" else "",
        "on": on,
        "days": (on - clock.today(deadline.case.agency)).days,
        "is_limit": deadline.is_limit,
        "owed_by": deadline.owed_by,
        "why": why(deadline.rule, deadline.sum),
    }
