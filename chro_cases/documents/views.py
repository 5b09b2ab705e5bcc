"""Reading a paper: exactly the bytes that were printed, by whoever may see them."""

import logging
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from chro_cases.cases.access import case_for
from chro_cases.people.requests import SignedInRequest

from . import storage
from .content_types import ENDINGS
from .models import Document, Exhibit
from .rows import as_row

log = logging.getLogger(__name__)
# A paper runs nothing, loads nothing and belongs to no page, whatever a reader's browser makes of it.
ALONE = "sandbox; default-src 'none'; frame-ancestors 'none'"


@require_safe
def paper(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The PDF itself; while it is being made, a page that says so; when its bytes are not the printed ones, that."""
    document = get_object_or_404(Document.objects.visible_to(request.user), pk=pk)
    case = case_for(request, document.case_id)
    if not document.is_printed:
        return render(request, "documents/making.html", {"case": case, "document": as_row(document, request.user)})
    try:
        data = storage.read(document.file, document.sha256)
    except storage.HashMismatch as altered:
        log.error("paper %s: %s", document.pk, altered)
        context = {"case": case, "document": as_row(document, request.user)}
        return render(request, "documents/altered.html", context, status=409)
    name = f"{slugify(case.number)}-{document.kind.replace('_', '-')}.pdf"
    return paper_response(data, "application/pdf", name, "inline")


def paper_response(data: bytes, media_type: str, name: str, how: str) -> HttpResponse:
    """Bytes that belong to no page: whatever a browser makes of them, they run nothing and load nothing."""
    plain = "; charset=utf-8" if media_type.startswith("text/") else ""
    response = HttpResponse(data, content_type=media_type + plain)
    response["Content-Disposition"] = f'{how}; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = ALONE
    patch_cache_control(response, private=True, no_store=True)
    return response


@require_safe
def paper_row(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """One row of a list of papers, asked for every two seconds until the paper is made or cannot be."""
    document = get_object_or_404(Document.objects.visible_to(request.user).select_related("case__agency"), pk=pk)
    row = as_row(document, request.user)
    zone = document.case.agency.zone
    if request.htmx:
        return render(request, "components/document_row.html", {"document": row, "zone": zone})
    case = case_for(request, document.case_id)
    return render(request, "documents/row.html", {"case": case, "documents": [row], "zone": zone})


@require_safe
def exhibit(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """An exhibit as it was given, to be kept by whoever asks for it; its bytes are never shown in the browser."""
    found = get_object_or_404(Exhibit.objects.visible_to(request.user), pk=pk)
    case = case_for(request, found.case_id)
    ending = ENDINGS[found.media_type]
    data = _bytes(storage.name_for(found.sha256, ending), found.sha256, found)
    if data is None:
        return render(request, "documents/exhibit_altered.html", {"case": case, "exhibit": found}, status=409)
    return paper_response(
        data, found.media_type, f"{slugify(case.number)}-exhibit-{found.number}.{ending}", "attachment"
    )


@require_safe
def exhibit_copy(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The copy of an exhibit, shown in the browser; until it is made, a page that says so."""
    found = get_object_or_404(Exhibit.objects.visible_to(request.user).select_related("copy"), pk=pk)
    case = case_for(request, found.case_id)
    copy = getattr(found, "copy", None)
    if copy is None:
        return render(request, "documents/exhibit_making.html", {"case": case, "exhibit": found})
    data = _bytes(copy.file, copy.sha256, found)
    if data is None:
        return render(request, "documents/exhibit_altered.html", {"case": case, "exhibit": found}, status=409)
    return paper_response(data, copy.media_type, f"exhibit-{found.number}.{ENDINGS[copy.media_type]}", "inline")


def _bytes(file: str, digest: str, found: Exhibit) -> bytes | None:
    try:
        return storage.read(file, digest)
    except storage.HashMismatch as altered:
        log.error("exhibit %s: %s", found.pk, altered)
        return None
