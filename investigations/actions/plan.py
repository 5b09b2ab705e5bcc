"""The plan of the investigation: written in versions, and put before a supervisor with every other written work."""

from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases.cases.actions import submit_for_review, write_work
from chro_cases.cases.models import Case, Review, WorkVersion, Written
from chro_cases.errors import Refused
from chro_cases.people.models import User

from ..models import Plan


@transaction.atomic
def write_plan(case: Case, body: dict, *, by: User, base: int) -> WorkVersion:
    """Keep a new version of the plan; `body` as `Plan` describes it. An approved plan that is changed is read again."""
    plan, _new = Plan.objects.get_or_create(case=case)
    return write_work(plan, body, by=by, base=base)


@transaction.atomic
def submit_written(work: Written, *, by: User) -> Review:
    """Put a plan or a report before its author's supervisor, once: what stands approved in these very words goes to
    nobody again.
    """
    review = submit_for_review(work, by=by)
    before = review.previous
    if before and before.stands:
        raise Refused(_("It stands approved in exactly these words. Change it before you submit it again."))
    return review
