"""How sure we are of a rule, said in words that a supervisor can act on."""

from enum import Enum


class Confidence(Enum):
    """How a rule was checked, and so whether counsel must still look at it."""

    V = "V"
    V_2ND = "V-2nd"
    V_OLD = "V-old"
    U = "U"
    CONFLICT = "V-conflict"

    @property
    def sentence(self) -> str:
        """What the mark means, in the words of a letter."""
        return _SENTENCES[self]

    @property
    def verification(self) -> str:
        """What the mark means, as staff read it beside a date."""
        return _VERIFICATION[self]

    @property
    def needs_approval(self) -> bool:
        """True when counsel must approve the rule before the office relies on it."""
        return self is not Confidence.V

    @property
    def weakness(self) -> int:
        """0 for a rule that was read in its source; the larger, the less it can be relied on."""
        return list(Confidence).index(self)


_SENTENCES = {
    Confidence.V: "Read in the law itself or in the named official source.",
    Confidence.V_2ND: "Read in a secondary source, not in the law itself. Counsel must approve it.",
    Confidence.V_OLD: "Read in an older text that may have been replaced since. Counsel must approve it.",
    Confidence.U: "Not yet checked against the law. Counsel must approve it.",
    Confidence.CONFLICT: "Two sources say different things. Counsel must decide which one holds.",
}
_VERIFICATION = {
    Confidence.V: "Verified in the law or in the named official source.",
    Confidence.V_2ND: "Secondary source, verify. Counsel must approve it.",
    Confidence.V_OLD: "Older source, verify. Counsel must approve it.",
    Confidence.U: "Not verified. Counsel must approve it.",
    Confidence.CONFLICT: "Sources conflict. Counsel must decide which one applies.",
}


def weakest(*marks: Confidence) -> Confidence:
    """The mark that a result deserves when several rules led to it."""
    return max(marks, key=lambda mark: mark.weakness)
