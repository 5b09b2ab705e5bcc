"""Reading a paper: exactly the bytes that were printed, by whoever may see them."""

import logging

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from chro_cases.cases.access import case_for

from . import storing
from .models import Document
from .rows import as_row

log = logging.getLogger(__name__)
# A paper runs nothing, loads nothing and belongs to no page, whatever a reader's browser makes of it.
ALONE = "sandbox; default-src 'none'; frame-ancestors 'none'"


@require_safe
def paper(request: HttpRequest, pk) -> HttpResponse:
    """The PDF itself; while it is being made, a page that says so; when its bytes are not the printed ones, that."""
    document = get_object_or_404(Document.objects.visible_to(request.user), pk=pk)
    case = case_for(request, document.case_id)
    if not document.is_printed:
        return render(request, "documents/making.html", {"case": case, "document": as_row(document, request.user)})
    try:
        data = storing.read(document.file, document.sha256)
    except storing.Altered as altered:
        log.error("paper %s: %s", document.pk, altered)
        context = {"case": case, "document": as_row(document, request.user)}
        return render(request, "documents/altered.html", context, status=409)
    return _pdf(data, f"{slugify(case.number)}-{document.kind.replace('_', '-')}.pdf")


def _pdf(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = ALONE
    patch_cache_control(response, private=True, no_store=True)
    return response


@require_safe
def paper_row(request: HttpRequest, pk) -> HttpResponse:
    """One row of a list of papers, asked for every two seconds until the paper is made or cannot be."""
    document = get_object_or_404(Document.objects.visible_to(request.user).select_related("case__agency"), pk=pk)
    row = as_row(document, request.user)
    zone = document.case.agency.zone
    if request.htmx:
        return render(request, "components/document_row.html", {"document": row, "zone": zone})
    case = case_for(request, document.case_id)
    return render(request, "documents/row.html", {"case": case, "documents": [row], "zone": zone})
