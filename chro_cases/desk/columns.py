"""The columns of the two long lists, each said once: its heading, how the page sorts by it, its cell in a file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from .spreadsheets import Cell
from .templatetags.desk import day_in

Row = dict[str, Any]


@dataclass(frozen=True)
class Column:
    """A column: its heading, its cell in a file, the key the page sorts by, whether the docket's page shows it. The
    cells of a page stand in its template, in this order.
    """

    heading: Any
    cell: Callable[[Row], Cell] | None = None
    sort: str = ""
    on_page: bool = False


def _of_date(key: str) -> Callable[[Row], Cell]:
    """What a file says of the date of a row, if it has one."""
    return lambda row: row["date"] and row["date"][key]


def _moment(key: str) -> Callable[[Row], Cell]:
    """A moment of the case, as the agency's date."""
    return lambda row: day_in(getattr(row["case"], key), row["case"].agency.zone)


_NUMBER = Column(_("Number"), lambda row: row["case"].number)
_PARTIES = Column(_("Parties"), lambda row: row["case"].caption)
_STAGE = Column(_("Stage"), lambda row: row["case"].stage_name)
_OFFICE = Column(_("Office"), lambda row: str(row["case"].office or ""))
_WORKERS = Column(_("Assigned to"), lambda row: row["workers"])
_DAY = Column(_("Day"), _of_date("on"))
_DAYS_LEFT = Column(_("Days left"), _of_date("days"))
_DEADLINE = Column(_("Deadline"), _of_date("label"))
_RESPONSIBLE = Column(_("Responsible"), _of_date("owed_by"))
_VERIFICATION = Column(_("Verification"), _of_date("confidence"))

DOCKET = (
    replace(_NUMBER, sort="number", on_page=True),
    replace(_PARTIES, on_page=True),
    replace(_STAGE, sort="stage", on_page=True),
    Column(_("Stage since"), _moment("stage_since")),
    _OFFICE,
    replace(_WORKERS, on_page=True),
    replace(_DAY, heading=_("Next deadline"), sort="due", on_page=True),
    _DAYS_LEFT,
    _DEADLINE,
    _RESPONSIBLE,
    _VERIFICATION,
    Column(_("Received"), _moment("received_at"), sort="received", on_page=True),
)
DUE = (
    _DAY,
    _DAYS_LEFT,
    _DEADLINE,
    Column(_("Provision"), lambda row: row["deadline"].rule.citation),
    _RESPONSIBLE,
    _VERIFICATION,
    _NUMBER,
    _PARTIES,
    _STAGE,
    _OFFICE,
    _WORKERS,
)
# The page of what is due puts several of these into one cell.
DUE_PAGE = (
    Column(_("Due date"), sort="due"),
    Column(_("Deadline")),
    Column(_("Responsible")),
    Column(_("Case"), sort="number"),
)


def heads_of(columns: Iterable[Column]) -> list[dict[str, Any]]:
    """Columns as components/table_head.html takes them."""
    return [{"label": column.heading, "key": column.sort, "is_number": False} for column in columns]


def cells_of(columns: Iterable[Column], row: Row) -> list[Cell]:
    """One row of a file."""
    return [column.cell(row) for column in columns if column.cell]
