"""Letters about a case that did not arrive: who was not reached, and why."""

from django.db.models import Q

from chro_cases.cases.models import Case
from chro_cases.mail.models import Letter

from ..machine import letter_rows


def came_back(case: Case) -> list[dict]:
    """Letters about this case, warnings of its dates among them, that were refused or came back; newest first."""
    ours = Q(about=case.pk) | Q(reminders__deadline__case=case)
    return letter_rows(Letter.objects.returned().filter(ours).distinct().order_by("-made_at", "-pk"))
