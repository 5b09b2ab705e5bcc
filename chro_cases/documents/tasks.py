"""Printing papers, in the worker."""

from chro_cases import clock
from chro_cases.jobs.actions import Keep, handles

from . import storing
from .models import Document
from .printing import print_paper


@handles("print_document")
def print_document(document_id: str) -> Keep:
    """Print one paper and keep its bytes; the row learns of them once, in the transaction that ends the job."""
    document = Document.objects.select_related("case__agency").get(pk=document_id)
    day = clock.day(document.made_at, document.case.agency)
    paper = print_paper(document.kind, document.content, language=document.language, day=day)
    file, digest = storing.keep(paper.data)

    def keep() -> None:
        Document.objects.filter(pk=document.pk, sha256="").update(
            file=file, sha256=digest, pages=paper.pages, printed_at=clock.now()
        )

    return keep
