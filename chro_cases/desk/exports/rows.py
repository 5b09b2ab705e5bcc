"""The files of lists that somebody asked for, as their page shows them."""

from typing import Any

from chro_cases.people.models import User

from ..models import Export
from .access import Ties, is_narrowed, ties_of
from .actions import failed
from .lists import TITLES

MAKING, READY, FAILED, NARROWED, OUTDATED = "making", "ready", "failed", "narrowed", "outdated"


def export_rows(user: User) -> list[dict[str, Any]]:
    """Each file that this person asked for, with how far it is."""
    exports = list(Export.objects.kept().filter(user=user))
    stuck, ties = failed(exports), ties_of(user)
    return [
        {
            "export": export,
            "title": TITLES[export.list],
            "state": FAILED if export.pk in stuck else state_of(export, ties),
        }
        for export in exports
    ]


def state_of(export: Export, ties: Ties) -> str:
    """Whether a file is ready for its reader, is being made, or is no longer to be made or handed out."""
    if export.outdated:
        return OUTDATED
    if export.read_at is None:
        return MAKING
    return NARROWED if is_narrowed(export, ties) else READY
