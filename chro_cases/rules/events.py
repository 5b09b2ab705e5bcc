"""The kinds of event that start or stop a clock, each with the words a reckoning uses for it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EventKind:
    """One kind of event: the date a person must give for it, and how a reckoning says that it happened."""

    code: str
    fact: str
    happened: str


_KINDS = (
    EventKind("act_happened", "the date of the discriminatory act", "The latest act complained of happened"),
    EventKind("file_charge", "the date the charge was filed", "The charge was filed"),
    EventKind("send_for_signature", "the date the charge was sent for signature", "The charge was sent for signature"),
    EventKind("charge_signed", "the date the charge was signed", "The charge was signed"),
    EventKind("serve_charge", "the date the charge was served", "The charge was served"),
    EventKind("charge_mailed", "the date the charge was sent to the respondent", "The charge was sent out"),
    EventKind("charge_received", "the date the respondent received the charge", "The respondent received the charge"),
    EventKind("answer_received", "the date the answer was received", "The answer was received"),
    EventKind("right_to_sue_issued", "the date of the notice to sue", "The notice that allows suit was issued"),
)

EVENT_KINDS: dict[str, EventKind] = {kind.code: kind for kind in _KINDS}
