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
    EventKind(
        "default_requested", "the date the request for a default was mailed", "The request for a default was mailed"
    ),
    EventKind("default_ordered", "the date a default was ordered", "A default was ordered"),
    EventKind("retain_complaint", "the date the complaint was retained", "The complaint was retained"),
    EventKind("mediation_ended", "the date the mediation ended", "The mediation ended"),
    EventKind("information_requested", "the date information was asked for", "The information was asked for"),
    EventKind("information_received", "the date the information came in", "The information came in"),
    EventKind("begin_determination", "the date the determination began", "The determination began"),
    EventKind("draft_finding_sent", "the date the draft finding was sent", "The draft finding was sent for comment"),
    EventKind("find_cause", "the date of the finding of cause", "The finding of cause was issued"),
    EventKind("no_cause_found", "the date the finding of no cause was mailed", "The finding of no cause was mailed"),
    EventKind("complaint_dismissed", "the date the dismissal was mailed", "The dismissal was mailed"),
    EventKind(
        "reconsideration_asked", "the date reconsideration was asked for", "The request for reconsideration came in"
    ),
    EventKind("reconsideration_decided", "the date reconsideration was decided", "Reconsideration was decided"),
    EventKind("conciliation_failed", "the date conciliation failed", "Conciliation was declared failed"),
    EventKind("send_to_hearing", "the date the complaint was certified", "The complaint was sent to hearing"),
    EventKind("hearing_noticed", "the date the notice of hearing was mailed", "The notice of hearing was mailed"),
    EventKind("hearing_held", "the date the evidence was closed", "The evidence of the hearing was closed"),
    EventKind("hearing_decided", "the date of the decision after hearing", "The decision after hearing was issued"),
    EventKind("release_asked", "the date the release was asked for", "The release was asked for"),
    EventKind("remedy_agreed", "the date of the agreement or order", "The agreement or order was made"),
    EventKind("right_to_sue_issued", "the date of the notice to sue", "The notice that allows suit was issued"),
)

EVENT_KINDS: dict[str, EventKind] = {kind.code: kind for kind in _KINDS}
