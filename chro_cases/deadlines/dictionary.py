"""What the columns of dates, stays and warnings mean."""

from chro_cases.dictionary import NOBODY, OF_THE_CASE, OF_THE_CASE_AND_THEIR_PARTY, OF_THE_OFFICE, ONESELF, Table

DATES = (
    Table(
        model="deadlines.Deadline",
        columns={
            "clock": "The clock of the law that it is an instance of.",
            "jurisdiction": "The pack that has the clock.",
            "kind": "A limit, a right from a day on, or what the law presumes.",
            "owed_by": "Whose move it is, or whose right.",
            "owner_role": "The role at the agency that looks after it.",
            "claim": "The claim it runs for, if it runs for one.",
            "party": "The party it runs for, if it runs for one.",
            "trigger": "The event it counts from.",
            "request": "The request of which it is the answer’s day, if it is of one.",
            "due_on": "The day itself.",
            "edition": "The wording of the clock by which it was counted.",
            "reckoning": "Every step of the sum, each with its source.",
        },
    ),
    Table(
        model="deadlines.MetLate",
        read_by=OF_THE_CASE,
        columns={
            "deadline": "The date that the agency owed and that ended late.",
            "due_on": "Its last day.",
            "ended_on": "The day on which it was met or ended, as last corrected.",
        },
    ),
    Table(
        model="deadlines.Extension",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "clock": "The clock that got more time.",
            "trigger": "The event that clock counts from.",
            "party": "The party for whom, if for one.",
            "length": "How much time.",
            "unit": "In days, business days, months or years.",
            "citation": "The provision that allows it.",
            "ground": "Why it was granted.",
            "asked_on": "When it was asked for.",
        },
    ),
    Table(
        model="deadlines.Stay",
        columns={
            "kind": "Which kind of stay; a clock names those that hold it.",
            "since": "From which day.",
            "until": "Until which day; without an end it lasts.",
            "source": "Whose order it is.",
            "ground": "Why.",
        },
    ),
    Table(
        model="deadlines.Correction",
        columns={
            "of": "The event whose day was wrong.",
            "corrected_to": "The right day.",
            "why": "Why it was wrong, and what proves the right one.",
        },
    ),
    Table(
        model="deadlines.Miss",
        columns={
            "deadline": "The date that was missed.",
            "reason": "Why, by kind of reason.",
            "note": "Why, in words.",
        },
    ),
)

WARNINGS = (
    Table(
        model="deadlines.Reminder",
        read_by=NOBODY,
        columns={
            "deadline": "The date it warns of.",
            "days_before": "How many days before; less than nothing after a miss.",
            "recipient": "Who was warned.",
            "email": "The e-mail that warned them.",
            "made_at": "When.",
        },
    ),
    Table(
        model="deadlines.CalendarFeed",
        read_by=ONESELF,
        columns={
            "user": "Whose address it is.",
            "covers": "Whose dates it carries.",
            "secret_hash": "The hash of the address. The address itself is shown once and kept nowhere.",
            "made_by": "The line of the agency’s history that made it.",
            "made_at": "When.",
            "ended_by": "The line of the agency’s history that revoked it.",
            "ended_at": "When.",
            "ended_why": "Why.",
        },
    ),
    Table(
        model="deadlines.FeedReading",
        read_by=ONESELF,
        columns={
            "feed": "Which address was read.",
            "on": "On which day.",
            "last_at": "When last on that day.",
            "times": "How often on that day.",
        },
    ),
)

OFFICE = (
    Table(
        model="deadlines.OfficeClosing",
        read_by=OF_THE_OFFICE,
        columns={
            "agency": "Whose offices are closed.",
            "on": "On which day.",
            "name": "Why.",
            "source": "By whose word.",
            "made_by": "The line of the agency’s history that recorded it.",
            "made_at": "When.",
            "ended_by": "The line that took it back.",
            "ended_at": "When.",
        },
    ),
    Table(
        model="deadlines.RuleApproval",
        read_by=OF_THE_OFFICE,
        columns={
            "agency": "Whose counsel it is.",
            "jurisdiction": "The pack of the clock.",
            "clock": "The clock.",
            "edition": "The wording that is approved.",
            "note": "What counsel says about it.",
            "by": "Who approved it.",
            "made_by": "The line of the agency’s history that recorded it.",
            "made_at": "When.",
        },
    ),
)

TABLES = DATES + WARNINGS + OFFICE
