"""The queues of my day. Each is a set of cases, so that a number on my day and the list it opens are the same thing."""

from collections.abc import Callable

from django.db.models import Exists, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast

from chro_cases import clock
from chro_cases.cases.models import Assignment, Case, Review
from chro_cases.documents.models import Document
from chro_cases.jobs.models import Job
from chro_cases.people.roles import MAY, Role
from intake.models import CorrectionRequest, Oath, Signature

from .dates import NEAR_DAYS, within
from .reach import desk_cases

Queue = Callable[[object], QuerySet[Case]]
DRAFTERS = [role for role, verbs in MAY.items() if "draft_charge" in verbs]


def _of_case(rows: QuerySet) -> Exists:
    return Exists(rows.filter(case=OuterRef("pk")))


def reviews(user) -> QuerySet[Case]:
    """Work that waits for this person's decision."""
    return desk_cases(user).filter(_of_case(Review.objects.waiting_for(user)))


def sent_back(user) -> QuerySet[Review]:
    """The last word on work this person submitted, where it was to send it back."""
    later = Review.objects.filter(
        subject_type=OuterRef("subject_type"), subject_id=OuterRef("subject_id"), pk__gt=OuterRef("pk")
    )
    return Review.objects.filter(~Exists(later), prepared_by=user, outcome=Review.Outcome.RETURNED)


def returned(user) -> QuerySet[Case]:
    """Charges that a supervisor sent back to this person."""
    return desk_cases(user).filter(_of_case(sent_back(user)), stage="drafting")


def drafting(user) -> QuerySet[Case]:
    """Charges this person drafts that wait for no one else: to be written, put forward, or sent once approved.

    Whoever took the inquiry keeps their part when the charge is given to a drafter: then it is the drafter's.
    """
    drafters = Assignment.objects.current().filter(role__in=DRAFTERS)
    given = drafters.exclude(role=Role.INTAKE)
    own = _of_case(given.filter(user=user)) | (_of_case(drafters.filter(user=user)) & ~_of_case(given))
    waiting = Review.objects.filter(outcome=Review.Outcome.PENDING)
    return desk_cases(user).filter(own, ~_of_case(waiting), ~_of_case(sent_back(user)), stage="drafting")


def new(user) -> QuerySet[Case]:
    """Inquiries that nobody has taken."""
    taken = Assignment.objects.current().filter(role=Role.INTAKE)
    return desk_cases(user).filter(~_of_case(taken), stage="inquiry")


def inquiries(user) -> QuerySet[Case]:
    """Inquiries this person took and has yet to bring to a charge or an end."""
    return desk_cases(user).filter(_of_case(Assignment.objects.current().filter(user=user)), stage="inquiry")


def corrections(user) -> QuerySet[Case]:
    """Charges that a complainant wants corrected before signing."""
    return desk_cases(user).filter(_of_case(CorrectionRequest.objects.current()), stage="signature")


def unsworn(user) -> QuerySet[Case]:
    """Charges signed but not yet sworn."""
    return desk_cases(user).filter(_signed(), ~_of_case(Oath.objects.current()), stage="signature")


def to_file(user) -> QuerySet[Case]:
    """Charges signed and sworn that have yet to be filed."""
    return desk_cases(user).filter(_of_case(Oath.objects.current()), stage="signature")


def _signed() -> Exists:
    return _of_case(Signature.objects.current())


def service(user) -> QuerySet[Case]:
    """Filed charges that have yet to be served on every respondent."""
    return desk_cases(user).filter(stage="filed")


def unprinted(user) -> QuerySet[Document]:
    """Papers this person may see that could not be printed: as documents/rows.py tells why of each."""
    stuck = Q(last_error__startswith="NoGlyph") | Q(parked_at__isnull=False)
    parked = Job.objects.filter(stuck, kind="print_document", done_at=None)
    mine = Document.objects.visible_to(user).filter(sha256="")
    subject = Cast(OuterRef("pk"), TextField())
    return mine.filter(Exists(parked.filter(subject=subject)))


def papers(user) -> QuerySet[Case]:
    """Cases with a paper that could not be printed."""
    return desk_cases(user).filter(_of_case(unprinted(user)))


def dates(user) -> QuerySet[Case]:
    """Cases with a limit that is near or missed."""
    return desk_cases(user).filter(_of_case(within(clock.today(user.agency), NEAR_DAYS)))


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
    "papers": papers,
    "dates": dates,
}
