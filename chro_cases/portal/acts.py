"""What a party can do now, beside signing: one link for each, while it makes sense."""

from typing import Any

from django.urls import reverse

from chro_cases.cases.models import Case, Party
from chro_cases.cases.registry import party_pages


def acts_for(case: Case, mine: list[Party]) -> list[dict[str, Any]]:
    """The links of whoever acts for these parties of one side, the most pressing first."""
    return [
        {"label": page.label, "url": reverse(page.name, args=[case.pk])}
        for page in party_pages()
        if page.leads(case, mine)
    ]
