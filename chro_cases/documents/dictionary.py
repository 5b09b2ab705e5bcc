"""What the columns of papers, exhibits and mailings mean."""

from chro_cases.dictionary import OF_THE_CASE_AND_THEIR_PARTY, Table

TABLES = (
    Table(
        model="documents.Document",
        columns={
            "kind": "Which kind of paper.",
            "to_party": "To whom it is addressed, if to one party.",
            "compartment": "The compartment of the file in which it lies.",
            "language": "The language it is printed in.",
            "content": "Its words, frozen when it was issued.",
            "made_by": "The event with which it was issued.",
            "made_at": "When.",
            "file": "Where its bytes are kept; empty until it is printed.",
            "sha256": "The hash of those bytes.",
            "pages": "How many pages it has.",
            "printed_at": "When it was printed.",
        },
    ),
    Table(
        model="documents.Exhibit",
        columns={
            "party": "Who filed it; nobody where staff did.",
            "number": "Its number in the case.",
            "title": "What it is.",
            "file_name": "What the file was called.",
            "media_type": "What kind of file it is, as its bytes say.",
            "size": "How many bytes it has.",
            "sha256": "The hash of those bytes, by which they are found.",
            "compartment": "The compartment of the file in which it lies.",
        },
    ),
    Table(
        model="documents.ExhibitCopy",
        read_by="Whoever may read the exhibit",
        columns={
            "exhibit": "The exhibit it was made from.",
            "media_type": "What kind of file it is.",
            "file": "Where its bytes are kept.",
            "sha256": "The hash of those bytes.",
            "made_at": "When it was made.",
        },
    ),
    Table(
        model="documents.Mailing",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "purpose": "Service of the charge, or a letter.",
            "party": "To whom.",
            "method": "By which way the law knows.",
            "address": "To which address, as it was that day.",
            "sent_on": "On which day.",
            "proof": "What proves that it was sent.",
            "documents": "The papers in it.",
        },
    ),
    Table(
        model="documents.Delivery",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "mailing": "What was received.",
            "received_on": "On which day; the time to answer counts from it.",
            "presumed": "Whether the law presumes the day, or it is proven.",
            "proof": "What proves it.",
            "reckoning": "How a presumed day was counted.",
        },
    ),
)
