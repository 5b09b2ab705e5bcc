"""What the stages ask of a pack: each key with its question. A pack has a row for every yes."""

PROCEDURES = {
    "sworn_answer": "Is the complaint answered paragraph by paragraph and under oath?",
    "default": "Can a default be ordered against a respondent who does not answer?",
    "assessment": "Is the complaint assessed before it is investigated?",
    "mediation_required": "Must both sides come to a mediation?",
    "draft_finding": "Do both sides comment on a draft before the finding?",
    "reconsideration": "May the complainant ask that a finding of no cause is looked at again?",
    "ministerial_release": "Must the notice to sue be issued, without discretion, and does it end the work?",
    "joint_release": "May both sides ask together for an earlier release?",
}
