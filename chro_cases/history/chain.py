"""Which table is chained, and the text of a line that enters its hash."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Chain:
    """Which table is chained, which row keeps its head, and the columns that enter the hash, as SQL text of the row
    `r`.
    """

    table: str
    head_table: str
    head_column: str
    columns: tuple[str, ...]

    def header(self, row: str) -> str:
        """The SQL text of everything hashed beside the previous hash and the leaf, parted by bars."""
        return "concat_ws('|', " + ", ".join(f"coalesce(({c.format(r=row)})::text, '')" for c in self.columns) + ")"


# Moments as microseconds since 1970 and dates in ISO form: the text must not depend on a session's settings.
COMMON = (
    "{r}.number",
    "{r}.kind",
    "{r}.by_id",
    "{r}.channel",
    "(extract(epoch from {r}.at) * 1000000)::bigint",
    "to_char({r}.on, 'YYYY-MM-DD')",
    "{r}.tx",
)
