"""The door to a page that several kinds of people share."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case


def case_for_any(request: HttpRequest, pk, *verbs: str) -> Case:
    """The case, for whoever may do one of these kinds of act on it; 404 unseen, 403 for everybody else."""
    case = case_for(request, pk)
    if not any(case.lets(request.user, verb) for verb in verbs):
        raise PermissionDenied(", ".join(verbs))
    return case
