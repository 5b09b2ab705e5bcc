"""The docket: every case a person may see, narrowed, searched and sorted as the address says."""

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from chro_cases import clock
from chro_cases.lists.keyset import counted
from chro_cases.lists.models import CaseRow, CaseRowQuerySet
from chro_cases.lists.words import similar as words_like
from chro_cases.people.folding import folded
from chro_cases.people.models import User

from .queues import in_queue

# What a column is sorted by; the key stands in the address.
SORTS = {"number": "number", "received": "received_at", "stage": "stage_since", "due": "next_due"}
USUAL = "-received"
# Nobody searches for more words than this; each costs the database a look at an index.
MOST_WORDS = 6
# What stands around a word that is copied from a sentence or written last name first is none of it.
AROUND = '.,;:!?"()[]“”'


def docket(user: User, asked: dict[str, Any], *, similar: bool = False) -> CaseRowQuerySet:
    """The rows of the cases this person may see that fit what was asked for. `asked` holds checked values alone;
    `similar`: where a word of a name was typed a little otherwise, too.
    """
    rows = CaseRow.objects.visible_to(user).select_related("agency", "office")
    narrows = _NARROWS | {"q": _search_similar} if similar else _NARROWS
    for name, narrow in narrows.items():
        if asked.get(name):
            rows = narrow(rows, asked[name], user)
    return rows


@dataclass(frozen=True)
class Found:
    """Rows of the docket, how many they are as far as they are counted, and whether they only have similar names."""

    rows: CaseRowQuerySet
    count: int
    similar: bool


def docket_or_similar(user: User, asked: dict[str, Any]) -> Found:
    """The rows that fit and, where no case has the words that are searched for, those with similar names."""
    found = docket(user, asked)
    count = counted(found)
    if count or not asked.get("q"):
        return Found(found, count, similar=False)
    alike = docket(user, asked, similar=True)
    return Found(alike, counted(alike), similar=True)


def _search(rows: CaseRowQuerySet, words: str, _user: User) -> CaseRowQuerySet:
    """Cases in which every word stands in a number, in a name or an address of a party, or in what a person told us of
    themselves. Marks alone are no word, and find nothing.
    """
    typed = [bare for word in folded(words).split() if (bare := word.strip(AROUND))][:MOST_WORDS]
    for word in typed:
        # A telephone number or one of ours is found however it is divided; what is kept has it undivided, too.
        undivided = re.sub(r"[^0-9]", "", word) if re.fullmatch(r"[0-9()./+-]*[0-9][0-9()./+-]*", word) else word
        rows = rows.filter(found_by__contains=undivided)
    return rows if typed else rows.none()


def _search_similar(rows: CaseRowQuerySet, words: str, _user: User) -> CaseRowQuerySet:
    """The same where each word of letters may be one that is like it. Without any such word nothing is found."""
    typed = [word.strip(AROUND) for word in folded(words).replace("-", " ").split()][:MOST_WORDS]
    alike = {word: words_like(word) for word in typed if word.isalpha() and len(word) > 2}
    if not any(alike.values()):
        return rows.none()
    for word in typed:
        rows = rows.filter(reduce(or_, (Q(found_by__contains=one) for one in (word, *alike.get(word, ())))))
    return rows


def _stage(rows: CaseRowQuerySet, stage: str, _user: User) -> CaseRowQuerySet:
    return rows.filter(stage=stage)


def _worker(rows: CaseRowQuerySet, worker: str, user: User) -> CaseRowQuerySet:
    """Cases worked by me, by nobody, or by the person of this key."""
    if worker == "nobody":
        return rows.filter(worked_by=[])
    return rows.filter(worked_by__contains=[user.pk if worker == "me" else int(worker)])


def _office(rows: CaseRowQuerySet, office: str, _user: User) -> CaseRowQuerySet:
    return rows.filter(office=int(office))


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


_NARROWS = {
    "q": _search,
    "stage": _stage,
    "office": _office,
    "worker": _worker,
    "area": _area,
    "due": _due,
    "queue": _queue,
}
