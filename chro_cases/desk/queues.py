"""The queues of my day: each a condition on a case, so that a number on my day and its list are one thing."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast

from chro_cases import clock
from chro_cases.cases.access import supervised_by
from chro_cases.cases.models import Assignment, Case, Event, Review
from chro_cases.cases.registry import roles_for
from chro_cases.deadlines.missed_deadlines import missed, owned_by, unexplained
from chro_cases.documents.models import Document
from chro_cases.jobs.models import Job
from chro_cases.lists.models import CaseRow
from chro_cases.people.models import User
from chro_cases.people.roles import Role
from determinations.models import ReconsiderationRequest, ReleaseRequest
from intake.acts import CHARGE
from intake.models import CorrectionRequest, Oath, Signature
from investigations.models import DefaultRequest

from .dates import on_my_day
from .missed_deadlines.dates import unowned

Queue = Callable[[Any], Q]
DRAFTERS = roles_for(CHARGE.drafted)

# Of a closed case a paper, a request to look again, and what the agency itself still owes can wait for somebody.
CLOSED = Q(stage="closed")


def _of_case(rows: QuerySet[Any]) -> Q:
    return Q(Exists(rows.filter(case=OuterRef("pk"))))


def reviews(user: User) -> Q:
    """Work that waits for this person's decision."""
    return ~CLOSED & _of_case(Review.objects.waiting_for(user))


def sent_back(user: User) -> QuerySet[Review]:
    """The last word on work this person submitted, where it was to send it back."""
    later = Review.objects.filter(
        subject_type=OuterRef("subject_type"), subject_id=OuterRef("subject_id"), pk__gt=OuterRef("pk")
    )
    return Review.objects.filter(~Exists(later), prepared_by=user, outcome=Review.Outcome.RETURNED)


def returned(user: User) -> Q:
    """Work that a supervisor sent back to this person; a charge only while it is drafted."""
    back = sent_back(user)
    return ~CLOSED & (_of_case(back.exclude(kind="charge")) | (Q(stage="drafting") & _of_case(back)))


def drafting(user: User) -> Q:
    """Charges this person drafts that wait for no one else: to be written, put forward, or sent once approved.

    Whoever took the inquiry keeps their part when the charge is given to a drafter: then it is the drafter's.
    """
    drafters = Assignment.objects.current().filter(role__in=DRAFTERS)
    given = drafters.exclude(role=Role.INTAKE)
    own = _of_case(given.filter(user=user)) | (_of_case(drafters.filter(user=user)) & ~_of_case(given))
    waiting = Review.objects.filter(outcome=Review.Outcome.PENDING)
    return Q(stage="drafting") & own & ~_of_case(waiting) & ~_of_case(sent_back(user))


def new(_user: User) -> Q:
    """Inquiries that nobody has taken."""
    taken = Assignment.objects.current().filter(role=Role.INTAKE)
    return Q(stage="inquiry") & ~_of_case(taken)


def inquiries(user: User) -> Q:
    """Inquiries this person took and has yet to bring to a charge or an end."""
    return Q(stage="inquiry") & _of_case(Assignment.objects.current().filter(user=user))


def corrections(_user: User) -> Q:
    """Charges that a complainant wants corrected before signing."""
    return Q(stage="signature") & _of_case(CorrectionRequest.objects.current())


def unsworn(_user: User) -> Q:
    """Charges signed but not yet sworn."""
    return Q(stage="signature") & _of_case(Signature.objects.current()) & ~_of_case(Oath.objects.current())


def to_file(_user: User) -> Q:
    """Charges signed and sworn that have yet to be filed."""
    return Q(stage="signature") & _of_case(Oath.objects.current())


def service(_user: User) -> Q:
    """Filed charges that have yet to be served on every respondent."""
    return Q(stage="filed")


def unprinted(user: User) -> QuerySet[Document]:
    """Papers this person may see that could not be printed: as documents/rows.py tells why of each."""
    stuck = Q(last_error__startswith="NoGlyph") | Q(parked_at__isnull=False)
    parked = Job.objects.filter(stuck, kind="print_document", done_at=None)
    mine = Document.objects.visible_to(user).filter(sha256="")
    subject = Cast(OuterRef("pk"), TextField())
    return mine.filter(Exists(parked.filter(subject=subject)))


def answered(_user: User) -> Q:
    """Cases whose answer came in and that have yet to go on."""
    return Q(stage="answer") & _of_case(Event.objects.filter(kind="answer_received"))


def assessments(_user: User) -> Q:
    """Complaints to be assessed."""
    return Q(stage="assessment")


def carried(user: User) -> Q:
    """Cases this person investigates or mediates, while there is something to investigate or to mediate."""
    own = Assignment.objects.current().filter(user=user)
    investigates = _of_case(own.filter(role__in=(Role.INVESTIGATOR, Role.TRAINEE)))
    mediates = _of_case(own.filter(role=Role.MEDIATOR))
    return (Q(stage__in=("investigation", "conference", "conciliation")) & investigates) | (
        Q(stage__in=("answer", "mediation", "investigation")) & mediates
    )


def unassigned(_user: User) -> Q:
    """Cases that lack whoever has to do the work of their stage."""
    own = Assignment.objects.current()
    mediator = _of_case(own.filter(role=Role.MEDIATOR))
    investigator = _of_case(Event.objects.filter(kind="investigator_assigned"))
    ended = _of_case(Event.objects.filter(kind="mediation_ended"))
    return Q(stage="mediation") & (~mediator | (ended & ~investigator))


def asked(_user: User) -> Q:
    """Cases in which a default, a release or another look was asked for and nobody has decided yet."""
    default = DefaultRequest.objects.current().filter(orders=None)
    release = ReleaseRequest.objects.current().filter(decisions=None)
    again = ReconsiderationRequest.objects.current().filter(decisions=None, timeliness="in_time")
    return (~CLOSED & (_of_case(default) | _of_case(release))) | (CLOSED & _of_case(again))


def decisions(_user: User) -> Q:
    """Cases before a decision, at a hearing, or with a remedy that is watched."""
    return Q(stage__in=("determination", "hearing", "monitoring"))


def papers(user: User) -> Q:
    """Cases with a paper that could not be printed."""
    return _of_case(unprinted(user))


def dates(user: User) -> Q:
    """Cases with a limit that is near or missed, or of which this person was warned."""
    return _of_case(on_my_day(user, clock.today(user.agency)))


def to_explain(user: User) -> Q:
    """Cases with a date the agency missed for which this person has yet to give a reason."""
    asked = unexplained(clock.today(user.agency)).filter(owned_by(user))
    return _of_case(asked.filter(Q(ended_at=None) | ~Q(case__stage="closed")))  # nothing is read of what ended long ago


def escalated(user: User) -> Q:
    """Cases with a date, still running, that somebody this person supervises or stands in for has missed."""
    theirs = Assignment.objects.current().filter(case=OuterRef("case"), user__in=supervised_by(user))
    return _of_case(missed(clock.today(user.agency)).filter(Exists(theirs), ended_at=None))


def vacant(user: User) -> Q:
    """Cases with a date that is owed by a role nobody is appointed as."""
    return _of_case(unowned(user))


QUEUES: dict[str, Queue] = {
    "reviews": reviews,
    "returned": returned,
    "corrections": corrections,
    "oath": unsworn,
    "filing": to_file,
    "service": service,
    "new": new,
    "inquiries": inquiries,
    "drafting": drafting,
    "answered": answered,
    "assessments": assessments,
    "unassigned": unassigned,
    "carried": carried,
    "asked": asked,
    "decisions": decisions,
    "papers": papers,
    "to_explain": to_explain,
    "escalated": escalated,
    "vacant": vacant,
    "dates": dates,
}


# Whoever has more open cases than this is asked about all open cases at once, and not about each by its key.
BY_KEY = 1_000


def waiting(user: User, codes: Iterable[str]) -> dict[str, list[UUID]]:
    """The keys of the cases in each of these queues, the next date first and then the oldest: one question to the
    database for them all.
    """
    codes = list(codes)
    marks = {f"in_{code}": ExpressionWrapper(QUEUES[code](user), BooleanField()) for code in codes}
    cases = Case.objects.filter(_that_may_wait(user)).annotate(**marks)
    found: dict[str, list[UUID]] = {code: [] for code in codes}
    order = (F("row__next_due").asc(nulls_last=True), "received_at", "pk")
    for key, *is_in in cases.order_by(*order).values_list("pk", *marks):
        for code, yes in zip(codes, is_in, strict=True):
            if yes:
                found[code].append(key)
    return found


def _that_may_wait(user: User) -> Q:
    """The open cases this person sees, and those closed ones in which a paper or a request waits: none of the past."""
    rows = CaseRow.objects.visible_to(user).order_by()
    keys = list(rows.open().values_list("pk", flat=True)[: BY_KEY + 1])
    again = ReconsiderationRequest.objects.current().filter(decisions=None, timeliness="in_time")
    late = {*unprinted(user).values_list("case", flat=True), *again.order_by().values_list("case", flat=True)}
    closed = list(rows.filter(pk__in=late, stage="closed").values_list("pk", flat=True))
    if len(keys) <= BY_KEY:
        return Q(pk__in=[*keys, *closed])
    return Q(pk__in=rows.open().values("pk")) | Q(pk__in=closed)
