"""The law of a state that does not exist: what a third pack brings of its own, and nothing outside it knows."""

from dataclasses import replace
from functools import partial

from chro_cases.rules import PRACTICE, Clock, Confidence, LateReport, Pack, Plain, pack_for

_CT = pack_for("ct")
_clock = partial(
    Clock,
    jurisdiction="zz",
    counting=_CT.counting,
    unit="d",
    roll="next",
    kind="limit",
    citation=PRACTICE,
    confidence=Confidence.U,
)

CLOCKS = (
    _clock(
        code="ZZ-BRING",
        name="Bring the complaint",
        trigger="act_happened",
        scope="claim",
        length=90,
        owed_by="complainant",
        owner_role="intake",
        consequence="It is late.",
        stopped_by=("file_charge",),
        plain=Plain("Bring it to the house on the hill by this day"),
    ),
    _clock(
        code="ZZ-GO",
        name="Go to the high court",
        trigger="act_happened",
        scope="claim",
        length=2,
        unit="y",
        owed_by="either",
        owner_role="counsel",
        consequence="No court hears it.",
        outlives_closing=True,
        plain=Plain("Go to the high court by this day", "They can go to the high court until this day"),
    ),
    _clock(
        code="ZZ-REMARK",
        name="Remark on the draft",
        trigger="draft_finding_sent",
        scope="case",
        length=9,
        owed_by="either",
        owner_role="investigator",
        consequence="The finding may be issued.",
        allows="comment_on_draft",
        plain=Plain("Remark on it by this day", "Remark on it by this day"),
    ),
    _clock(
        code="ZZ-DECIDE",
        name="Decide",
        trigger="file_charge",
        scope="case",
        length=60,
        owed_by="agency",
        owner_role="investigator",
        consequence="It is overdue.",
        next_act="explain_delay",
        stopped_by=("find_cause",),
        plain=Plain("We decide by this day"),
    ),
)
REPORT = LateReport(
    code="ZZ-REPORT",
    name="Report to the elders",
    citation=PRACTICE,
    confidence=Confidence.U,
    asks="Each spring the house tells the elders what it decided late.",
    clocks=("ZZ-DECIDE",),
)


def made_up() -> Pack:
    """The pack: clocks, late reports and closings of its own; the rest is as it is in Connecticut."""
    return replace(
        _CT,
        code="zz",
        name="Nowhere",
        clocks=CLOCKS,
        late_reports=(REPORT,),
        closure_reasons=tuple(replace(reason, starts="") for reason in _CT.closure_reasons),
        service_methods=tuple(replace(method, clock=None) for method in _CT.service_methods),
    )
