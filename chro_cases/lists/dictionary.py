"""What the columns of the rows of lists mean."""

from chro_cases.dictionary import NOBODY, OF_THE_CASE, Table

TABLES = (
    Table(
        model="lists.CaseRow",
        columns={
            "agency": "The agency of the case.",
            "office": "The office at which it is.",
            "pack_code": "The law the case lives under.",
            "stage": "The stage of the case.",
            "stage_since": "Since when.",
            "received_at": "When the complaint was received.",
            "changed_at": "When something was last done in the case.",
            "number": "The docket number or, before filing, that of the inquiry.",
            "complainants": "The names of who complains, and as what they do business.",
            "respondents": "The names of whom the complaint is about, and as what they do business.",
            "worked_by": "The keys of everybody who works the case, first of whom was first assigned.",
            "areas": "The areas claimed or, before a claim, told.",
            "next_due": "The next last day that somebody here has to watch.",
            "next_deadline": "The date it is the day of.",
            "found_by": "Numbers, names, telephones and e-mail addresses, in the form in which they are compared.",
        },
    ),
    Table(
        model="lists.DateRow",
        columns={
            "deadline": "The date.",
            "case": "The case it is of.",
            "agency": "The agency of the case.",
            "stage": "The stage of the case.",
            "number": "The number of the case.",
            "due_on": "The last day.",
            "ended_on": "The day on which it was met late, where a reason for that is still wanted. Empty: it runs.",
            "owed_by": "Who has to act by it.",
            "owner_role": "The role that answers for it at the agency.",
            "nothing_follows": "Whether nothing waits for anybody here once it has run out.",
            "worked_by": "The keys of everybody who works the case.",
            "owner_works": "Whether one of them works it in that role.",
            "explained": "Whether somebody has given a reason for missing it.",
        },
    ),
    Table(
        model="lists.QueueRow",
        read_by=OF_THE_CASE,
        columns={
            "case": "The case that waits.",
            "queue": "The queue of my day in which it stands.",
            "user": "Whose it is; of a review, who put the work forward. Empty: it is whoever's that keeps the queue.",
            "kept_from": "Who wrote the words, and so does not decide on them.",
        },
    ),
    Table(
        model="lists.Word",
        read_by=NOBODY,
        columns={"word": "A word of some name, in the form in which names are compared, so that one like it is found."},
    ),
    Table(
        model="lists.Change",
        read_by=NOBODY,
        columns={"tx": "The transaction that changed the case; 0 when the row is followed up within the minute."},
        until="The row of the case was gathered.",
    ),
    Table(model="lists.Passed", read_by=NOBODY, columns={"deadline": "The date that went by."}),
    Table(
        model="lists.ClockRow",
        read_by=NOBODY,
        columns={
            "code": "The clock.",
            "nothing_follows": "Whether nothing waits for anybody here once it has run out.",
            "paused_by": "The kinds of stay that hold it.",
        },
    ),
)
