"""The queues of my day, so that a number on my day and its list are one thing. What waits on a case is kept beside it
(lists/queues.py); what time alone brings is asked of the running dates, and a paper that failed of its job.
"""

from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Case as Which
from django.db.models import Exists, F, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from chro_cases import clock
from chro_cases.cases.access import access_of
from chro_cases.cases.models import Review
from chro_cases.deadlines.missed_deadlines import missed, owned_by, unexplained
from chro_cases.deadlines.models import DeadlineQuerySet, MetLate
from chro_cases.documents.models import Document
from chro_cases.jobs.models import Job
from chro_cases.lists.models import CaseRow, QueueRow
from chro_cases.people.models import User

from .dates import on_my_day
from .missed_deadlines.dates import of_roles, unowned


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


def near(user: User) -> DeadlineQuerySet:
    """Limits that are near or missed, or of which this person was warned."""
    return on_my_day(user, clock.today(user.agency))


def to_explain(user: User) -> DeadlineQuerySet:
    """Dates the agency missed for which this person has yet to give a reason; none that ended in a closed case."""
    ended = MetLate.objects.exclude(case__stage="closed")
    posts = access_of(user).posts
    roles = {role for _agency, role in posts} if len({agency for agency, _role in posts}) == 1 else None
    return unexplained(clock.today(user.agency), ended).filter(owned_by(user, roles))


def escalated(user: User) -> DeadlineQuerySet:
    """Dates, still running, that somebody this person supervises or stands in for has missed."""
    people = [key for key in access_of(user).workers if key != user.pk]
    return missed(clock.today(user.agency), MetLate.objects.none()).filter(case__row__worked_by__overlap=people)


# Queues of dates, each date by itself.
DATES: dict[str, Callable[[User], DeadlineQuerySet]] = {
    "dates": near,
    "to_explain": to_explain,
    "escalated": escalated,
    "vacant": unowned,
}


def in_queue(user: User, code: str) -> QuerySet[Any]:
    """The keys of the cases in a queue of this person, whether they see them or not."""
    if code in DATES:
        return DATES[code](user).order_by().values("case")
    if code == "papers":
        return unprinted(user).order_by().values("case")
    return QueueRow.objects.of(user).filter(queue=code).values("case")


def waiting(user: User, codes: Iterable[str]) -> dict[str, list[UUID]]:
    """The keys of the cases in each of these queues that is none of dates, the next date first and then the oldest."""
    seen = CaseRow.objects.visible_to(user).order_by().values("pk")
    found: dict[str, dict[UUID, None]] = {code: {} for code in codes if code not in DATES}
    for code, key in _kept(user, seen, [code for code in found if code != "papers"]):
        found[code][key] = None
    if "papers" in found:
        papers = unprinted(user).filter(case__in=seen).order_by("made_at", "pk")
        found["papers"] = dict.fromkeys(papers.values_list("case", flat=True))
    return {code: list(keys) for code, keys in found.items()}


class DateWaiting(NamedTuple):
    """A date in a queue: its key and that of its case, and the role that owns it."""

    case: UUID
    deadline: int
    role: str


def dates_waiting(user: User, codes: Iterable[str], vacant: Collection[str] = ()) -> dict[str, list[DateWaiting]]:
    """What is in each of these queues that is one of dates, the soonest first; `vacant` are the roles nobody holds."""
    seen = CaseRow.objects.visible_to(user).order_by().values("pk")
    found = {
        code: (of_roles(vacant, user.agency) if code == "vacant" else DATES[code](user)).filter(case__in=seen)
        for code in codes
        if code in DATES
    }
    return {
        code: [DateWaiting(*row) for row in rows.soonest().values_list("case", "pk", "owner_role")]
        for code, rows in found.items()
    }


def _kept(user: User, seen: QuerySet[Any], codes: list[str]) -> QuerySet[Any]:
    """Queue and case of everything kept that waits for this person. What a respondent missed presses as if it were due
    today, as it does in the order of the day (day/task.py).
    """
    today = clock.today(user.agency)
    theirs = When(case__row__next_deadline__owed_by="respondent", case__row__next_due__lt=today, then=Value(today))
    presses = Which(theirs, default=F("case__row__next_due")).asc(nulls_last=True)
    rows = QueueRow.objects.of(user).filter(queue__in=codes, case__in=seen)
    return rows.order_by(presses, "case__row__received_at", "case").values_list("queue", "case")
