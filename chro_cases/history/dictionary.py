"""What the columns of every chained line mean."""

from chro_cases.dictionary import Table

TABLES = (
    Table(
        model="history.Line",
        columns={
            "number": "Its place in its chain, from 1, without a gap. The database gives it.",
            "kind": "Which act it is a line of.",
            "by": "Who did it; nobody for the public and the system.",
            "channel": "How it came in: at the office, on a party’s page, on paper, by the system.",
            "at": "The moment at which it was recorded.",
            "on": "The day of which it is true, which may lie before that moment.",
            "facts": "What was said or decided with it. A lawful order can blank it; the chain still verifies.",
            "salt": "A random value that keeps the facts from being guessed from their hash.",
            "leaf": "The hash of salt and facts.",
            "hash": "The hash of this line and the one before it.",
            "tx": "The transaction that wrote it, by which the database holds a change of stage to its line.",
            "destroyed_by_order": "The order by which its facts were blanked, if they were.",
        },
    ),
)
