"""The case's papers: being made, ready, or set aside because no printing could make them."""

from django.utils.translation import gettext as _

from chro_cases.cases.models import Case
from chro_cases.documents.models import Document
from chro_cases.jobs.models import Job

from ..reach import page


def papers(case: Case, user) -> list[dict]:
    """Every paper this person may read, newest first, in the shape of the page's component."""
    rows = Document.objects.visible_to(user).filter(case=case).defer("content")
    rows = rows.select_related("to_party__person", "to_party__organisation")
    documents = list(rows.order_by("-made_at", "pk"))
    parked = Job.objects.filter(kind="print_document", parked_at__isnull=False)
    trouble = dict(parked.filter(subject__in=[str(one.pk) for one in documents]).values_list("subject", "last_error"))
    return [_paper(document, trouble.get(str(document.pk))) for document in documents]


def _paper(document: Document, trouble: str | None) -> dict:
    title = str(document.get_kind_display())
    if document.to_party_id:
        title = _("%(paper)s, for %(party)s") % {"paper": title, "party": document.to_party.name}
    state = "ready" if document.is_printed else "making" if trouble is None else "failed"
    return {
        "id": document.pk,
        "title": title,
        "state": state,
        "url": page("paper", document.pk),
        "pages": document.pages,
        "sha256": document.sha256,
        "made_at": document.printed_at,
        "sentence": (trouble or "").partition(": ")[2] or trouble,
        "row_url": page("paper_row", document.pk),
        "page_url": page("paper_row", document.pk),
    }
