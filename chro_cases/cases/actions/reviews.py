"""Putting work before a supervisor, and the supervisor's answer."""

from collections.abc import Iterator

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.people.models import Appointment, User

from ..access import supervised_by
from ..models import Case, Review, Written
from ..registry import work_of
from ..supervision import strictest


@transaction.atomic
def submit_for_review(work: Written, *, by: User) -> Review:
    """Put a piece of work, in its exact words, before its author's supervisor; or send it on its way, where the level
    of supervision in force today asks for no review. Only whoever may write such work puts it forward.
    """
    case = work.case
    acts = work_of(work.kind)
    if not case.allows(by, acts.drafted):
        raise PermissionDenied(acts.drafted.kind)
    case.lock()
    last = work.reviews.exclude(outcome=Review.Outcome.PENDING).first()
    authors = work.authors_since(last and last.submitted_at) | {by.pk}
    needed = strictest(work, by, authors, last)
    if needed.reviewed:
        _refuse_if_nobody_could_decide(case, by, authors)
    event = case.record(
        acts.submitted,
        by=by,
        compartment=work.compartment_for(by),
        level=needed.level,
        reviewed=needed.reviewed,
        drawn=needed.drawn,
        unless=lambda: _not_to_submit(work, last),
    )
    outcome = {} if needed.reviewed else {"outcome": Review.Outcome.RELEASED, "decided_at": event.at}
    return Review.objects.create(
        case=case,
        kind=work.kind,
        subject=work,
        content=work.content(),
        prepared_by=by,
        authors=sorted(authors),
        level=needed.level,
        submitted_at=event.at,
        submitted_in=event,
        **outcome,
    )


def _not_to_submit(work: Written, last: Review | None) -> Iterator[str]:
    """Every reason why this work cannot be put forward as it is now."""
    yield from work.missing_before_submission()
    if work.reviews.filter(outcome=Review.Outcome.PENDING).exists():
        yield _("It is already submitted for review.")
    if last and last.stands:
        yield _("It is already approved with exactly this text. Change it before you submit it again.")


def _refuse_if_nobody_could_decide(case: Case, by: User, authors: set[int]) -> None:
    deciders = _deciders(case, by)
    if not deciders:
        raise Refused(_("You have no supervisor on record to review it. Ask the administrator to appoint one."))
    if not deciders - authors:
        raise Refused(
            _(
                "Your supervisor wrote a part of it and cannot review it. Ask the administrator "
                "to name a deputy for your supervisor."
            )
        )


def _deciders(case: Case, author: User) -> set[int]:
    """The keys of those who decide on this person's work today: their supervisors, and the deputies of these."""
    posts, now = Appointment.objects.in_force().filter(agency=case.agency), clock.now()
    over = set(posts.filter(user=author, supervisor__isnull=False).values_list("supervisor", flat=True))
    standing_in = posts.filter(user__in=over, deputy__isnull=False, deputy_since__lte=now, deputy_until__gt=now)
    return over | set(standing_in.values_list("deputy", flat=True))


def approve(review: Review, *, by: User, note: str = "") -> None:
    """Approve a piece of work as it was submitted."""
    _decide(review, Review.Outcome.APPROVED, by=by, note=note, reasons=[])


def return_for_changes(review: Review, *, by: User, note: str, reasons: list[str]) -> None:
    """Send a piece of work back to its author, with coded reasons and a note."""
    if not note.strip() or not reasons:
        raise Refused(_("To return it, choose a reason and write a note."))
    _decide(review, Review.Outcome.RETURNED, by=by, note=note, reasons=reasons)


@transaction.atomic
def _decide(review: Review, outcome: str, *, by: User, note: str, reasons: list[str]) -> None:
    case = review.case
    acts = work_of(review.kind)
    if not case.allows(by, acts.approved) or by.pk in review.authors:
        raise PermissionDenied(_("An author cannot decide on the work."))
    if not supervised_by(by).filter(user=review.prepared_by_id).exists():
        raise PermissionDenied(_("Only the author’s supervisor, or the supervisor’s deputy, decides."))
    event = case.record(
        acts.approved if outcome == Review.Outcome.APPROVED else acts.returned,
        by=by,
        compartment=review.submitted_in.compartment,
        review=review.pk,
        note=note,
        reasons=reasons,
    )
    review = Review.objects.select_related("decided_by").get(pk=review.pk)
    if review.outcome != Review.Outcome.PENDING:
        raise Refused(_("%(person)s has already decided this review.") % {"person": review.decided_by})
    if outcome == Review.Outcome.APPROVED and not review.unchanged:
        raise Refused(_("The work was changed after it was submitted. Return it, so that it can be submitted again."))
    Review.objects.filter(pk=review.pk, outcome=Review.Outcome.PENDING).update(
        outcome=outcome, decided_by=by, decided_at=event.at, note=note, reasons=reasons
    )
