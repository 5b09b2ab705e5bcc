"""The stages of a complaint in every pack of law, in order. Each pack says which it has, and what it calls them."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a complaint stands: its code, and what staff call it where no pack has a word."""

    label: str

    def __new__(cls, code: str, label: str = "") -> "Stage":
        stage = str.__new__(cls, code)
        stage._value_, stage.label = code, label
        return stage

    INQUIRY = "inquiry", "Inquiry"
    DRAFTING = "drafting", "Charge drafting"
    SIGNATURE = "signature", "Signature"
    FILED = "filed", "Filed"
    ANSWER = "answer", "Answer"
    ASSESSMENT = "assessment", "Assessment"
    MEDIATION = "mediation", "Mediation"
    INVESTIGATION = "investigation", "Investigation"
    CONFERENCE = "conference", "Conference"
    DETERMINATION = "determination", "Determination"
    CONCILIATION = "conciliation", "Conciliation"
    HEARING = "hearing", "Hearing"
    MONITORING = "monitoring", "Monitoring"
    CLOSED = "closed", "Closed"


def stages_between(first: Stage, last: Stage) -> tuple[Stage, ...]:
    """Every stage from one to another, both of them included. One that is added between them is among these."""
    stages = tuple(Stage)
    return stages[stages.index(first) : stages.index(last) + 1]


CHOICES = [(stage.value, stage.label) for stage in Stage]
# Runs of stages that steps and acts name.
OPEN = stages_between(Stage.INQUIRY, Stage.MONITORING)
BEFORE_SIGNATURE = stages_between(Stage.INQUIRY, Stage.DRAFTING)
BEFORE_FILING = stages_between(Stage.INQUIRY, Stage.SIGNATURE)
FILED_ON = stages_between(Stage.FILED, Stage.MONITORING)
ON_FILE = stages_between(Stage.ANSWER, Stage.HEARING)
