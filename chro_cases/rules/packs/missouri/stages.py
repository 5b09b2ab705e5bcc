"""The stages of a Missouri complaint and the words its people use."""

from ...confidence import Confidence
from ...rows import PRACTICE
from ..tables import stages

_LAW = "RSMo 213.075 to 213.085; the commission's page on its process"

# There is no assessment stage; mediation is voluntary and runs beside the investigation, so it is no stage either.
STAGES = (
    *stages(
        _LAW,
        Confidence.V,
        {
            "inquiry": "Inquiry",
            "drafting": "Drafting",
            "signature": "Signature and verification",
            "filed": "Filed",
            "answer": "Response",
            "investigation": "Investigation",
        },
    ),
    *stages(PRACTICE, Confidence.U, {"conference": "Conference"}),
    *stages(
        _LAW,
        Confidence.V,
        {
            "determination": "Determination",
            "conciliation": "Conciliation",
            "hearing": "Public hearing",
            "monitoring": "Monitoring",
            "closed": "Closed",
        },
    ),
)

WORDS = {
    "agency": "the commission",
    "charge": "charge of discrimination",
    "charge_short": "charge",
    "complainant": "complainant",
    "respondent": "respondent",
    "answer": "response",
    "how_to_answer": "Respond in writing: state your position on what the charge says, and give the information that "
    "the commission asks you for. Missouri law asks for no sworn answer at this stage "
    "(agency practice; no rule found; not verified: confirm with the commission’s counsel).",
    "cause_finding": "probable cause",
    "no_cause_finding": "no probable cause",
    "release": "notice of right to sue",
    "release_alone": "MO-NRTS",
    "release_joint": "MO-NRTS",
    "after_release": "The charge cannot be filed here again, or taken up again, for the same acts (RSMo 213.111.1).",
    "first_screen": "jurisdiction determination",
    "investigator": "human rights officer",
    "adjudicator": "hearing examiner",
    "number": "MCHR case number",
}
