"""What the columns of decisions, requests after them, hearings and remedies mean."""

from chro_cases.dictionary import OF_THE_CASE_AND_THEIR_PARTY, Table

DECIDING = (
    Table(
        model="determinations.ClosingProposal",
        columns={"used_by": "The event that closed the case with it; none while it is a proposal."},
    ),
    Table(model="determinations.Determination"),
    Table(
        model="determinations.ClaimOutcome",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "claim": "The claim.",
            "outcome": "How it was decided.",
            "reasons": "Why.",
            "finding": "The approval of the words of the finding.",
        },
    ),
    Table(
        model="determinations.Comment",
        columns={
            "party": "Who says it.",
            "draft": "The event that sent them the draft.",
            "received_on": "When it came in.",
            "text": "What they say.",
        },
    ),
    Table(
        model="determinations.FailedConciliation",
        columns={"failed_on": "On which day it failed.", "what_was_tried": "What was tried; not what was said in it."},
    ),
)

AFTERWARDS = (
    Table(
        model="determinations.ReconsiderationRequest",
        columns={
            "party": "Who asks.",
            "written_on": "The day on the letter.",
            "postmarked_on": "The day of the postmark.",
            "received_on": "The day it was received.",
            "last_day": "The last day to ask, as it was counted.",
            "reasons": "Why the finding should be looked at again.",
            "certified_copy": "Whether the other side was sent a copy.",
            "timeliness": "Whether it came in time, by the day that the law counts.",
        },
    ),
    Table(
        model="determinations.ReconsiderationDecision",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={"request": "The request it decides.", "granted": "Whether it was granted.", "reasons": "Why."},
    ),
    Table(
        model="determinations.ReleaseRequest",
        columns={
            "party": "Who asks.",
            "received_on": "When it was received.",
            "joint": "Whether both sides ask together.",
        },
    ),
    Table(
        model="determinations.ReleaseDecision",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={"request": "The request it decides.", "granted": "Whether it was issued.", "reasons": "Why not."},
    ),
)

HEARING = (
    Table(
        model="determinations.Hearing",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "starts_at": "When it begins.",
            "place": "Where.",
            "presiding": "Who presides.",
            "settlement_officer": "Who, being somebody else, talks settlement with the sides.",
        },
    ),
    Table(
        model="determinations.HearingRecord",
        columns={"hearing": "The hearing.", "closed_on": "On which day its evidence was closed."},
    ),
    Table(
        model="determinations.HearingDecision",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "hearing": "The hearing.",
            "decided_on": "On which day it was decided.",
            "for_complainant": "Whether for the complainant.",
            "decision": "The words of the decision.",
        },
    ),
)

REMEDIES = (
    Table(
        model="determinations.Remedy",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "kind": "Money, a plan, a training …",
            "what": "What is to be done.",
            "amount": "How much, in dollars.",
            "to_whom": "To whom it is paid.",
            "due_on": "By which day.",
            "source": "Whether an agreement or an order asks for it.",
        },
    ),
    Table(
        model="determinations.RemedyKept",
        columns={"remedy": "What was carried out.", "kept_on": "On which day.", "proof": "What proves it."},
    ),
    Table(
        model="determinations.RemedyMissed",
        columns={"remedy": "What was not carried out.", "reason": "What is known of the reason, and what is done."},
    ),
)

TABLES = DECIDING + AFTERWARDS + HEARING + REMEDIES
