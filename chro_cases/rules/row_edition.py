"""The fingerprint of a row of rules: it changes whenever any word or number of the row changes."""

import hashlib
import json
from dataclasses import asdict
from datetime import date
from enum import Enum

from .rows import Row


def edition_of(row: Row) -> str:
    """The first 16 hexadecimal digits of SHA-256 over the row as JSON with sorted keys."""
    text = json.dumps(asdict(row), sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _plain(value: object) -> str:
    """Dates and marks as text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    raise TypeError(f"A row of rules cannot hold {value!r}.")
