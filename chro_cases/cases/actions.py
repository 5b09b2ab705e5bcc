"""Acts that a case knows at any stage: assigning, letting in and keeping out, and putting work before a supervisor."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from guardian.shortcuts import assign_perm, remove_perm

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.people.models import SupervisionLevel, User

from .access import supervised_by
from .models import Assignment, Case, Event, Grant, Number, NumberSeries, Review, Wall, WorkProduct


def draw_number(case: Case, kind: str, event: Event) -> Number:
    """Give the case the next number of a gapless series, under the lock of the series until the transaction ends."""
    agency, year = case.agency, event.on.year
    NumberSeries.objects.get_or_create(agency=agency, kind=kind, year=year)
    series = NumberSeries.objects.select_for_update().get(agency=agency, kind=kind, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    form = agency.docket_numbers if kind == "docket" else agency.inquiry_numbers
    value = form.format(year=year, yy=year % 100, n=series.last)
    return Number.objects.create(case=case, issuer=agency.code, kind=kind, value=value, made_by=event)


@transaction.atomic
def assign(case: Case, *, to: User, role: str, by: User, reason: str = "") -> Assignment:
    """Give the case to a person, in place of whoever had it in the same part; the reason, if any, is kept."""
    if not to.is_active or not to.appointments.in_force().filter(agency=case.agency, role=role).exists():
        raise Refused(_("%(person)s is not appointed to that part at this agency today.") % {"person": to})
    if case.walls.current().filter(user=to).exists():
        raise Refused(_("%(person)s is kept out of this case. Choose someone else.") % {"person": to})
    event = case.record("assigned", by=by, may="assign", to=to.pk, role=role, reason=reason)
    for before in case.assignments.current().filter(role=role):
        before.end(event, _("Assigned to someone else."))
    return Assignment.objects.begin(event, user=to, role=role)


@transaction.atomic
def grant_access(case: Case, *, to: User, reason: str, until: datetime, by: User) -> Grant:
    """Let one named person see the case, for a reason and until a day."""
    if until <= clock.now():
        raise Refused(_("The last day must lie ahead."))
    event = case.record("access_granted", by=by, may="keep_access", to=to.pk, reason=reason, until=until)
    for before in case.grants.current().filter(user=to):
        before.end(event, _("Granted anew."))
    grant = Grant.objects.begin(event, user=to, reason=reason, until=until)
    assign_perm("cases.view_case", to, case)
    return grant


@transaction.atomic
def end_access(grant: Grant, *, by: User) -> None:
    """Take back what was granted by name."""
    event = grant.case.record("access_ended", by=by, may="keep_access", to=grant.user_id)
    grant.end(event)
    remove_perm("cases.view_case", grant.user, grant.case)


@transaction.atomic
def build_wall(case: Case, *, against: User, reason: str, by: User) -> Wall:
    """Hide the whole case from a person who has a conflict of interest. Their assignment ends with it."""
    if against == by:
        raise Refused(_("You cannot wall yourself out: ask another supervisor, who then also takes over your part."))
    event = case.record("wall_built", by=by, may="keep_access", against=against.pk, reason=reason)
    if case.walls.current().filter(user=against).exists():
        raise Refused(_("%(person)s is kept out already.") % {"person": against})
    for assignment in case.assignments.current().filter(user=against):
        assignment.end(event, _("Conflict of interest."))
    return Wall.objects.begin(event, user=against, reason=reason)


@transaction.atomic
def take_down_wall(wall: Wall, *, by: User, reason: str) -> None:
    """The conflict is over; the reason is kept."""
    event = wall.case.record("wall_taken_down", by=by, may="keep_access", against=wall.user_id, reason=reason)
    wall.end(event, reason)


@transaction.atomic
def submit_for_review(work: WorkProduct, *, by: User) -> Review:
    """Put a piece of work, in its exact words, before its author's supervisor."""
    case = work.case
    if not by.appointments.in_force().filter(agency=case.agency, supervisor__isnull=False).exists():
        raise Refused(
            _("You have no supervisor on record, so nobody could review it. Ask the administrator to appoint one.")
        )
    event = case.record(f"{work.kind}_submitted", by=by, may="submit_for_review")
    if unready := work.not_ready():
        raise Refused(*unready)
    if work.reviews.filter(outcome=Review.Outcome.PENDING).exists():
        raise Refused(_("It is already waiting for a supervisor."))
    last = work.reviews.exclude(outcome=Review.Outcome.PENDING).first()
    level = SupervisionLevel.objects.in_force().filter(user=by, task=work.kind).first()
    return Review.objects.create(
        case=case, kind=work.kind, subject=work, content=work.content(), prepared_by=by,
        authors=sorted(work.authors_since(last and last.submitted_at) | {by.pk}),
        level=level.level if level else "", submitted_at=event.at, submitted_in=event,
    )  # fmt: skip


def approve(review: Review, *, by: User, note: str = "") -> None:
    """Approve a piece of work as it was submitted."""
    _decide(review, Review.Outcome.APPROVED, by=by, note=note, reasons=[])


def return_for_changes(review: Review, *, by: User, note: str, reasons: list[str]) -> None:
    """Send a piece of work back to its author, with coded reasons and a note."""
    if not note.strip() or not reasons:
        raise Refused(_("Returned work says why: choose a reason and write a note."))
    _decide(review, Review.Outcome.RETURNED, by=by, note=note, reasons=reasons)


@transaction.atomic
def _decide(review: Review, outcome: str, *, by: User, note: str, reasons: list[str]) -> None:
    case = review.case
    if not case.lets(by, "decide_review") or by.pk in review.authors:
        raise PermissionDenied(_("Whoever wrote it cannot decide on it."))
    if not supervised_by(by).filter(user=review.prepared_by_id).exists():
        raise PermissionDenied(_("Only the author's supervisor, or the deputy of that day, decides."))
    kind = f"{review.kind}_{outcome}"
    event = case.record(kind, by=by, may="decide_review", review=review.pk, note=note, reasons=reasons)
    review = Review.objects.select_related("decided_by").get(pk=review.pk)
    if review.outcome != Review.Outcome.PENDING:
        raise Refused(_("%(person)s has already decided this review.") % {"person": review.decided_by})
    if outcome == Review.Outcome.APPROVED and not review.unchanged:
        raise Refused(_("The work was changed after it was submitted. Return it, so that it can be submitted again."))
    Review.objects.filter(pk=review.pk, outcome=Review.Outcome.PENDING).update(
        outcome=outcome, decided_by=by, decided_at=event.at, note=note, reasons=reasons
    )
