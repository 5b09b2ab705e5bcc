"""The docket: every case a person may see, narrowed, searched and sorted as the address says."""

from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat

from chro_cases import clock
from chro_cases.cases.models import Assignment, CaseQuerySet, Claim, Number, Party
from chro_cases.people.models import User
from intake.models import Inquiry

from .access import staff_cases
from .dates import watched, within
from .queues import QUEUES

# What a column is sorted by; the key stands in the address.
SORTS = {"number": "sorted_number", "received": "received_at", "stage": "stage_since", "due": "next_due"}
USUAL = "-received"
# Nobody searches for more words than this; each costs the database a look at every name.
MOST_WORDS = 6


def docket(user: User, asked: dict[str, Any], sort: str) -> CaseQuerySet:
    """The cases this person may see that fit what was asked for, in order. `asked` holds checked values alone."""
    cases = staff_cases(user)
    for name, narrow in _NARROWS.items():
        if asked.get(name):
            cases = narrow(cases, asked[name], user)
    return _sorted(cases, sort, clock.today(user.agency))


def _sorted(cases: CaseQuerySet, sort: str, today: date) -> CaseQuerySet:
    number = Number.objects.filter(case=OuterRef("pk"))
    due = watched(today).filter(case=OuterRef("pk")).order_by("due_on", "pk")
    cases = cases.annotate(
        next_due=Subquery(due.values("due_on")[:1]),
        sorted_number=Coalesce(
            Subquery(number.filter(kind="docket").values("value")[:1]),
            Subquery(number.filter(kind="inquiry").values("value")[:1]),
        ),
    )
    field = F(SORTS[sort.lstrip("-")])
    order = field.desc(nulls_last=True) if sort.startswith("-") else field.asc(nulls_last=True)
    return cases.order_by(order, "pk")


def _search(cases: CaseQuerySet, words: str, _user: User) -> CaseQuerySet:
    """Cases in which every word stands in a number, in a party's name, or in what a person told us of themselves."""
    for word in words.split()[:MOST_WORDS]:
        numbers = Number.objects.filter(case=OuterRef("pk"), value__icontains=word)
        cases = cases.filter(Exists(numbers) | Exists(_parties(word)) | Exists(_told(word)))
    return cases


def _parties(word: str) -> QuerySet[Party]:
    named = Q(organisation__name__icontains=word) | Q(doing_business_as__icontains=word) | Q(whole_name__icontains=word)
    whole = Concat("person__given_name", Value(" "), "person__family_name")
    return Party.objects.annotate(whole_name=whole).filter(named, case=OuterRef("pk"))


def _told(word: str) -> QuerySet[Inquiry]:
    named = Q(given_name__icontains=word) | Q(family_name__icontains=word) | Q(who__icontains=word)
    return Inquiry.objects.filter(named, case=OuterRef("pk"))


def _stage(cases: CaseQuerySet, stage: str, _user: User) -> CaseQuerySet:
    return cases.filter(stage=stage)


def _worker(cases: CaseQuerySet, worker: str, user: User) -> CaseQuerySet:
    """Cases worked by me, by nobody, or by the person of this key."""
    anybody = Assignment.objects.current().filter(case=OuterRef("pk"))
    if worker == "nobody":
        return cases.filter(~Exists(anybody))
    return cases.filter(Exists(anybody.filter(user=user.pk if worker == "me" else int(worker))))


def _area(cases: CaseQuerySet, area: str, _user: User) -> CaseQuerySet:
    """Cases with a claim of this area or, before any claim is stated, an inquiry about it."""
    claims = Claim.objects.current().filter(case=OuterRef("pk"))
    told = Inquiry.objects.current().filter(case=OuterRef("pk"), area=area)
    return cases.filter(Exists(claims.filter(area=area)) | (~Exists(claims) & Exists(told)))


def _due(cases: CaseQuerySet, due: str, user: User) -> CaseQuerySet:
    """Cases with a limit that was missed, or that ends within so many days of today (missed ones included); or none."""
    today = clock.today(user.agency)
    if due == "none":
        return cases.filter(~Exists(watched(today).filter(case=OuterRef("pk"))))
    limits = within(today, -1 if due == "late" else int(due))
    return cases.filter(Exists(limits.filter(case=OuterRef("pk"))))


def _queue(cases: CaseQuerySet, queue: str, user: User) -> CaseQuerySet:
    """The cases behind a number on my day."""
    return cases.filter(QUEUES[queue](user))


_NARROWS = {"q": _search, "stage": _stage, "worker": _worker, "area": _area, "due": _due, "queue": _queue}
