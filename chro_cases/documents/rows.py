"""Papers as a page lists them: made, being made, or why one could not be made."""

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from chro_cases.jobs.models import Job
from chro_cases.people.models import User

from .models import Document

_NO_GLYPH = re.compile(r"NoGlyph: .*\(U\+([0-9A-F]{4,6})\)", re.DOTALL)


def trouble_with(documents: Iterable[Document]) -> dict[UUID, str]:
    """Why papers could not be made, by the key of each; papers that are made or on their way are not in it. One query.

    A missing character shows at the first attempt, since trying again does not help; all else once the job is parked.
    """
    waiting = {str(document.pk): document.pk for document in documents if not document.is_printed}
    if not waiting:
        return {}
    jobs = Job.objects.filter(kind="print_document", subject__in=waiting, done_at=None)
    stuck = jobs.filter(Q(last_error__startswith="NoGlyph") | Q(parked_at__isnull=False))
    return {waiting[subject]: _sentence(error) for subject, error in stuck.values_list("subject", "last_error")}


def as_rows(documents: Iterable[Document], user: User) -> list[dict[str, Any]]:
    """Papers as `components/documents.html` takes them, in a number of queries that does not grow."""
    documents = list(documents)
    trouble = trouble_with(documents)
    return [_row(document, user, trouble.get(document.pk, "")) for document in documents]


def as_row(document: Document, user: User) -> dict[str, Any]:
    """One paper as `components/document_row.html` takes it; staff also read for whom it is."""
    return as_rows([document], user)[0]


def _row(document: Document, user: User, trouble: str) -> dict[str, Any]:
    title = str(Document.Kind(document.kind).label)
    if user.is_staff_member and document.to_party:
        title = _("%(paper)s, for %(party)s") % {"paper": title, "party": document.to_party.name}
    address = reverse("paper", args=[document.pk])
    return {
        "id": document.pk,
        "title": title,
        "state": "ready" if document.is_printed else "failed" if trouble else "making",
        "url": address,
        "row_url": reverse("paper_row", args=[document.pk]),
        "page_url": address,
        "pages": document.pages,
        "sha256": document.sha256,
        "made_at": document.made_at,
        "sentence": trouble,
    }


def _sentence(error: str) -> str:
    """What a person reads for what a job left behind: our own words alone, since other errors may name anything."""
    missing = _NO_GLYPH.match(error)
    if missing:
        code = missing.group(1)
        return _(
            "The document cannot be printed: no font has the character “%(letter)s” (U+%(code)s). "
            "Correct the word or have a font installed, then print it again."
        ) % {"letter": chr(int(code, 16)), "code": code}
    if error.startswith("CannotBePrinted"):
        return _("The document cannot be printed: its text is too long.")
    return _("The document could not be printed after five attempts. Ask the person who runs the system.")
