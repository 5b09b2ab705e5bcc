"""E-mails about a case that did not arrive: who was not reached, and why. Of a warning, the date it is of says so."""

from typing import Any

from django.db.models import Q

from chro_cases.cases.models import Case
from chro_cases.deadlines.models import Reminder
from chro_cases.mail.models import Email

from ..operations import email_rows


def returned(case: Case) -> list[Email]:
    """E-mails about this case, and warnings of its dates, that were refused or came back; newest first."""
    warnings = Reminder.objects.filter(deadline__case=case).values("email")
    own = Email.objects.filter(Q(about=case.pk) | Q(pk__in=warnings))
    return list(own.returned_of_few().order_by("-made_at", "-pk"))


def came_back(case: Case, emails: list[Email]) -> list[dict[str, Any]]:
    """Those about the case itself, as the page shows them."""
    return email_rows([one for one in emails if one.about == case.pk])
