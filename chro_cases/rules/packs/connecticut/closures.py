"""The reasons for which a Connecticut case is closed."""

from ...confidence import Confidence
from ...rows import PRACTICE, ClosureReason
from ..tables import between
from .stages import STAGES

_V, _2ND, _U = Confidence.V, Confidence.V_2ND, Confidence.U
_FILED = between(STAGES, "filed", "conciliation")
_INVESTIGATION = ("investigation", "conference", "determination")
_BEFORE_FILING = ("inquiry", "drafting", "signature")
_LIST = "RCSA 46a-54-67a"

_TABLE: tuple[tuple[str, str, tuple[str, ...], str, Confidence], ...] = (
    ("CT-INQ-NOJUR", "Not within the commission's jurisdiction", _BEFORE_FILING, PRACTICE, _U),
    ("CT-INQ-REFERRED", "Referred to another agency", _BEFORE_FILING, PRACTICE, _U),
    ("CT-INQ-WD", "Withdrawn before filing", _BEFORE_FILING, PRACTICE, _U),
    ("CT-INQ-NOREACH", "The person could not be reached", _BEFORE_FILING, PRACTICE, _U),
    ("CT-CONC-PREANS", "Settled at pre-answer conciliation", ("filed", "answer"), "C.G.S. 46a-83(a)", _V),
    ("CT-CONC-NOFAULT", "No-fault conciliation agreement", _FILED, "RCSA 46a-54-63a", _V),
    (
        "CT-CONC-PREDET",
        "Predetermination agreement",
        ("mediation", "investigation", "conference"),
        "RCSA 46a-54-55a",
        _V,
    ),
    ("CT-CONC-POSTRC", "Conciliation agreement after reasonable cause", ("conciliation",), "RCSA 46a-54-60a", _V),
    ("CT-WD-BEN", "Withdrawn with benefits", _FILED, _LIST, _V),
    ("CT-WD-NOBEN", "Withdrawn without benefits", _FILED, _LIST, _V),
    ("CT-CAR-STATE", "Assessment: no claim is stated", ("assessment",), "C.G.S. 46a-83(c)", _V),
    ("CT-CAR-FRIV", "Assessment: frivolous", ("assessment",), "C.G.S. 46a-83(c)", _V),
    ("CT-CAR-EXEMPT", "Assessment: respondent exempt", ("assessment",), "C.G.S. 46a-83(c)", _V),
    (
        "CT-CAR-NRP",
        "Assessment: no reasonable possibility of finding reasonable cause",
        ("assessment",),
        "C.G.S. 46a-83(c)",
        _V,
    ),
    ("CT-NRC-MERITS", "No reasonable cause on the merits", ("determination",), "RCSA 46a-54-61a", _V),
    (
        "CT-NRC-JURIS",
        "No reasonable cause: no jurisdiction",
        ("filed", "answer", *_INVESTIGATION),
        "RCSA 46a-54-42a",
        _V,
    ),
    ("CT-AD-NOSHOW-MED", "Complainant failed to attend mediation", ("mediation",), "RCSA 46a-54-62a(a)", _V),
    ("CT-AD-NOSHOW-FFC", "Complainant failed to attend the conference", ("conference",), "P.A. 11-237", _2ND),
    ("CT-AD-NONCOOP", "Failure to cooperate", _FILED, "RCSA 46a-54-62a(a)", _V),
    ("CT-AD-FULLRELIEF", "Refused full relief", _FILED, "RCSA 46a-54-62a(a)", _V),
    ("CT-AD-CANTLOCATE", "Complainant cannot be located", _FILED, PRACTICE, _U),
    ("CT-AD-COURT", "Same matter in court or another forum", _FILED, PRACTICE, _U),
    ("CT-REL-180", "Released on request after the waiting period", _FILED, "C.G.S. 46a-101(b)", _2ND),
    ("CT-REL-JOINT", "Released on joint request", _FILED, "C.G.S. 46a-101(b)", Confidence.V_OLD),
    ("CT-REL-CAR", "Released after assessment dismissal", ("assessment",), "C.G.S. 46a-83a", _U),
    ("CT-REL-ELI", "Released by early legal intervention", ("mediation", "investigation"), "C.G.S. 46a-83(e)", _2ND),
    ("CT-HRG-DECISION-C", "Referee's decision for the complainant", ("hearing", "monitoring"), "C.G.S. 46a-86", _V),
    ("CT-HRG-DECISION-R", "Referee's decision for the respondent", ("hearing",), "C.G.S. 46a-86", _V),
    ("CT-HRG-SETTLED", "Settled at hearing", ("hearing", "monitoring"), "C.G.S. 46a-84(b)", _V),
    ("CT-HRG-WD", "Withdrawn at hearing", ("hearing",), "RCSA 46a-54-84a", _V),
    (
        "CT-HSG-CIVIL",
        "Civil action elected or filed (housing)",
        ("determination", "conciliation", "hearing"),
        "C.G.S. 46a-83(g)",
        _U,
    ),
    ("CT-DEFAULT-RELIEF", "Default order, then a decision on relief", ("hearing",), "RCSA 46a-54-46a, 57a", _V),
)

_SETTLED, _WITHDRAWN, _RELEASED = ("settlement_signed",), ("withdrawal_received",), ("right_to_sue_issued",)
_DECIDED = ("hearing_decided",)
# What must be on file before a case may be closed for the reason.
PROVEN_BY = {
    "CT-CONC-PREANS": _SETTLED,
    "CT-CONC-NOFAULT": _SETTLED,
    "CT-CONC-PREDET": _SETTLED,
    "CT-CONC-POSTRC": _SETTLED,
    "CT-WD-BEN": _WITHDRAWN,
    "CT-WD-NOBEN": _WITHDRAWN,
    "CT-CAR-STATE": ("complaint_dismissed",),
    "CT-CAR-FRIV": ("complaint_dismissed",),
    "CT-CAR-EXEMPT": ("complaint_dismissed",),
    "CT-CAR-NRP": ("complaint_dismissed",),
    "CT-NRC-MERITS": ("no_cause_found",),
    "CT-NRC-JURIS": ("no_cause_found",),
    "CT-AD-NOSHOW-MED": ("conference_missed",),
    "CT-AD-NOSHOW-FFC": ("conference_missed",),
    "CT-REL-180": _RELEASED,
    "CT-REL-JOINT": _RELEASED,
    "CT-REL-CAR": _RELEASED,
    "CT-REL-ELI": _RELEASED,
    "CT-HRG-DECISION-C": _DECIDED,
    "CT-HRG-DECISION-R": _DECIDED,
    "CT-HRG-SETTLED": _SETTLED,
    "CT-HRG-WD": _WITHDRAWN,
    "CT-DEFAULT-RELIEF": _DECIDED,
}
# What a person has to name where no act of ours proves the reason.
PROOF = {
    "CT-AD-NOSHOW-MED": "The notice that was sent, and that no good cause was shown for staying away.",
    "CT-AD-NOSHOW-FFC": "The notice that was sent, and that no good cause was shown for staying away.",
    "CT-AD-NONCOOP": "What was asked for, when, by which letters, and what did not come.",
    "CT-AD-FULLRELIEF": "The offer, why it is full relief, and how the complainant refused it.",
    "CT-AD-CANTLOCATE": "Each attempt to reach the complainant: the day, the way and the address.",
    "CT-AD-COURT": "The court or forum, its number for the matter, and the day it was taken there.",
    "CT-HSG-CIVIL": "The election or the civil action: the day and the court.",
}

# Dismissals that reconsideration can be asked of, as of a finding (RCSA 46a-54-62a(a)).
DISMISSED_WITHOUT_FINDING = ("CT-AD-NOSHOW-MED", "CT-AD-NONCOOP", "CT-AD-FULLRELIEF")

CLOSURE_REASONS = tuple(
    ClosureReason(
        code=code,
        name=name,
        stages=stages,
        citation=citation,
        confidence=confidence,
        areas=("housing",) if code == "CT-HSG-CIVIL" else (),
        proven_by=PROVEN_BY.get(code, ()),
        proof=PROOF.get(code, ""),
        starts="dismissed_without_finding" if code in DISMISSED_WITHOUT_FINDING else "",
    )
    for code, name, stages, citation, confidence in _TABLE
)
