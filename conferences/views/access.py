"""Which case, and which meeting of it, a request is about."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from chro_cases.cases.models import Case
from chro_cases.casework.access import case_at_work
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions.outcome import leads
from ..models import Conference


def meeting(case: Case, key: int) -> Conference:
    """One meeting of a case, given up or not."""
    return get_object_or_404(case.conferences.select_related("case__agency", "room__office", "led_by"), pk=key)


def meeting_to_lead(request: SignedInRequest, pk: UUID, key: int) -> Conference:
    """One meeting of a case, for somebody who may call and hold meetings of its kind; others are turned away."""
    found = meeting(case_at_work(request, pk), key)
    if not leads(found.case, found.kind, request.user):
        raise PermissionDenied(acts.CALLED[Conference.Kind(found.kind)].kind)
    return found
