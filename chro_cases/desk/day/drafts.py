"""Work put before a supervisor, of every kind; and charges to mend, to write, to send."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.utils.translation import gettext as _

from chro_cases.cases.models import Review
from chro_cases.lists.models import CaseRow
from chro_cases.people.models import User
from intake.models import Charge, CorrectionRequest

from ..access import page
from ..queues import sent_back
from .task import Task


def reviews(user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Reviews to decide."""
    waiting = Review.objects.waiting_for(user).filter(case__in=cases).select_related("prepared_by")
    for review in waiting.prefetch_related("subject").defer("content"):
        yield Task(
            cases[review.case_id],
            _("Review %(work)s by %(person)s") % {"work": review.subject.name, "person": review.prepared_by},
            page("casework:review", review.pk),
            _("Review"),
            review.submitted_at,
        )


def returned(user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Work that came back, with the coded reasons and the note."""
    back = sent_back(user).filter(case__in=cases).select_related("decided_by").defer("content")
    labels = dict(Review.Reason.choices)
    for review in back.prefetch_related("subject"):
        yield Task(
            cases[review.case_id],
            _("Returned by %(person)s: %(work)s") % {"person": review.decided_by, "work": review.subject.name},
            review.subject.get_absolute_url(),
            _("Edit"),
            review.decided_at or review.submitted_at,
            detail=review.note,
            reasons=tuple(str(labels.get(code, code)) for code in review.reasons),
        )


def drafting(user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Charges to be written, put before the supervisor, or sent once approved."""
    charges = Charge.objects.filter(case__in=cases).prefetch_related("versions")
    decided = _last_reviews(cases)
    for charge in charges:
        case, versions = cases[charge.case_id], list(charge.versions.all())
        review = decided.get(case.pk)
        fresh = review if review and versions and versions[-1].written_at <= review.submitted_at else None
        if fresh and fresh.outcome == Review.Outcome.APPROVED:
            yield Task(
                case,
                _("Approved: send it for signature"),
                page("intake:signature_request", case.pk),
                _("Send"),
                fresh.decided_at or fresh.submitted_at,
            )
        elif fresh:
            what = _("Returned by %(person)s to %(author)s") % {
                "person": fresh.decided_by,
                "author": fresh.prepared_by,
            }
            url = page("intake:charge", case.pk)
            since = fresh.decided_at or fresh.submitted_at
            yield Task(case, what, url, _("Change the charge"), since, detail=fresh.note)
        elif versions:
            what = _("Version %(number)s is not yet submitted") % {"number": versions[-1].number}
            yield Task(case, what, page("intake:charge", case.pk), _("Continue writing"), versions[-1].written_at)
        else:
            yield Task(case, _("Write the charge"), page("intake:charge", case.pk), _("Write"), case.stage_since)


def _last_reviews(cases: Iterable[UUID]) -> dict[UUID, Review]:
    """The latest review of each case, by the key of the case."""
    rows = Review.objects.filter(case__in=cases).order_by("case_id", "-pk").distinct("case_id").defer("content")
    return {review.case_id: review for review in rows.select_related("decided_by", "prepared_by")}


def corrections(_user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """What complainants want corrected before they sign."""
    asked = CorrectionRequest.objects.current().filter(case__in=cases)
    for request in asked.select_related("party__person", "party__organisation"):
        yield Task(
            cases[request.case_id],
            _("%(party)s asks for a correction") % {"party": request.party},
            page("intake:taking_back", request.case_id),
            _("Return the charge to drafting"),
            request.made_at,
            detail=request.what_is_wrong,
        )
