"""The stages of a Connecticut complaint and the words its people use."""

from ...confidence import Confidence
from ..tables import stages

STAGES = stages(
    "C.G.S. 46a-82 to 46a-86; RCSA 46a-54",
    Confidence.V,
    {
        "inquiry": "Inquiry",
        "drafting": "Drafting",
        "signature": "Signature and oath",
        "filed": "Filed",
        "answer": "Answer",
        "assessment": "Case assessment review",
        "mediation": "Mandatory mediation",
        "investigation": "Investigation",
        "conference": "Fact-finding conference",
        "determination": "Finding",
        "conciliation": "Conciliation",
        "hearing": "Public hearing",
        "monitoring": "Monitoring",
        "closed": "Closed",
    },
)

WORDS = {
    "agency": "the commission",
    "charge": "complaint (affidavit of illegal discriminatory practice)",
    "charge_short": "complaint",
    "complainant": "complainant",
    "respondent": "respondent",
    "answer": "answer",
    "how_to_answer": "Answer in writing and under oath, paragraph by paragraph: for each numbered paragraph, or part "
    "of one, say that you admit it, that you deny it, or that you do not have enough knowledge to say. List every "
    "defense that you rely on (RCSA 46a-54-43a).",
    "cause_finding": "reasonable cause",
    "no_cause_finding": "no reasonable cause",
    "release": "release of jurisdiction",
    "release_alone": "CT-REL-180",
    "release_joint": "CT-REL-JOINT",
    "after_release": "The complaint may be closed here (C.G.S. 46a-101(d); not verified: confirm with the "
    "commission’s counsel).",
    "first_screen": "case assessment review",
    "investigator": "investigator",
    "adjudicator": "human rights referee",
    "number": "commission case number",
}
