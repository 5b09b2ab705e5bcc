"""What the two long lists hold as a file: narrowed, sorted and seen as on the page it was asked from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases import clock
from chro_cases.people.models import User

from ..columns import DOCKET, DUE, Column, Row, cells_of
from ..docket import SORTS as DOCKET_SORTS
from ..docket import USUAL as DOCKET_USUAL
from ..docket import docket_or_similar
from ..due_dates.forms import DueFilters
from ..due_dates.scope import SORTS as DUE_SORTS
from ..due_dates.scope import USUAL as DUE_USUAL
from ..due_dates.scope import dates_due
from ..forms import DocketFilters
from ..rows import docket_rows, due_rows
from ..sorting import order, order_of
from ..spreadsheets import Cell, Sheet

# More rows than anybody works through; a worker writes them in a third of the minute that it has for one job. And so
# many are read at a time.
MOST, AT_A_TIME = 50_000, 500
TITLES = {"docket": gettext_lazy("Cases"), "due": gettext_lazy("Due dates")}


@dataclass(frozen=True)
class ListFile:
    """A list as one person may see it now, with the filters and the order that were understood."""

    user: User
    name: str
    columns: Sequence[Column]
    found: QuerySet[Any]
    sort: str
    sorts: dict[str, str]
    rows_of: Callable[[User, list[Any], date], list[Row]]
    filters: dict[str, Any]

    @property
    def address(self) -> str:
        """What follows the question mark in the address of the page."""
        return urlencode(sorted({**self.filters, "sort": self.sort}.items()))

    def count(self) -> int:
        """How many rows it has now."""
        return self.found.order_by().count()

    def sheet(self) -> Sheet:
        """The list as it is written into a file; each part is read when the one before it is written."""
        today = clock.today(self.user.agency)
        taken = _("Confidential. Exported by %(person)s on %(day)s.")
        foot = taken % {"person": self.user.name, "day": date_format(today)}
        heads = [str(column.heading) for column in self.columns]
        return Sheet(str(TITLES[self.name]), heads, self._rows(today), foot)

    def _rows(self, today: date) -> Iterator[list[Cell]]:
        """A row whose place in the order changes while the list is read stands where it was first."""
        read: set[Any] = set()
        for part in order_of(self.sort, self.sorts).parts(self.found, AT_A_TIME):
            rows = [row for row in part if row.pk not in read]
            read.update(row.pk for row in rows)
            for row in self.rows_of(self.user, rows, today):
                yield cells_of(self.columns, row)


def list_file(name: str, user: User, asked: QueryDict) -> ListFile:
    """A list by its name, "docket" or "due", as an address asks for it."""
    return _LISTS[name](user, asked)


def _docket(user: User, asked: QueryDict) -> ListFile:
    filters = DocketFilters(asked, agency=user.agency).understood()
    sort = order(asked.get("sort"), DOCKET_SORTS, DOCKET_USUAL)
    rows = docket_or_similar(user, filters).rows
    return ListFile(user, "docket", DOCKET, rows, sort, DOCKET_SORTS, docket_rows, filters)


def _due(user: User, asked: QueryDict) -> ListFile:
    filters = {name: value for name, value in DueFilters(asked, user=user).understood().items() if value}
    sort = order(asked.get("sort"), DUE_SORTS, DUE_USUAL)
    found = dates_due(user, {"owed": "", "when": "", **filters})
    return ListFile(user, "due", DUE, found, sort, DUE_SORTS, due_rows, filters)


_LISTS: dict[str, Callable[[User, QueryDict], ListFile]] = {"docket": _docket, "due": _due}
