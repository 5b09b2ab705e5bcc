"""The federal periods that run beside a state complaint: filing, notice, and the way to court."""

from functools import partial

from ...clocks import Clock, Plain
from ...confidence import Confidence
from .counting import COUNTING
from .explanations import FILE_WITH_EEOC

_V, _2ND, _U = Confidence.V, Confidence.V_2ND, Confidence.U
_clock = partial(Clock, jurisdiction="federal", counting=COUNTING, unit="d")

_eeoc_file = partial(
    _clock,
    name="File the charge with the EEOC",
    areas=("employment",),
    excluded_laws=("EPA",),
    trigger="act_happened",
    scope="claim",
    roll="next",
    owed_by="complainant",
    owner_role="intake",
    kind="limit",
    consequence="The federal charge is late.",
    next_act="close_as_late",
    stopped_by=("file_charge",),
    notify_before=(60, 30, 14, 7, 1),
    confidence=_V,
    outlives_closing=True,
    plain=FILE_WITH_EEOC,
)

CLOCKS = (
    _eeoc_file(
        code="EEOC-FILE",
        unless="no_state_coverage",
        length=300,
        citation="Title VII 706(e); 29 CFR 1601.13(a)(4)",
        note="Where a state agency covers the subject, as in both states. If the state agency ends its work earlier, "
        "30 days from then may be the limit (not verified). Each act needs its own timely charge; a hostile "
        "environment is timely if one act is (Morgan 2002, read in a secondary source).",
    ),
    _eeoc_file(
        code="EEOC-FILE-ND",
        condition="no_state_coverage",
        length=180,
        citation="29 CFR 1601.13(a)(1)-(2)",
        note="Where no state agency has jurisdiction over the subject.",
    ),
    _clock(
        code="HUD-FILE",
        name="File the complaint with HUD",
        areas=("housing",),
        trigger="act_happened",
        scope="claim",
        length=1,
        unit="y",
        roll="next",
        owed_by="complainant",
        owner_role="intake",
        kind="limit",
        consequence="The federal complaint is late.",
        next_act="close_as_late",
        stopped_by=("file_charge",),
        notify_before=(60, 30, 14, 7, 1),
        citation="42 USC 3610(a)(1)(A)(i)",
        confidence=_V,
        note="One year after the act happened or ended.",
        outlives_closing=True,
        plain=Plain("Last day to file with the federal agency for housing, HUD"),
    ),
    _clock(
        code="EEOC-NOTICE",
        name="The EEOC tells the respondent of the charge",
        areas=("employment",),
        excluded_laws=("EPA",),
        trigger="file_charge",
        scope="respondent",
        length=10,
        roll="next",
        owed_by="eeoc",
        owner_role="clerk",
        kind="limit",
        consequence="For information: the EEOC owes it, and nothing follows here.",
        stopped_by=("charge_mailed", "charge_received"),
        citation="Title VII 706(b); 29 CFR 1601.14(a)",
        confidence=_2ND,
    ),
    _clock(
        code="HUD-NOTICE",
        name="HUD tells the respondent of the complaint",
        areas=("housing",),
        trigger="file_charge",
        scope="respondent",
        length=10,
        roll="next",
        owed_by="hud",
        owner_role="clerk",
        kind="limit",
        consequence="For information: HUD owes it, and nothing follows here.",
        stopped_by=("charge_mailed", "charge_received"),
        citation="42 USC 3610(a)(1)(B)(ii)",
        confidence=_V,
        note="Runs anew for a respondent who is added.",
    ),
    _clock(
        code="EEOC-NRTS",
        name="Ask the EEOC for a notice of right to sue",
        areas=("employment",),
        excluded_laws=("EPA",),
        trigger="file_charge",
        scope="case",
        length=180,
        roll="none",
        owed_by="complainant",
        owner_role="intake",
        kind="entitlement",
        consequence="On request the EEOC issues the notice; earlier if it certifies that it will not finish in time.",
        next_act="ask_for_release",
        stopped_by=("federal_right_to_sue_issued",),
        citation="29 CFR 1601.28(a)",
        confidence=_U,
        outlives_closing=True,
        plain=Plain("From this day you can ask the EEOC for the paper that lets you go to court"),
    ),
)
