"""The case's papers: being made, ready, or not to be made and why."""

from django.utils.translation import gettext as _

from chro_cases.cases.models import Case
from chro_cases.documents.models import Document
from chro_cases.documents.rows import trouble_with

from ..reach import page


def papers(case: Case, user) -> list[dict]:
    """Every paper this person may read, newest first, in the shape of the page's component."""
    rows = Document.objects.visible_to(user).filter(case=case).defer("content")
    rows = rows.select_related("to_party__person", "to_party__organisation")
    documents = list(rows.order_by("-made_at", "pk"))
    trouble = trouble_with(documents)
    charges = [document.pk for document in documents if document.kind == Document.Kind.CHARGE]
    return [_paper(document, trouble.get(document.pk, ""), old=document.pk in charges[1:]) for document in documents]


def _paper(document: Document, trouble: str, *, old: bool) -> dict:
    """One paper; an old charge stands there to be read, and a newer one took its place."""
    title = str(document.get_kind_display())
    if old:
        title = _("%(paper)s (an earlier one, replaced)") % {"paper": title}
    if document.to_party_id:
        title = _("%(paper)s, for %(party)s") % {"paper": title, "party": document.to_party.name}
    return {
        "id": document.pk,
        "title": title,
        "state": "ready" if document.is_printed else "failed" if trouble else "making",
        "url": page("paper", document.pk),
        "pages": document.pages,
        "sha256": document.sha256,
        "made_at": document.made_at,
        "sentence": trouble,
        "row_url": page("paper_row", document.pk),
        "page_url": page("paper", document.pk),
    }
