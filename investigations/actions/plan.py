"""The plan of the investigation: written in versions, and put before a supervisor with every other written work."""

from typing import Any

from django.db import transaction

from chro_cases.cases.actions import write_work
from chro_cases.cases.models import Case, WorkVersion
from chro_cases.people.models import User

from ..models import Plan


@transaction.atomic
def write_plan(case: Case, body: dict[str, Any], *, by: User, base: int) -> WorkVersion:
    """Keep a new version of the plan; `body` as `Plan` describes it. An approved plan that is changed is read again."""
    plan, _new = Plan.objects.get_or_create(case=case)
    return write_work(plan, body, by=by, base=base)
