"""The reasons for which a Missouri case is closed."""

from ...confidence import Confidence
from ...rows import PRACTICE, ClosureReason
from ..tables import between
from .stages import STAGES

_V, _U = Confidence.V, Confidence.U
_BEFORE_FILING = ("inquiry", "drafting", "signature")
_OPEN = between(STAGES, "filed", "conciliation")
_LIST = "administrative closures as the EEOC defines them; the commission's own list was not read"

_TABLE: tuple[tuple[str, str, tuple[str, ...], str, Confidence], ...] = (
    ("MO-INQ-NOJUR", "Not within the commission's jurisdiction", _BEFORE_FILING, PRACTICE, _U),
    ("MO-INQ-REFERRED", "Referred to another agency", _BEFORE_FILING, PRACTICE, _U),
    ("MO-INQ-WD", "Withdrawn before filing", _BEFORE_FILING, PRACTICE, _U),
    ("MO-INQ-NOREACH", "The person could not be reached", _BEFORE_FILING, PRACTICE, _U),
    ("MO-NPC", "No probable cause", ("determination",), "RSMo 213.075", _V),
    ("MO-PC-CONC", "Conciliated after probable cause", ("conciliation", "monitoring"), "RSMo 213.075.3", _V),
    ("MO-PC-HEARING", "Decided after a hearing", ("hearing", "monitoring"), "RSMo 213.075", _V),
    ("MO-PC-DISMISSED", "Dismissed by the chair after conciliation failed", ("conciliation",), PRACTICE, _U),
    ("MO-NRTS", "Notice of right to sue issued", (*_OPEN, "hearing"), "RSMo 213.111.1", _V),
    ("MO-JURIS-TIME", "No jurisdiction: filed too late", _OPEN, "RSMo 213.075.1", _V),
    ("MO-JURIS-COVER", "No jurisdiction: not covered", _OPEN, "RSMo 213.075.1", _V),
    ("MO-SETTLED", "Settled", (*_OPEN, "monitoring"), "RSMo 213.077.1", _V),
    ("MO-WD-BEN", "Withdrawn with benefits", _OPEN, _LIST, _U),
    ("MO-WD-NOBEN", "Withdrawn without benefits", _OPEN, _LIST, _U),
    ("MO-AC-NOCOOP", "Complainant failed to cooperate", _OPEN, _LIST, _U),
    ("MO-AC-NOLOC", "Complainant cannot be located", _OPEN, _LIST, _U),
    ("MO-AC-RELIEF", "Refused full relief", _OPEN, _LIST, _U),
    ("MO-DEFER-EEOC", "The EEOC processed it and the commission adopts the result", _OPEN, _LIST, _U),
    ("MO-ELECT-CIVIL", "Civil action elected (housing)", ("hearing",), "RSMo 213.076", _V),
    ("MO-ORDER-C", "Order for the complainant", ("hearing", "monitoring"), "8 CSR 60-2.210", _V),
    ("MO-ORDER-R", "Order for the respondent", ("hearing",), "8 CSR 60-2.210", _V),
)

_SETTLED, _WITHDRAWN, _DECIDED = ("settlement_signed",), ("withdrawal_received",), ("hearing_decided",)
# What must be on file before a case may be closed for the reason.
PROVEN_BY = {
    "MO-NPC": ("no_cause_found",),
    "MO-JURIS-COVER": ("no_cause_found",),
    "MO-PC-CONC": _SETTLED,
    "MO-PC-HEARING": _DECIDED,
    "MO-PC-DISMISSED": ("conciliation_failed",),
    "MO-NRTS": ("right_to_sue_issued",),
    "MO-SETTLED": _SETTLED,
    "MO-WD-BEN": _WITHDRAWN,
    "MO-WD-NOBEN": _WITHDRAWN,
    "MO-ORDER-C": _DECIDED,
    "MO-ORDER-R": _DECIDED,
}
# What a person has to name where no act of ours proves the reason.
PROOF = {
    "MO-PC-DISMISSED": "The chair's dismissal: its day and its grounds.",
    "MO-JURIS-TIME": "The last act, the day of filing, and the sum of days between them.",
    "MO-AC-NOCOOP": "What was asked for, when, by which letters, and what did not come.",
    "MO-AC-NOLOC": "Each attempt to reach the complainant: the day, the way and the address.",
    "MO-AC-RELIEF": "The offer, why it is full relief, and how the complainant refused it.",
    "MO-DEFER-EEOC": "The federal charge number, and the day and kind of the federal result.",
    "MO-ELECT-CIVIL": "The election: who made it, and the day.",
}

CLOSURE_REASONS = tuple(
    ClosureReason(
        code=code,
        name=name,
        stages=stages,
        citation=citation,
        confidence=confidence,
        areas=("housing",) if code == "MO-ELECT-CIVIL" else (),
        proven_by=PROVEN_BY.get(code, ()),
        proof=PROOF.get(code, ""),
    )
    for code, name, stages, citation, confidence in _TABLE
)
