"""What can be done with meetings of both sides: mediation, fact-finding conference, summary, settlement."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case, Party
from chro_cases.cases.registry import Act, Page, PartyPage, Words, act, work_acts
from chro_cases.rules.stages import FILED_ON, ON_FILE, Stage, stages_between

from .models import Agreement, Conference, Settlement, Summary, mediates, settlement_kept_from

# Where a mediator may work beside whatever else is done.
MEDIATING = stages_between(Stage.ANSWER, Stage.CONCILIATION)
FINDING_FACTS = (Stage.INVESTIGATION, Stage.CONFERENCE)


def is_called(case: Case, _mine: list[Party]) -> bool:
    """Whether a meeting is called, which is not given up."""
    return bool(case.current(Conference))


def was_called(case: Case) -> bool:
    """Whether a meeting is called, or was."""
    return bool(case.rows(Conference))


def is_settled(case: Case) -> bool:
    """Whether everybody has signed a settlement: then what is left to do comes first."""
    return bool(case.current(Settlement))


def is_agreed(case: Case) -> bool:
    """Whether the words of a settlement are approved that nobody has signed."""
    return case.standing(Agreement.kind) is not None and not is_settled(case)


MEDIATOR_PAGE = Page("conferences:mediator", _("Assign a mediator"))
CONFERENCES_PAGE = Page("conferences:conferences", _("Conferences"))
MEDIATION_PAGE = Page("conferences:mediation", _("Mediation"), when=mediates)
SETTLEMENT_PAGE = Page(
    "conferences:settlement", _("Settlement"), when=lambda case, user: not settlement_kept_from(case, user)
)
MY_CONFERENCES_PAGE = PartyPage(
    "conferences:my_conferences",
    "See when and where you are called",
    when=is_called,
    sides=("complainant", "respondent"),
    stages=ON_FILE,
)

MEDIATOR_ASSIGNED = act(
    "mediator_assigned",
    _("A mediator was assigned"),
    staff="assign_investigation",
    stages=MEDIATING,
    work_of=(Stage.MEDIATION,),
    page=MEDIATOR_PAGE,
)


def _of_a_conference(kind: str, sentence: Words, **more: Any) -> Act:
    """A line about fact-finding conferences, by those who hold them."""
    shared: dict[str, Any] = {"compartment": "party-shared", "page": CONFERENCES_PAGE, "stages": FILED_ON}
    return act(kind, sentence, staff="hold_conference", task="conference", **shared | more)


def _of_a_mediation(kind: str, sentence: Words, **more: Any) -> Act:
    """A line about mediations, by those who mediate."""
    shared: dict[str, Any] = {"compartment": "party-shared", "page": CONFERENCES_PAGE, "stages": FILED_ON}
    return act(kind, sentence, staff="mediate", **shared | more)


CONFERENCE_NOTICED = _of_a_conference(
    "conference_noticed",
    _("A fact-finding conference was scheduled"),
    stages=FINDING_FACTS,
    work_of=FINDING_FACTS,
    papers=("conference",),
)
MEDIATION_NOTICED = _of_a_mediation(
    "mediation_noticed",
    _("A mediation was scheduled"),
    stages=MEDIATING,
    work_of=(Stage.MEDIATION,),
    papers=("conference",),
)
CONFERENCE_ENDED = _of_a_conference(
    "conference_ended",
    _("The fact-finding conference ended"),
    stages=(Stage.CONFERENCE,),
    compartment="open",
    when=was_called,
)
# What both sides get with what became of a meeting.
_PAPERS = {"conference_called_off": ("conference",)}
# What can become of a meeting: said of a conference and of a mediation, each by its own people.
OF_MEETINGS = {
    kind: {
        Conference.Kind.FACT_FINDING: _of_a_conference(kind, sentence, papers=_PAPERS.get(kind, ()), when=was_called),
        Conference.Kind.MEDIATION: _of_a_mediation(kind, sentence, papers=_PAPERS.get(kind, ()), when=was_called),
    }
    for kind, sentence in {
        "conference_postponed": _("A meeting was postponed"),
        "conference_called_off": _("A meeting was canceled"),
        "conference_held": _("A meeting was held"),
        "conference_missed": _("A complainant did not attend a meeting, without good cause"),
        "respondent_stayed_away": _("A respondent did not attend a meeting, without good cause"),
        "conference_excused": _("A party did not attend a meeting, with good cause"),
    }.items()
}
# Who calls and holds a meeting of each kind.
CALLED = {Conference.Kind.FACT_FINDING: CONFERENCE_NOTICED, Conference.Kind.MEDIATION: MEDIATION_NOTICED}

SUMMARY = work_acts(
    Summary,
    staff="hold_conference",
    page=CONFERENCES_PAGE,
    stages=FILED_ON,
    when=was_called,
)
SUMMARY_SENT = _of_a_conference(
    "summary_sent", _("The conference summary was sent to the parties"), papers=("summary",), when=was_called
)

MEDIATION_NOTE_WRITTEN = act(
    "mediation_note_written",
    _("A note of the mediation was written"),
    staff="mediate",
    stages=MEDIATING,
    work_of=(Stage.MEDIATION,),
    compartment="mediation",
    page=MEDIATION_PAGE,
)
MEDIATION_ENDED = act(
    "mediation_ended",
    _("The mediation ended"),
    staff="mediate",
    stages=MEDIATING,
    work_of=(Stage.MEDIATION,),
    compartment="party-shared",
    page=MEDIATION_PAGE,
)

SETTLEMENT = work_acts(Agreement, staff="settle", page=SETTLEMENT_PAGE, stages=FILED_ON)
SETTLEMENT_SIGNED = act(
    "settlement_signed",
    _("The settlement was signed"),
    staff="settle",
    stages=FILED_ON,
    compartment="party-shared",
    page=SETTLEMENT_PAGE,
    papers=("settlement",),
    when=is_agreed,
)
REMEDY_AGREED = act(
    "remedy_agreed",
    _("A remedy was agreed"),
    staff="settle",
    stages=FILED_ON,
    compartment="party-shared",
    page=SETTLEMENT_PAGE,
    when=is_agreed,
)
