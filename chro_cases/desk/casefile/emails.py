"""Letters about a case that did not arrive: who was not reached, and why. Of a warning, the date it is of says so."""

from typing import Any

from chro_cases.cases.models import Case
from chro_cases.mail.models import Email

from ..operations import email_rows


def came_back(case: Case) -> list[dict[str, Any]]:
    """Letters about this case that were refused or came back; newest first."""
    return email_rows(Email.objects.returned().filter(about=case.pk).order_by("-made_at", "-pk"))
