"""What the columns of meetings, mediations and settlements mean."""

from chro_cases.dictionary import OF_THE_CASE_AND_THEIR_PARTY, OF_THE_OFFICE, Table

MEETINGS = (
    Table(
        model="conferences.Room",
        read_by=OF_THE_OFFICE,
        columns={
            "agency": "Whose room it is.",
            "office": "At which office.",
            "name": "What it is called.",
            "seats": "How many people it seats.",
            "made_by": "The line of the agency’s history that added it.",
        },
    ),
    Table(
        model="conferences.Conference",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "kind": "A mediation, or a conference to find facts.",
            "room": "The room, if it is one of ours.",
            "place": "The place or the address of the call, if it is not.",
            "starts_at": "When it begins.",
            "ends_at": "When it ends.",
            "led_by": "Who leads it.",
            "bring": "What the parties are asked to bring.",
            "recorded": "Whether it is recorded.",
            "accommodations": "What is arranged for people who need it.",
        },
    ),
    Table(
        model="conferences.ConferenceOutcome",
        columns={
            "conference": "The meeting.",
            "outcome": "What became of it.",
            "party": "The party that stayed away, if it is about one.",
            "good_cause": "Whether that party had good cause.",
            "reason": "Why.",
        },
    ),
    Table(
        model="conferences.Attendance",
        columns={
            "conference": "The meeting.",
            "party": "The party they come for or are.",
            "name": "Who is expected.",
            "part": "As what: a party, an attorney, a witness, an interpreter.",
            "came": "Whether they came.",
        },
    ),
    Table(
        model="conferences.Booking",
        columns={
            "conference": "The meeting.",
            "what": "Whether a room or a person is taken.",
            "subject": "The key of the room or the person.",
            "starts_at": "From when.",
            "ends_at": "Until when.",
        },
    ),
    Table(model="conferences.Summary", columns={"conference": "The meeting it sums up."}),
)

SETTLING = (
    Table(
        model="conferences.MediationNote",
        columns={
            "text": "What the mediator wrote down.",
            "compartment": "The compartment of the file in which it lies: that of the mediation.",
        },
    ),
    Table(
        model="conferences.Agreement",
        read_by="Staff who may see the case; nobody who investigates it, while a mediator has it",
    ),
    Table(
        model="conferences.Settlement",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "kind": "Which kind of end of the case it is, of those its law has.",
            "signed_on": "When the last of them signed.",
            "signers": "Who signed, for which party.",
            "approved_in": "The approval of its words.",
        },
    ),
    Table(
        model="conferences.SettlementTerm",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "settlement": "The settlement.",
            "number": "Its number in it.",
            "what": "What is agreed.",
            "to_whom": "For whom.",
            "monetary": "Whether it is about money.",
            "amount": "How much, in dollars.",
            "due_on": "By which day.",
        },
    ),
)

TABLES = MEETINGS + SETTLING
