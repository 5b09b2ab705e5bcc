"""The log of every part, without the rows that a database tells when it refuses one: they hold what people told us."""

import logging
import traceback
from typing import Any

DATABASE = ("psycopg2.", "django.db.")


class QuietFormatter(logging.Formatter):
    """Python's own; of an error of the database it keeps the first line, which names the table and the check."""

    def formatException(self, ei: Any) -> str:  # noqa: N802  (Python's name)
        """The traceback, each error in it on its own lines."""
        pieces = traceback.TracebackException(*ei).format()
        return "".join(_first_line(piece) if piece.startswith(DATABASE) else piece for piece in pieces).rstrip("\n")


def _first_line(piece: str) -> str:
    return piece.partition("\n")[0] + "\n"
