"""A list as a file to be worked on elsewhere: what the page shows, no cell of which does anything by itself."""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import TextIOWrapper
from typing import IO, Any

from xlsxwriter import Workbook

Cell = str | date | int | None
# What a spreadsheet would take for a formula at the beginning of a cell; the wide forms count as well.
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
WIDEST = 60


@dataclass(frozen=True)
class Sheet:
    """A list taken out: what it is, its heads, its rows, and the line that says who took it out, and when."""

    title: str
    heads: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    taken: str


def harmless(text: str) -> str:
    """Text that every program reads as text."""
    return f"'{text}" if text.startswith(BEGINS_A_FORMULA) else text


def write_csv(sheet: Sheet, file: IO[bytes]) -> int:
    """Every cell in quotes, days as 2026-11-22; a mark in front says that it is Unicode. Answers how many rows."""
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    lines = csv.writer(text, quoting=csv.QUOTE_ALL)
    lines.writerow(sheet.heads)
    count = 0
    for row in sheet.rows:
        lines.writerow([_plain(cell) for cell in row])
        count += 1
    text.flush()
    text.detach()  # or the file would be closed with it
    return count


def write_xlsx(sheet: Sheet, file: IO[bytes]) -> int:
    """Text as text, days as days, numbers as numbers; who took it out stands at the foot of each page. Answers
    how many rows.

    A row is written to the disk when the next one begins, so that a long list needs no more memory than a short one.
    """
    line = 0
    with Workbook(file, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        bold = book.add_format({"bold": True})
        page = book.add_worksheet(sheet.title[:31])
        page.freeze_panes(1, 0)
        page.set_landscape()
        page.repeat_rows(0)
        page.set_footer(f"&L{sheet.taken.replace('&', '&&')}&R&P/&N")
        book.set_properties({"title": sheet.title, "comments": sheet.taken})
        widths = [len(head) for head in sheet.heads]
        for column, head in enumerate(sheet.heads):
            page.write_string(0, column, head, bold)
        for line, row in enumerate(sheet.rows, start=1):
            for column, cell in enumerate(row):
                _write(page, line, column, cell)
                widths[column] = max(widths[column], len(_plain(cell)))
        for column, width in enumerate(widths):  # they stand before the rows in the file, which is put together last
            page.set_column(column, column, min(width, WIDEST) + 2)
    return line


def _plain(cell: Cell) -> str:
    if isinstance(cell, str):
        return harmless(cell)
    return "" if cell is None else cell.isoformat() if isinstance(cell, date) else str(cell)


def _write(page: Any, line: int, column: int, cell: Cell) -> None:
    """One cell as what it is: nothing is guessed from how it looks."""
    if isinstance(cell, str):
        page.write_string(line, column, cell)
    elif isinstance(cell, date):
        page.write_datetime(line, column, cell)
    elif cell is not None:
        page.write_number(line, column, cell)


# How a file is written, and what the browser is told that it is, by its ending.
FORMS: dict[str, tuple[Callable[[Sheet, IO[bytes]], int], str]] = {
    "csv": (write_csv, "text/csv; charset=utf-8"),
    "xlsx": (write_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
