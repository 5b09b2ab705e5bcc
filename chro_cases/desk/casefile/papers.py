"""The case's papers: being made, ready, or not to be made and why."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case
from chro_cases.documents.models import Document
from chro_cases.documents.rows import as_rows
from chro_cases.people.models import User

from .people import name_parties

A_PAGE = 25


def papers(case: Case, user: User, *, number: str) -> "Page[Any]":
    """A page of the papers this person may read, newest first; an old charge stands there, and a newer one took its
    place.
    """
    documents = list(Document.objects.visible_to(user, case).defer("content").order_by("-made_at", "pk"))
    replaced = [document.pk for document in documents if document.kind == Document.Kind.CHARGE][1:]
    page: Page[Any] = Paginator(documents, A_PAGE).get_page(number)
    page.object_list = [
        row | {"title": _("%(paper)s (an earlier one, replaced)") % {"paper": row["title"]}}
        if row["id"] in replaced
        else row
        for row in as_rows(name_parties(case, page.object_list, "to_party"), user)
    ]
    return page
