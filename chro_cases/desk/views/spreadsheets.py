"""The docket and the list of what is due as files: narrowed and sorted as the page they are taken from.

A short list comes at once; a long one is made by a worker, for a page may not take seconds, and fetched when ready.
"""

import logging
from io import BytesIO
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chro_cases import clock
from chro_cases.documents import storage
from chro_cases.errors import Refused
from chro_cases.people.requests import SignedInRequest

from ..exports.access import member, ties_of
from ..exports.actions import ask_for, record_taken_out
from ..exports.lists import MOST, TITLES, list_file
from ..exports.rows import MAKING, READY, export_rows, state_of
from ..models import Export
from ..spreadsheets import FORMS

log = logging.getLogger(__name__)
# So many rows come at once, in less than half a second.
AT_ONCE = 500


@require_GET
def list_as_file(request: SignedInRequest, name: str, form: str) -> HttpResponseBase:
    """A list, as far as the person who asks may see it: the file itself, or the page on which a long one will be."""
    user = member(request.user)
    listed = list_file(name, user, request.GET)
    count = listed.count()
    if count > MOST:
        raise Refused(
            _("The list has %(count)d rows; a file holds %(most)d. Filter the list and export it again.")
            % {"count": count, "most": MOST}
        )
    if count > AT_ONCE:
        ask_for(listed, form)
        return redirect("exports")
    file = BytesIO()
    rows = FORMS[form][0](listed.sheet(), file)
    record_taken_out(user, name, rows, form)
    return _handed_out(HttpResponse(file.getvalue()), name, form, clock.today(user.agency).isoformat())


@require_GET
def exports(request: SignedInRequest) -> HttpResponse:
    """The files of long lists that the person asked for in the last day, and how far each is."""
    user = member(request.user)
    rows = export_rows(user)
    context = {
        "here": "docket",
        "rows": rows,
        "making": [row for row in rows if row["state"] == MAKING],
        "zone": user.agency.zone,
        "columns": [
            {"label": label, "key": "", "is_number": False} for label in (_("List"), _("Asked for"), _("File"))
        ],
    }
    return render(request, "desk/exports.html", context)


@require_GET
def export_file(request: SignedInRequest, pk: UUID) -> HttpResponseBase:
    """The file that a worker made, for whoever asked for it alone; where it is not ready, the page that says why."""
    export = get_object_or_404(Export.objects.kept().select_related("agency"), pk=pk, user=request.user)
    user = member(request.user)
    if export.read_at is None or export.rows is None or state_of(export, ties_of(user)) != READY:
        return redirect("exports")
    try:
        parts = storage.read_file(export.file, export.sha256)
    except storage.HashMismatch as altered:
        log.error("export %s: %s", export.pk, altered)
        raise Refused(_("The file is damaged or gone. Export the list again.")) from altered
    record_taken_out(user, export.list, export.rows, export.form)
    return _handed_out(
        StreamingHttpResponse(parts), export.list, export.form, str(clock.day(export.read_at, user.agency))
    )


def _handed_out(response: HttpResponseBase, name: str, form: str, day: str) -> HttpResponseBase:
    """What the browser keeps as a file, and nobody else."""
    file = f"{str(TITLES[name]).lower().replace(' ', '-')}-{day}.{form}"
    response["Content-Type"] = FORMS[form][1]
    response["Content-Disposition"] = f'attachment; filename="{file}"'
    response["Cache-Control"] = "private, no-store"
    return response
