"""Printing papers and copying exhibits, in the worker."""

from chro_cases import clock
from chro_cases.jobs.actions import Keep, handler

from . import storage
from .content_types import ENDINGS
from .copies import safe_copy
from .models import Document, Exhibit, ExhibitCopy
from .printing import print_paper


@handler("print_document")
def print_document(document_id: str) -> Keep:
    """Print one paper and keep its bytes; the row learns of them once, in the transaction that ends the job."""
    document = Document.objects.select_related("case__agency").get(pk=document_id)
    day = clock.day(document.made_at, document.case.agency)
    paper = print_paper(document.kind, document.content, language=document.language, day=day)
    file, digest = storage.keep(paper.data)

    def keep() -> None:
        Document.objects.filter(pk=document.pk, sha256="").update(
            file=file, sha256=digest, pages=paper.pages, printed_at=clock.now()
        )

    return keep


@handler("copy_exhibit")
def copy_exhibit(exhibit_id: str) -> Keep:
    """Make the copy of one exhibit that browsers are shown; once, however often the job runs."""
    exhibit = Exhibit.objects.get(pk=exhibit_id)
    ending = ENDINGS[exhibit.media_type]
    data = storage.read(storage.name_for(exhibit.sha256, ending), exhibit.sha256)
    file, digest = storage.keep(safe_copy(data, exhibit.media_type), ending)

    def keep() -> None:
        ExhibitCopy.objects.get_or_create(
            exhibit=exhibit, defaults={"media_type": exhibit.media_type, "file": file, "sha256": digest}
        )

    return keep
