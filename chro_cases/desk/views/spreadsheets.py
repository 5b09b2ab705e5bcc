"""The docket and the list of what is due as files: narrowed and sorted as the page they are taken from."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import OfficeEvent, User
from chro_cases.people.requests import SignedInRequest

from ..columns import DOCKET, DUE, Column, Row, cells_of
from ..docket import SORTS as DOCKET_SORTS
from ..docket import USUAL as DOCKET_USUAL
from ..docket import docket_or_similar
from ..due_dates.forms import DueFilters
from ..due_dates.scope import SORTS as DUE_SORTS
from ..due_dates.scope import USUAL as DUE_USUAL
from ..due_dates.scope import dates_due
from ..forms import DocketFilters
from ..rows import docket_rows, due_rows, without_sums
from ..sorting import order, order_of
from ..spreadsheets import Sheet, as_csv, as_xlsx

# More than anybody works through; and so many rows are read at a time.
MOST, AT_A_TIME = 10_000, 500
FORMS: dict[str, tuple[Callable[[Sheet], bytes], str]] = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@require_GET
def docket_file(request: SignedInRequest, form: str) -> HttpResponse:
    """The docket, as far as the person who asks may see it."""
    user = _member(request)
    asked = DocketFilters(request.GET, agency=user.agency).understood()
    kept = order_of(order(request.GET.get("sort"), DOCKET_SORTS, DOCKET_USUAL), DOCKET_SORTS)
    cases, _similar = docket_or_similar(user, asked)
    found, today = kept.sorted(cases.select_related("agency")), clock.today(user.agency)
    rows = (row for part in _parts(found) for row in docket_rows(user, part, today))
    return _handed_out(user, _("Cases"), DOCKET, rows, form)


@require_GET
def due_file(request: SignedInRequest, form: str) -> HttpResponse:
    """What is due, as far as the person who asks may see it."""
    user = _member(request)
    asked = DueFilters(request.GET, user=user).understood()
    kept = order_of(order(request.GET.get("sort"), DUE_SORTS, DUE_USUAL), DUE_SORTS)
    found, today = kept.sorted(without_sums(dates_due(user, asked))), clock.today(user.agency)
    rows = (row for part in _parts(found) for row in due_rows(user, part, today))
    return _handed_out(user, _("Due dates"), DUE, rows, form)


def _member(request: SignedInRequest) -> User:
    """Whoever works on cases here; nobody else takes a list out."""
    if not request.user.is_staff_member or request.user.has_no_cases:
        raise PermissionDenied
    return request.user


def _parts(found: QuerySet[Any]) -> Iterator[QuerySet[Any]]:
    """The list, a few hundred rows at a time."""
    count = found.count()
    if count > MOST:
        raise Refused(
            _("The list has %(count)d rows; a file holds %(most)d. Filter the list and export it again.")
            % {"count": count, "most": MOST}
        )
    for start in range(0, count, AT_A_TIME):
        yield found[start : start + AT_A_TIME]


@transaction.atomic
def _handed_out(user: User, title: str, columns: Sequence[Column], found: Iterable[Row], form: str) -> HttpResponse:
    """The file, and a line in the office's history of who took how much out."""
    today = clock.today(user.agency)
    rows = [cells_of(columns, row) for row in found]
    OfficeEvent.objects.create(
        agency=user.agency,
        kind="list_taken_out",
        by=user,
        channel=Channel.STAFF,
        on=today,
        facts={"list": title, "rows": len(rows), "form": form},
    )
    taken = _("Confidential. Exported by %(person)s on %(day)s.") % {"person": user.name, "day": date_format(today)}
    written, kind = FORMS[form]
    name = f"{title.lower().replace(' ', '-')}-{today.isoformat()}.{form}"
    return HttpResponse(
        written(Sheet(title, [str(column.heading) for column in columns], rows, taken)),
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"},
    )
