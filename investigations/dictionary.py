"""What the columns of answers, defaults, requests, interviews and evidence mean."""

from chro_cases.dictionary import OF_THE_CASE_AND_THEIR_PARTY, Table

OF_AN_ANSWER = (
    "Staff who may see the case; its respondent; a complainant in the stages in which the law opens it to them"
)

ANSWERS = (
    Table(
        model="investigations.Answer",
        read_by=OF_AN_ANSWER,
        columns={
            "party": "Who answers.",
            "received_on": "When it was received.",
            "form": "Paragraph by paragraph, in general, or as a statement of position.",
            "statement": "What it says in general.",
            "defenses": "The defenses it names.",
            "signed_by": "Who signed it.",
            "sworn_before": "Before whom it was sworn.",
            "sworn_on": "When.",
        },
    ),
    Table(
        model="investigations.AnswerLine",
        read_by=OF_AN_ANSWER,
        columns={
            "answer": "The answer it is a line of.",
            "number": "The paragraph of the charge that it answers.",
            "response": "Admitted, denied, or not known.",
            "text": "What is said about it.",
        },
    ),
    Table(
        model="investigations.DefaultRequest",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "party": "The respondent who was silent.",
            "ground": "Which ground of the rule.",
            "facts": "The facts that show it.",
            "mailed_on": "When the request was sent to the respondent.",
            "proof": "What proves that.",
            "objection": "What is objected to it.",
        },
    ),
    Table(
        model="investigations.DefaultOrder",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "request": "The request it decides.",
            "ordered": "Whether the default was ordered.",
            "reasons": "Why.",
        },
    ),
)

EVIDENCE = (
    Table(
        model="investigations.InformationRequest",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "party": "Who is asked.",
            "number": "Its number in the case.",
            "asked_on": "When.",
            "why": "What it is needed for.",
        },
    ),
    Table(
        model="investigations.RequestItem",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "request": "The request it is part of.",
            "number": "Its number in the request.",
            "text": "What is asked for.",
        },
    ),
    Table(
        model="investigations.ItemAnswer",
        columns={
            "item": "The item it answers.",
            "received_on": "When it came in.",
            "text": "What was said.",
            "exhibit": "The exhibit that was filed for it.",
            "refused": "Whether it was refused.",
        },
    ),
    Table(
        model="investigations.WitnessInterview",
        columns={
            "number": "Its number in the case.",
            "party": "The party who was heard, if it was one.",
            "name": "Who was heard.",
            "part": "What they are in the story: a manager, somebody who worked beside the complainant …",
            "held_on": "When.",
            "mode": "How: by telephone, in person …",
            "interpreter": "Who interpreted.",
            "attorney": "Which attorney was there.",
            "recorded": "Whether it was recorded.",
            "agreed_to_recording": "Whether the person agreed to that.",
            "notes": "What was said, as the investigator noted it.",
            "statement": "The statement that was put to them to sign.",
            "statement_signed_on": "When they signed it.",
        },
    ),
    Table(
        model="investigations.ExhibitLink",
        columns={"exhibit": "The exhibit.", "claim": "The claim that it says something about."},
    ),
)

TABLES = ANSWERS + EVIDENCE + tuple(Table(model=f"investigations.{name}") for name in ("Assessment", "Plan", "Report"))
