"""What a state agency that HUD certified owes HUD for each housing complaint; the same in both states."""

from functools import partial

from ..clocks import Clock
from ..confidence import Confidence
from .explanations import WE_BEGIN

fhap_start = partial(
    Clock,
    code="FHAP-START",
    name="Begin the investigation",
    trigger="file_charge",
    scope="case",
    areas=("housing",),
    length=30,
    unit="d",
    roll="next",
    owed_by="agency",
    owner_role="investigator",
    kind="limit",
    consequence="It is overdue and the reason is recorded; HUD may take the complaint back. The case goes on.",
    next_act="explain_delay",
    stopped_by=("begin_investigation", "find_cause", "no_cause_found", "right_to_sue_issued"),
    notify_before=(14, 7, 1),
    citation="24 CFR 115.203, 115.206",
    confidence=Confidence.V,
    note="A standard of the agreement with HUD, counted from receipt of the complaint.",
    plain=WE_BEGIN,
)
