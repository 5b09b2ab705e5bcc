"""The fingerprint of a row of rules: it changes whenever any word or number of the row changes."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import Field, asdict, fields
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any

from .rows import Row

# How a field that did not stand in the first rows enters the fingerprint, as the metadata of the field. Dates that run
# and approvals of counsel name an edition: neither may lapse because a form got one more line.
NEVER: Mapping[str, str] = MappingProxyType({"edition": "never"})  # no part of the rule: words for people, and pages
WHERE_SAID: Mapping[str, str] = MappingProxyType({"edition": "where said"})  # law, in the rows that say something in it


def edition_of(row: Row) -> str:
    """The first 16 hexadecimal digits of SHA-256 over the row as JSON with sorted keys."""
    law = {name: value for name, value in asdict(row).items() if name not in _left_out(row)}
    text = json.dumps(law, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _left_out(row: Row) -> set[str]:
    return {field.name for field in fields(row) if _is_left_out(field, getattr(row, field.name))}


def _is_left_out(field: Field[Any], value: object) -> bool:
    enters = field.metadata.get("edition")
    return enters == "never" or (enters == "where said" and value == field.default)


def _plain(value: object) -> str:
    """Dates and marks as text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    raise TypeError(f"A row of rules cannot hold {value!r}.")
