"""The case's papers: being made, ready, or not to be made and why."""

from typing import Any

from django.utils.translation import gettext as _

from chro_cases.cases.models import Case
from chro_cases.documents.models import Document
from chro_cases.documents.rows import as_rows
from chro_cases.people.models import User

from .people import name_parties


def papers(case: Case, user: User) -> list[dict[str, Any]]:
    """Every paper this person may read, newest first; an old charge stands there, and a newer one took its place."""
    rows = Document.objects.visible_to(user, case).defer("content")
    documents = name_parties(case, rows.order_by("-made_at", "pk"), "to_party")
    replaced = [document.pk for document in documents if document.kind == Document.Kind.CHARGE][1:]
    return [
        row | {"title": _("%(paper)s (an earlier one, replaced)") % {"paper": row["title"]}}
        if row["id"] in replaced
        else row
        for row in as_rows(documents, user)
    ]
