"""The docket: every case a person may see, narrowed, searched and sorted as the address says."""

import re
from datetime import timedelta
from typing import Any

from chro_cases import clock
from chro_cases.lists.folding import folded
from chro_cases.lists.models import CaseRow, CaseRowQuerySet
from chro_cases.people.models import User

from .queues import in_queue

# What a column is sorted by; the key stands in the address.
SORTS = {"number": "number", "received": "received_at", "stage": "stage_since", "due": "next_due"}
USUAL = "-received"
# Nobody searches for more words than this; each costs the database a look at an index.
MOST_WORDS = 6


def docket(user: User, asked: dict[str, Any]) -> CaseRowQuerySet:
    """The rows of the cases this person may see that fit what was asked for. `asked` holds checked values alone."""
    rows = CaseRow.objects.visible_to(user)
    for name, narrow in _NARROWS.items():
        if asked.get(name):
            rows = narrow(rows, asked[name], user)
    return rows


def _search(rows: CaseRowQuerySet, words: str, _user: User) -> CaseRowQuerySet:
    """Cases in which every word stands in a number, in a name or an address of a party, or in what a person told us of
    themselves.
    """
    for word in folded(words).split()[:MOST_WORDS]:
        # A telephone number or one of ours is found however it is divided; what is kept has it undivided, too.
        undivided = re.sub(r"[^0-9]", "", word) if re.fullmatch(r"[0-9()./+-]*[0-9][0-9()./+-]*", word) else word
        rows = rows.filter(found_by__contains=undivided)
    return rows


def _stage(rows: CaseRowQuerySet, stage: str, _user: User) -> CaseRowQuerySet:
    return rows.filter(stage=stage)


def _worker(rows: CaseRowQuerySet, worker: str, user: User) -> CaseRowQuerySet:
    """Cases worked by me, by nobody, or by the person of this key."""
    if worker == "nobody":
        return rows.filter(worked_by=[])
    return rows.filter(worked_by__contains=[user.pk if worker == "me" else int(worker)])


def _area(rows: CaseRowQuerySet, area: str, _user: User) -> CaseRowQuerySet:
    """Cases with a claim of this area or, before any claim is stated, an inquiry about it."""
    return rows.filter(areas__contains=[area])


def _due(rows: CaseRowQuerySet, due: str, user: User) -> CaseRowQuerySet:
    """Cases with a limit that was missed, or that ends within so many days of today (missed ones included); or none."""
    if due == "none":
        return rows.filter(next_due=None)
    last = clock.today(user.agency) + timedelta(-1 if due == "late" else int(due))
    return rows.filter(next_due__lte=last)


def _queue(rows: CaseRowQuerySet, queue: str, user: User) -> CaseRowQuerySet:
    """The cases behind a number on my day."""
    return rows.filter(pk__in=in_queue(user, queue))


_NARROWS = {"q": _search, "stage": _stage, "worker": _worker, "area": _area, "due": _due, "queue": _queue}
