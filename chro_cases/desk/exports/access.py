"""Whether a file of a list may still be handed out: it holds what its reader might see when it was made."""

from django.core.exceptions import PermissionDenied

from chro_cases.cases.access import Access
from chro_cases.people.models import User

from ..models import Export

Ties = dict[str, list[str]]


def member(user: User) -> User:
    """Whoever works on cases here; nobody else takes a list out."""
    if not user.is_staff_member or user.has_no_cases:
        raise PermissionDenied
    return user


def ties_of(user: User) -> Ties:
    """What ties this person to cases now, as keys: their posts, whose cases are theirs, where they were let in and kept
    out. Written down before a list is read, it is compared with what holds when the file is handed out.
    """
    access = Access(user)
    return {
        "posts": sorted(f"{agency} {role}" for agency, role in access.posts),
        "workers": sorted(map(str, access.workers)),
        "let_in": sorted(map(str, access.let_in)),
        "walled": sorted(map(str, access.walled)),
    }


def is_narrowed(export: Export, now: Ties) -> bool:
    """Whether something that let its reader see cases has ended since, however it ended, or a wall was built.

    A case that was given to somebody else is not asked about: that is every day's work, and a file taken out the
    minute before holds it as well.
    """
    before: Ties = export.ties
    if not before:
        return True
    lost = any(not set(before[part]) <= set(now[part]) for part in ("posts", "workers", "let_in"))
    return lost or not set(now["walled"]) <= set(before["walled"])
