"""The queues of my day, so that a number on my day and its list are one thing. What waits on a case is kept beside it
(lists/queues.py), and so are the dates of which time alone brings one near; a paper that failed is asked of its job.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple

from django.db.models import Case as Which
from django.db.models import Exists, F, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from chro_cases import clock
from chro_cases.cases.access import access_of
from chro_cases.cases.models import Review
from chro_cases.documents.models import Document
from chro_cases.jobs.models import Job
from chro_cases.lists.models import CaseRow, DateRow, DateRowQuerySet, QueueRow
from chro_cases.people.models import User

from .dates import on_my_day
from .missed_deadlines.dates import of_roles, vacant_roles


def sent_back(user: User) -> QuerySet[Review]:
    """The last word on work this person submitted, where it was to send it back."""
    later = Review.objects.filter(
        subject_type=OuterRef("subject_type"), subject_id=OuterRef("subject_id"), pk__gt=OuterRef("pk")
    )
    return Review.objects.filter(~Exists(later), prepared_by=user, outcome=Review.Outcome.RETURNED)


def unprinted(user: User) -> QuerySet[Document]:
    """Papers this person may see that could not be printed: as documents/rows.py tells why of each."""
    stuck = Q(last_error__startswith="NoGlyph") | Q(parked_at__isnull=False)
    parked = Job.objects.filter(stuck, kind="print_document", done_at=None)
    if not parked.exists():
        return Document.objects.none()
    subject = Cast(OuterRef("pk"), TextField())
    return Document.objects.visible_to(user).filter(Exists(parked.filter(subject=subject)), sha256="")


def near(user: User) -> tuple[DateRowQuerySet, ...]:
    """Limits that are near or missed, or of which this person was warned."""
    return on_my_day(user, clock.today(user.agency))


def to_explain(user: User) -> tuple[DateRowQuerySet, ...]:
    """Dates the agency missed for which this person has yet to give a reason; none that ended in a closed case."""
    own = Q(worked_by__contains=[user.pk])
    for agency, role in access_of(user).posts:
        own |= Q(agency=agency, owner_role=role)
    return (DateRow.objects.missed(clock.today(user.agency)).filter(own, explained=False),)


def escalated(user: User) -> tuple[DateRowQuerySet, ...]:
    """Dates, still running, that somebody this person supervises or stands in for has missed."""
    people = [key for key in access_of(user).workers if key != user.pk]
    missed = DateRow.objects.missed(clock.today(user.agency))
    return (missed.filter(worked_by__overlap=people, ended_on=None),)


def vacant(user: User, roles: Collection[str] | None = None) -> tuple[DateRowQuerySet, ...]:
    """Running dates that a role owns which nobody is appointed as; the `roles` are looked for unless they are given."""
    return (of_roles(vacant_roles(user.agency) if roles is None else roles, user.agency),)


# Queues of dates, each date by itself; where they are several lists, no date is in two of them.
DATES: dict[str, Callable[[User], tuple[DateRowQuerySet, ...]]] = {
    "dates": near,
    "to_explain": to_explain,
    "escalated": escalated,
    "vacant": vacant,
}


def in_queue(user: User, code: str) -> QuerySet[Any]:
    """The keys of the cases in a queue of this person, whether they see them or not."""
    if code in DATES:
        first, *others = [rows.order_by().values("case") for rows in DATES[code](user)]
        return first.union(*others, all=True) if others else first
    if code == "papers":
        return unprinted(user).order_by().values("case")
    return QueueRow.objects.of(user).filter(queue=code).values("case")


# More dates than a page looks at cases of, and few enough to be read; one day may have thousands.
MOST_DATES = 200
# The key of a case as text: a queue may have thousands, of which a page looks at a few.
_CASE = Cast("case", TextField())


def waiting(user: User, codes: Iterable[str]) -> dict[str, list[str]]:
    """The keys of the cases in each of these queues that is none of dates, the next date first and then the oldest."""
    seen = CaseRow.objects.visible_to(user).order_by().values("pk")
    found: dict[str, dict[str, None]] = {code: {} for code in codes if code not in DATES}
    for code, key in _kept(user, seen, [code for code in found if code != "papers"]):
        found[code][key] = None
    if "papers" in found:
        papers = unprinted(user).filter(case__in=seen).order_by("made_at", "pk")
        found["papers"] = dict.fromkeys(papers.values_list(_CASE, flat=True))
    return {code: list(keys) for code, keys in found.items()}


class DateWaiting(NamedTuple):
    """A date in a queue: its key and that of its case, and the role that owns it."""

    case: str
    deadline: int
    role: str


class DatesWaiting(NamedTuple):
    """The first dates of a queue, the soonest first, and how many cases the whole queue has."""

    dates: list[DateWaiting]
    cases: int


def dates_waiting(user: User, codes: Iterable[str], vacancies: Collection[str] = ()) -> dict[str, DatesWaiting]:
    """What is in each of these queues that is one of dates; `vacancies` are roles nobody holds, whose dates are all
    read.
    """
    lists = {
        code: [rows.visible_to(user) for rows in (vacant(user, vacancies) if code == "vacant" else DATES[code](user))]
        for code in codes
        if code in DATES
    }
    first, *others = [
        rows.soonest().values_list(Value(code), Value(part), _CASE, "pk", "owner_role", "due_on")[slice(_most(code))]
        for code, parts in lists.items()
        for part, rows in enumerate(parts)
    ]
    found: dict[str, list[DateWaiting]] = {code: [] for code in lists}
    filled: dict[str, set[int]] = defaultdict(set)
    for code, part, case, key, role, _due_on in first.union(*others, all=True).order_by("due_on", "pk"):
        found[code].append(DateWaiting(case, key, role))
        filled[code].add(part)
    full = {code: [rows for part, rows in enumerate(parts) if part in filled[code]] for code, parts in lists.items()}
    return {code: DatesWaiting(dates, _cases(full[code], dates, _most(code))) for code, dates in found.items()}


def _most(code: str) -> int | None:
    """So many dates of a queue are read at the most."""
    return None if code == "vacant" else MOST_DATES


def _cases(lists: list[DateRowQuerySet], dates: list[DateWaiting], most: int | None) -> int:
    """How many cases have these dates: counted by the database where more may wait than were read, in the lists that
    have any.
    """
    if most is None or len(dates) < most:
        return len({one.case for one in dates})
    first, *others = [rows.order_by().values("case") for rows in lists]
    return first.union(*others).count() if others else first.distinct().count()


def _kept(user: User, seen: QuerySet[Any], codes: list[str]) -> QuerySet[Any]:
    """Queue and case of everything kept that waits for this person. What a respondent missed presses as if it were due
    today, as it does in the order of the day (day/task.py).
    """
    today = clock.today(user.agency)
    theirs = When(case__row__next_deadline__owed_by="respondent", case__row__next_due__lt=today, then=Value(today))
    presses = Which(theirs, default=F("case__row__next_due")).asc(nulls_last=True)
    rows = QueueRow.objects.of(user).filter(queue__in=codes, case__in=seen)
    return rows.order_by(presses, "case__row__received_at", "case").values_list("queue", _CASE)
