"""What the columns of a case, its parties, its history and its reviews mean."""

from chro_cases.dictionary import NOBODY, OF_THE_CASE, OF_THE_CASE_AND_THEIR_PARTY, Table

FACTS = (
    Table(
        model="cases.Fact",
        read_by=OF_THE_CASE,
        columns={
            "made_by": "The event that stated it.",
            "made_at": "When it was stated.",
            "ended_by": "The event that ended it; none while it stands.",
            "ended_at": "When it was ended.",
            "ended_why": "Why it was ended.",
        },
    ),
    Table(model="cases.Written", read_by=f"{OF_THE_CASE}; what was approved, by whoever gets the paper of it"),
)

CASE = (
    Table(
        model="cases.Case",
        columns={
            "agency": "The agency whose case it is.",
            "pack_code": "The pack of law it lives under.",
            "received_at": "When the first contact was received. It never changes.",
            "received_by": "How the first contact came in.",
            "stage": "Where the case is. It changes by a step alone; the database holds it to the moves of its law.",
            "stage_since": "Since when it is there.",
            "head_number": "The number of the last line of its history.",
            "head_hash": "The hash of that line.",
        },
    ),
    Table(
        model="cases.Move",
        read_by=NOBODY,
        columns={
            "pack_code": "The law that has it.",
            "step": "The step that is taken.",
            "source": "The stage it leads from.",
            "target": "The stage it leads to.",
        },
    ),
    Table(
        model="cases.NumberSeries",
        read_by=NOBODY,
        columns={
            "agency": "Whose numbers they are.",
            "kind": "Numbers of inquiries or of cases.",
            "year": "Of which year.",
            "last": "The last one that was drawn.",
        },
    ),
    Table(
        model="cases.Number",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "issuer": "Who gave it: the agency, the EEOC, HUD.",
            "kind": "A number of an inquiry or of a case.",
            "value": "The number itself.",
            "made_by": "The event that recorded it.",
        },
    ),
    Table(
        model="cases.Event",
        columns={
            "for_party": "The party for whom it was done, if for one.",
            "compartment": "The compartment of the file in which the line lies.",
        },
    ),
    Table(
        model="cases.Receipt",
        read_by="Whoever was given its key",
        columns={
            "key": "What whoever sent something in was given, and sends again with a retry.",
            "words_hash": "The hash of what was sent, so that other words are no retry.",
            "kind": "What was taken in.",
            "event": "The line of history that took it in.",
            "line_hash": "The hash of that line, which the receipt proves.",
        },
    ),
)

PARTIES = (
    Table(
        model="cases.Party",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "role": "Complainant, respondent, representative or witness.",
            "person": "The person it is, if it is one.",
            "organisation": "The organisation it is, if it is one.",
            "doing_business_as": "The name it trades under.",
            "represents": "The party it is in the case for, if it represents one.",
        },
    ),
    Table(
        model="cases.Claim",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "area": "The area of life: employment, housing, public accommodation …",
            "basis": "Why, as the law names it: sex, race, disability …",
            "issue": "What was done, as the law names it.",
            "law": "The statute it is brought under.",
            "respondent": "Against whom.",
            "earliest_act": "The first day on which it happened, if it is known.",
            "latest_act": "The last day on which it happened; times to file count from it.",
            "continuing": "Whether it goes on.",
            "public_body": "Whether the respondent is a public body.",
            "contested": "Whether the law lists no such basis, and it is brought all the same.",
            "pack_code": "The law whose rules hold for it.",
            "edition": "The wording of those rules on the day it was stated.",
        },
    ),
    Table(model="cases.Assignment", columns={"user": "Who works the case.", "role": "As what."}),
    Table(model="cases.CaseOffice", columns={"office": "The office at which the case is."}),
    Table(
        model="cases.CaseLink", columns={"other": "The other case.", "kind": "How this case belongs to the other one."}
    ),
)

ACCESS = (
    Table(
        model="cases.Grant",
        columns={"user": "Who is let in.", "reason": "Why.", "until": "Until which moment."},
    ),
    Table(
        model="cases.CaseGrant",
        read_by=NOBODY,
        until="The grant that it is derived from ends.",
        columns={
            "permission": "What is granted: to see.",
            "user": "Who is let in.",
            "content_object": "Into which case.",
        },
    ),
    Table(
        model="cases.Wall",
        read_by=f"{OF_THE_CASE}; whom it keeps out learns nothing of it",
        columns={"user": "Who is kept out.", "reason": "The conflict of interest."},
    ),
    Table(
        model="cases.ReadLog",
        read_by=NOBODY,
        columns={"user": "Who looked.", "page": "At which page.", "at": "When."},
    ),
    Table(
        model="guardian.UserObjectPermission",
        about="The library’s own table of grants by name; empty, for grants on cases have a table of their own.",
        read_by=NOBODY,
        columns={
            "permission": "What is granted.",
            "content_type": "On a row of which table.",
            "object_pk": "On which row.",
            "user": "To whom.",
        },
    ),
    Table(
        model="guardian.GroupObjectPermission",
        about="The library’s own table of grants to groups; empty, for there are no groups.",
        read_by=NOBODY,
        columns={
            "permission": "What is granted.",
            "content_type": "On a row of which table.",
            "object_pk": "On which row.",
            "group": "To which group.",
        },
    ),
)

WORK = (
    Table(
        model="cases.Review",
        columns={
            "kind": "Which kind of work: the charge, the report, the determination …",
            "subject_type": "The table of the work.",
            "subject_id": "The row of the work.",
            "content": "The exact words that were submitted, and that an approval is of.",
            "prepared_by": "Who submitted it.",
            "authors": "Everybody who wrote a version since the last decision; none of them decides.",
            "level": "How closely whoever submitted it was supervised at that moment.",
            "submitted_at": "When it was submitted.",
            "submitted_in": "The event with which it was submitted.",
            "outcome": "Whether it waits, was approved or was returned.",
            "decided_by": "Who decided.",
            "decided_at": "When.",
            "reasons": "Why it was returned, by kinds of reason.",
            "note": "What the supervisor wrote about it.",
        },
    ),
    Table(
        model="cases.WorkVersion",
        read_by=OF_THE_CASE,
        columns={
            "subject_type": "The table of the work.",
            "subject_id": "The row of the work.",
            "number": "Which version, from 1.",
            "body": "Its words.",
            "written_by": "Who wrote it.",
            "written_at": "When.",
            "made_by": "The event with which it was written.",
        },
    ),
)

STANDING = (
    Table(
        model="cases.Hold",
        columns={"authority": "Who ordered that nothing of the case is disposed of.", "reason": "Why."},
    ),
    Table(
        model="cases.Closure",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "reason": "Which of the reasons of its law.",
            "explanation": "Why, in the words that the people in it are told.",
            "proof": "What proves the reason.",
        },
    ),
    Table(
        model="cases.Withdrawal",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "party": "Who withdrew.",
            "with_benefits": "Whether they got something for it.",
            "reason": "Why, in their words.",
        },
    ),
    Table(model="cases.Reopening", columns={"reason": "Why the case was taken up again."}),
)

TABLES = FACTS + CASE + PARTIES + ACCESS + WORK + STANDING
