"""The files of lists that somebody asked for, as their page shows them."""

from collections.abc import Iterable
from typing import Any

from ..models import Export
from .access import is_narrowed
from .actions import failed
from .lists import TITLES

MAKING, READY, FAILED, NARROWED = "making", "ready", "failed", "narrowed"


def export_rows(exports: Iterable[Export]) -> list[dict[str, Any]]:
    """Each file with how far it is."""
    exports = list(exports)
    stuck = failed(exports)
    return [
        {"export": export, "title": TITLES[export.list], "state": FAILED if export.pk in stuck else state_of(export)}
        for export in exports
    ]


def state_of(export: Export) -> str:
    """Whether a file is ready for its reader, is being made, or holds what they may no longer see."""
    if export.read_at is None:
        return MAKING
    return NARROWED if is_narrowed(export.user, export.read_at) else READY
