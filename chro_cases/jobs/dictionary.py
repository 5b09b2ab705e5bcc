"""What the columns of the promises of work mean."""

from chro_cases.dictionary import KEEPERS, Table

TABLES = (
    Table(
        model="jobs.Job",
        read_by=KEEPERS,
        columns={
            "kind": "Which work it is; one function does each kind.",
            "key": "What keeps the same work from being promised twice.",
            "subject": "The key of the row that it is about.",
            "made_at": "When it was promised.",
            "available_at": "When it may be done; later after each failure.",
            "hinted_at": "When the workers were last told of it.",
            "attempts": "How often it was tried.",
            "leased_until": "Until when one worker holds it.",
            "done_at": "When it was done.",
            "parked_at": "When it was set aside after failing too often.",
            "last_error": "Why it failed last, without a word of any case.",
        },
    ),
    Table(
        model="jobs.Heartbeat",
        read_by=KEEPERS,
        columns={"process": "Which background process.", "at": "When it was last heard from."},
    ),
)
